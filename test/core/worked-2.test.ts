import { describe, expect, it } from 'vitest';
import * as core from '../../src/core/index.js';
import { casesOf, FUNCTION_OF, refusedCases } from './worked-2.js';
import { differences } from './worked-figures.js';

type Calculation = (inputs: unknown) => unknown;

/** The functions that there are, by name; others are added beside them. */
const functions = core as unknown as Readonly<Record<string, Calculation | undefined>>;
const groups = Object.entries(FUNCTION_OF).filter(([, name]) => functions[name]);

describe.each(groups)('the worked cases of %s, by %s', (group, name) => {
  it.each(casesOf(group))('$id: $title', ({ inputs, expected }) => {
    expect(differences(functions[name]!(inputs), expected)).toEqual([]);
  });
});

describe('what is refused, in the field and by the rule of the worked cases', () => {
  it.each(refusedCases.filter(({ function: name }) => functions[name]))(
    '$id',
    ({ function: name, inputs, field, error }) => {
      expect(() => functions[name]!(inputs)).toThrow(
        expect.objectContaining({ name: 'RangeError', field, rule: error }),
      );
    },
  );
});
