import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCalculation } from '../../src/share/calculation.js';
import { MONTH_FACT_NAMES, monthFacts } from '../../src/share/month-facts.js';
import { readCalculation } from '../../src/share/read-calculation.js';
import { VALUE_NAMES } from '../../src/share/valued.js';
import { FunnelStore } from '../../src/store/index.js';
import { MONTH_COLUMNS } from '../../src/store/months-reading.js';
import { readEntry } from '../../src/store/number-entry.js';
import { NO_PLAN } from '../../src/store/plan-store.js';
import { NO_THIS_MONTH, type ThisMonthState } from '../../src/store/this-month.js';
import { NO_VALUE } from '../../src/store/value-store.js';
import { matches } from '../harness/json-schema.js';

interface Described {
  readonly properties: Readonly<Record<string, Described>>;
  readonly items: Described;
}

const schema = JSON.parse(
  readFileSync(new URL('../../src/share/calculation.schema.json', import.meta.url), 'utf8'),
) as Described;

/** The 16th of November 2026, a Monday: 10 of 21 working days are over. */
const CALENDAR = { year: 2026, month: 11, today: 16 };

const typed = (text: string) => readEntry(text, 'money', { locale: 'en' });
const NOVEMBER: ThisMonthState = {
  ...NO_THIS_MONTH,
  saturdays: true,
  holidays: typed('1'),
  facts: { ...NO_THIS_MONTH.facts, leads: typed('65'), revenue: typed('980000.5') },
  plans: { ...NO_THIS_MONTH.plans, leads: typed('150'), budget: typed('soon') },
};

const fileOf = (state: ThisMonthState): Record<string, unknown> => {
  const store = new FunnelStore();
  return JSON.parse(
    writeCalculation(store.snapshot, store.state, store.context, NO_PLAN, NO_VALUE, monthFacts(state, CALENDAR)),
  ) as Record<string, unknown>;
};

describe('the running month in a file', () => {
  it('is every number by its name, with the month and the days that were over when it was saved', () => {
    expect(fileOf(NOVEMBER)['thisMonth']).toEqual({
      month: '2026-11',
      saturdays: '1',
      elapsed: '12',
      holidays: '1',
      leads: '65',
      leadsPlan: '150',
      revenue: '980000.5',
    });
    expect(fileOf(NO_THIS_MONTH)).not.toHaveProperty('thisMonth');
  });

  it('is as the schema has it, and is read again', () => {
    const file = fileOf(NOVEMBER);
    expect(matches(schema, file)).toBe(true);
    const reading = readCalculation(JSON.stringify(file), new FunnelStore());
    const found = reading.ok ? reading.inputs.thisMonth : null;
    expect(found?.month).toBe('2026-11');
    expect(monthFacts(found!.state, { ...CALENDAR, today: 27 })).toEqual(monthFacts(NOVEMBER, CALENDAR));
  });

  it.each([
    [{ leads: '65' }, 'not_a_month', 'thisMonth.month'],
    [{ month: '2026-13' }, 'not_a_month', 'thisMonth.month'],
    [{ month: '2026-11', leads: '-5' }, 'not_a_number', 'thisMonth.leads'],
    [{ month: '2026-11', strange: '5' }, 'strange_key', 'thisMonth.strange'],
    [{ month: '2026-11', saturdays: true }, 'wrong_kind', 'thisMonth.saturdays'],
    [[], 'wrong_kind', 'thisMonth'],
  ])('that makes no sense isn’t opened, and the place is named: %j', (thisMonth, rule, place) => {
    const reading = readCalculation(JSON.stringify({ ...fileOf(NOVEMBER), thisMonth }), new FunnelStore());
    expect(!reading.ok && [reading.problem.rule, reading.problem.place]).toEqual([rule, place]);
  });
});

describe('the schema of a file', () => {
  it('names each number of the panels that can be written, and no other', () => {
    const names = (place: Described): string[] => Object.keys(place.properties).sort();
    const { patientValue, thisMonth, tables } = schema.properties;
    expect(names(patientValue!)).toEqual([...VALUE_NAMES].sort());
    expect(names(thisMonth!)).toEqual(['month', ...MONTH_FACT_NAMES].sort());
    expect(names(tables!.properties['months']!.items)).toEqual(['month', ...MONTH_COLUMNS].sort());
  });
});
