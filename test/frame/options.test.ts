import { describe, expect, it } from 'vitest';
import { isOption, withoutWords } from '../../src/frame/options.js';

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

  it('without a page around are numbers and looks: nobody is to speak in the name of the site', () => {
    const given = {
      lang: 'ru',
      budget: '1',
      '--funnel-accent': 'red',
      stages: '[]',
      norms: '{}',
      texts: '{}',
      brand: '{}',
    };
    expect({ ...withoutWords(given) }).toEqual({ lang: 'ru', budget: '1', '--funnel-accent': 'red' });
  });
});
