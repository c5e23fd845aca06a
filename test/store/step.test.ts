import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { stepField, stepShare, stepValue } from '../../src/store/step.js';

describe('a step by arrow key', () => {
  it.each([
    ['', '1'],
    ['0', '1'],
    ['9', '10'],
    ['30', '31'],
    ['99', '100'],
    ['100', '110'],
    ['600', '610'],
    ['9999', '10099'],
    ['20000', '21000'],
    ['180000', '190000'],
    ['12.5', '13.5'],
    ['180000.75', '190000.75'],
  ])('goes from %s up to %s', (from, to) => {
    expect(stepValue(from, 1, false)).toBe(to);
  });

  it.each([
    ['31', '30'],
    ['610', '600'],
    ['190000', '180000'],
    ['13.5', '12.5'],
  ])('goes from %s down to %s', (from, to) => {
    expect(stepValue(from, -1, false)).toBe(to);
  });

  it.each(['', '0', '0.5', '1'])('never goes below nothing: from %s down', (from) => {
    expect(stepValue(from, -1, false)).toBe('0');
  });

  it.each([
    ['30', '40'],
    ['600', '700'],
    ['180000', '280000'],
  ])('is ten times as large with Shift: from %s to %s', (from, to) => {
    expect(stepValue(from, 1, true)).toBe(to);
  });

  it('moves a ratio by one per cent', () => {
    expect(stepValue('0.3', 1, false, '0.01')).toBe('0.31');
    expect(stepValue('0.3', -1, true, '0.01')).toBe('0.2');
  });

  it.each([
    ['0.9', 1, true, '1'],
    ['0.3', -1, true, '0.2'],
    ['1', -1, false, '0.99'],
    ['1', -1, true, '0.9'],
    ['0.05', -1, true, '0'],
    ['1', 1, false, null],
    ['1', 1, true, null],
    ['0.95', 1, true, null],
    ['0.333333333333333', 1, false, '0.343333333333333'],
  ] as const)('of a share goes from %s by %i, large: %s, to %s', (from, direction, large, to) => {
    expect(stepShare(from, direction, large)).toBe(to);
  });

  it('never leaves the fifteen digits that can be calculated with', () => {
    expect(stepValue('999999999999999', 1, false)).toBe('999999999999999');
    expect(stepValue('999999999999999', 1, true)).toBe('999999999999999');
    expect(stepValue('1234567890.12345', 1, false)).toBe('1334567890.12345');
    expect(stepValue('9999999999.12345', 1, false)).toBe('10100000000');
    expect(stepValue('15241578751714.595060205', -1, false)).toBe('14000000000000');
  });
});

describe('a step in a calculator', () => {
  it('does nothing where the text is no number', () => {
    const store = new FunnelStore();
    store.type('leads', 'many');
    stepField(store, 'leads', 1, false);
    expect(store.snapshot.fields['leads']?.text).toBe('many');
  });

  it('keeps the margin within the whole', () => {
    const store = new FunnelStore();
    store.setPageValue('margin', '0.995');
    stepField(store, 'margin', 1, false);
    expect(store.snapshot.values['margin']).toBe('0.995');
    stepField(store, 'margin', -1, false);
    expect(store.snapshot.values['margin']).toBe('0.985');
  });

  it('reaches the whole margin', () => {
    const store = new FunnelStore();
    store.setPageValue('margin', '0.99');
    stepField(store, 'margin', 1, false);
    expect(store.snapshot.values['margin']).toBe('1');
  });

  it.each([
    ['leads', '600', 1, true],
    ['leads', '0', -1, false],
    ['leads', '999999999999999', 1, false],
    ['leads', 'many', 1, false],
    ['margin', '1', 1, false],
    ['margin', '1', -1, true],
    ['margin', '', -1, true],
  ] as const)('says whether there was one: %s of %j, by %i', (name, value, direction, stepped) => {
    const store = new FunnelStore();
    if (value === 'many') store.type(name, value);
    else store.setPageValue(name, value);
    const before = store.state;
    expect(stepField(store, name, direction, false)).toBe(stepped);
    expect(store.state !== before).toBe(stepped);
  });

  it('makes an example one’s own', () => {
    const store = new FunnelStore();
    stepField(store, 'leads', 1, false);
    expect(store.snapshot.values['leads']).toBe('610');
    expect(store.snapshot.examples).not.toContain('leads');
  });
});
