import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/options/nearest-name.js';
import { readJson } from '../../src/options/json.js';

const NAMES = ['budget', 'leads', 'primary', 'primary-check', 'norms-preset', 'panels', 'lang'];

describe('a name that is nearly right', () => {
  it.each([
    ['primarycheck', 'primary-check'],
    ['primary_check', 'primary-check'],
    ['primaryCheck', 'primary-check'],
    ['normspreset', 'norms-preset'],
    ['BUDGET', 'budget'],
  ])('is the same where only case and signs differ: %s', (given, name) => {
    expect(nearestName(given, NAMES)).toEqual({ name, same: true });
  });

  it.each([
    ['bugdet', 'budget'],
    ['budgt', 'budget'],
    ['budgets', 'budget'],
    ['bodget', 'budget'],
    ['lead', 'leads'],
    ['primry-check', 'primary-check'],
    ['primarycheks', null],
    ['panel', 'panels'],
    ['bgudte', null],
    ['x', null],
    ['', null],
    ['src', null],
  ])('is near where one letter is off: %s', (given, name) => {
    expect(nearestName(given, NAMES)).toEqual(name === null ? null : { name, same: false });
  });
});

describe('JSON with typographic quotation marks', () => {
  it.each(['{“leads”: “600”}', '{”leads”:”600”}', '{«leads»: «600»}', '„{“leads”: “600”}“'])(
    'is understood: %s',
    (text) => {
      expect(readJson(text)).toEqual({ leads: '600' });
    },
  );

  it('keeps those of a text, where the JSON is right', () => {
    expect(readJson('{"name": "Clinic “A”"}')).toEqual({ name: 'Clinic “A”' });
  });

  it('is none where it is none with straight ones either', () => {
    expect(readJson('“leads”: “600”}')).toBe(undefined);
  });
});
