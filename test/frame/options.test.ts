import { describe, expect, it } from 'vitest';
import { isOption, writeOptions } from '../../src/frame/options.js';

describe("the options of a frame's address", () => {
  it.each([
    'lang',
    'currency',
    'budget',
    'leads',
    'primary',
    'secondary',
    'primary-check',
    'secondary-check',
    'margin',
    'stages',
    'values',
    'norms',
    'norms-preset',
    'panels',
    'period',
    'blank',
    'capacity',
    'color-scheme',
    'texts',
    'brand',
    '--funnel-accent',
    '--funnel-radius',
  ])('have %s among them', (name) => {
    expect(isOption(name)).toBe(true);
  });

  it.each([
    'onclick',
    'style',
    'class',
    'id',
    'name',
    'required',
    'slot',
    'src',
    'inherit-font',
    'funnel-accent',
    '--color',
    '',
    '__proto__',
    'constructor',
  ])('leave %j out', (name) => {
    expect(isOption(name)).toBe(false);
  });

  it('stand in a link from the frame, but for the numbers that it brings itself', () => {
    const given = { lang: 'ru', budget: '1', leads: '2', blank: '', stages: '[{"id":"a"}]', 'color-scheme': 'dark' };
    expect(writeOptions(given, { '--funnel-accent': '#8a3b2a' })).toBe(
      'lang=ru&color-scheme=dark&stages=%5B%7B%22id%22%3A%22a%22%7D%5D&--funnel-accent=%238a3b2a',
    );
  });
});
