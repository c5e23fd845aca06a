import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalculation } from '../../src/share/calculation.js';
import { readFragment, writeFragment } from '../../src/share/fragment.js';
import { readInputs, writeInputs, type Inputs } from '../../src/share/inputs.js';
import { readCalculation } from '../../src/share/read-calculation.js';
import { valueNumbers } from '../../src/share/valued.js';
import { FunnelStore } from '../../src/store/index.js';
import { readEntry, type EntryKind } from '../../src/store/number-entry.js';
import { NO_PLAN } from '../../src/store/plan-store.js';
import { NO_VALUE, VALUE_FIELDS, VALUE_KINDS, type ValueState } from '../../src/store/value-store.js';
import { matches } from '../harness/json-schema.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/share/calculation.schema.json', import.meta.url), 'utf8'),
) as object;

const typed = (texts: Readonly<Record<string, string>>, more: Partial<ValueState> = {}): ValueState => ({
  ...NO_VALUE,
  ...Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      readEntry(text, VALUE_KINDS[name as 'again'] as EntryKind, { locale: 'en' }),
    ]),
  ),
  ...more,
});

const linkOf = (value: ValueState, store = new FunnelStore()): string =>
  writeFragment(writeInputs(store.snapshot, store.state, store.context, '', NO_PLAN, value));

function reread(fragment: string): Inputs {
  const reading = readFragment(`#${fragment}`);
  if (!reading?.ok) throw new Error(`Not read: ${fragment}`);
  return readInputs(reading.pairs, new FunnelStore());
}

const facts = (value: ValueState | null): Record<string, string> => Object.fromEntries(valueNumbers(value ?? NO_VALUE));

const FULL = typed(
  { months: '24', again: '40%', gap: '2', discount: '1%', base: '1000', reached: '600', came: '9', cameOf: '60' },
  { endless: true, judges: true },
);

describe('the value of a patient in a link', () => {
  it('is every number and tick by its name', () => {
    expect(facts(reread(linkOf(FULL)).patientValue)).toEqual({
      months: '24',
      againShare: '0.4',
      gap: '2',
      discount: '0.01',
      base: '1000',
      reached: '600',
      came: '9',
      cameOf: '60',
      endless: '1',
      judges: '1',
    });
  });

  it('isn’t there where nothing was entered, and leaves out text that is no number', () => {
    expect(reread(linkOf(NO_VALUE)).patientValue).toBeNull();
    expect(reread(linkOf(typed({ again: 'many', gap: '2' }))).patientValue!.again.value).toBe('');
  });

  it('is read number by number, and what breaks the rules is named', () => {
    const pairs = new Map([
      ['budget', '1'],
      ['V', 'gap,2,gap,3,discount,1.5,again,-4,strange,1,judges,2,endless,1,__proto__,1,month'],
    ]);
    const { patientValue, leftOut } = readInputs(pairs, new FunnelStore());
    expect(facts(patientValue)).toEqual({ gap: '2', endless: '1' });
    expect(leftOut).toEqual(['V.gap', 'V.discount', 'V.again', 'V.strange', 'V.judges', 'V.__proto__', 'V.month']);
  });

  it('comes through whatever numbers are typed', () => {
    const number = fc.nat(999_999_999).map(String);
    const any = fc.record(Object.fromEntries(VALUE_FIELDS.map((name) => [name, fc.option(number, { nil: '' })])));
    fc.assert(
      fc.property(any, (texts) => {
        const value = typed(texts);
        expect(facts(reread(linkOf(value)).patientValue)).toEqual(facts(value));
      }),
    );
  });
});

describe('the value of a patient in a file', () => {
  const fileOf = (value: ValueState): Record<string, unknown> => {
    const store = new FunnelStore();
    return JSON.parse(writeCalculation(store.snapshot, store.state, store.context, NO_PLAN, value)) as Record<
      string,
      unknown
    >;
  };

  it('is as the schema has it, and is read again', () => {
    const file = fileOf(FULL);
    expect(matches(schema, file)).toBe(true);
    const reading = readCalculation(JSON.stringify(file), new FunnelStore());
    expect(reading.ok && facts(reading.inputs.patientValue)).toEqual(facts(FULL));
    expect(fileOf(NO_VALUE)).not.toHaveProperty('patientValue');
  });

  it('that makes no sense isn’t opened, and the place is named', () => {
    const problem = (patientValue: unknown): unknown => {
      const reading = readCalculation(JSON.stringify({ ...fileOf(FULL), patientValue }), new FunnelStore());
      return !reading.ok && [reading.problem.rule, reading.problem.place];
    };
    expect(problem({ discount: '1.5' })).toEqual(['out_of_range', 'patientValue.discount']);
    expect(problem({ gap: 'x' })).toEqual(['not_a_number', 'patientValue.gap']);
    expect(problem({ judges: true })).toEqual(['wrong_kind', 'patientValue.judges']);
    expect(problem([])).toEqual(['wrong_kind', 'patientValue']);
  });
});
