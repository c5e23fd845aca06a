import { describe, expect, it } from 'vitest';
import { Fraction } from './fraction.js';

describe('the fraction oracle', () => {
  it('reads decimals and quotients', () => {
    expect(Fraction.of('0.25').compare('1/4')).toBe(0);
    expect(Fraction.of('-1.50').compare('-3/2')).toBe(0);
    expect(Fraction.of(7).compare('7')).toBe(0);
  });

  it('adds, subtracts, multiplies and divides without rounding', () => {
    expect(Fraction.of('1/3').plus('1/6').compare('0.5')).toBe(0);
    expect(Fraction.of('1/3').minus('1/2').compare('-1/6')).toBe(0);
    expect(Fraction.of('2/3').times('-9/4').compare('-3/2')).toBe(0);
    expect(Fraction.of('2/3').over('-4/9').compare('-3/2')).toBe(0);
    expect(Fraction.of('2/3').power(3).compare('8/27')).toBe(0);
  });

  it('rounds half away from zero to significant digits', () => {
    expect(Fraction.of('2/3').toSignificant(5)).toBe('0.66667');
    expect(Fraction.of('-2/3').toSignificant(5)).toBe('-0.66667');
    expect(Fraction.of('0.00125').toSignificant(2)).toBe('0.0013');
    expect(Fraction.of('123456').toSignificant(2)).toBe('120000');
    expect(Fraction.of('9.996').toSignificant(3)).toBe('10');
    expect(Fraction.of('600/2').toSignificant(30)).toBe('300');
    expect(Fraction.of('0').toSignificant(30)).toBe('0');
  });

  it('refuses a denominator of zero', () => {
    expect(() => new Fraction(1n, 0n)).toThrow('denominator');
  });
});
