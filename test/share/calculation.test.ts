import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalculation } from '../../src/share/calculation.js';
import { readCalculation, type CalculationReading } from '../../src/share/read-calculation.js';
import { FunnelStore, LEADS_ARE, type Tables } from '../../src/store/index.js';
import { addCalls } from '../../src/store/calls-stage.js';
import { entryOf } from '../../src/store/number-entry.js';
import { NO_PLAN, type PlanState } from '../../src/store/plan-store.js';
import { LETTERS, scenariosOf } from '../../src/store/scenarios.js';
import { MOST_ROWS, TABLE_KEYS, TABLE_NAMES } from '../../src/store/read-tables.js';
import { matches } from '../harness/json-schema.js';
import { setTable } from '../../src/store/set-table.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/share/calculation.schema.json', import.meta.url), 'utf8'),
) as object & { $defs: Record<string, { properties: object; items: { properties: object } }>; properties: never };

function store(currency = 'RUB'): FunnelStore {
  const made = new FunnelStore();
  made.context = { locale: 'ru', currency };
  return made;
}

const written = (from: FunnelStore, plan: PlanState = NO_PLAN): string =>
  writeCalculation(from.snapshot, from.state, from.context, plan);

function opened(text: string, into = store()): CalculationReading & { readonly ok: true } {
  const reading = readCalculation(text, into);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading;
}

/** Everything that a file keeps, whatever it looks like in the store. */
const kept = ({ snapshot, state }: FunnelStore): unknown =>
  JSON.parse(
    JSON.stringify({
      values: snapshot.values,
      shares: snapshot.shares,
      examples: snapshot.examples,
      leadsAre: snapshot.leadsAre,
      norms: [...state.norms].map(([lever, { value, origin }]) => [lever, value, origin]).sort(),
      tables: snapshot.tables,
      result: snapshot.result,
    }),
  );
const plannedIn = ({ scenarios, current, exponent, occupancy, maxOccupancy }: PlanState): unknown => ({
  scenarios: scenarios.map(({ letter, name, levers }) => [
    letter,
    name,
    [...levers].map(([id, { value }]) => [id, value]).sort(),
  ]),
  current,
  exponent: exponent?.value,
  occupancy: occupancy.value,
  maxOccupancy: maxOccupancy.value,
});

/** A whole calculation, of which a test changes one place. */
function whole(): { text: string; file: Record<string, unknown> } {
  const made = store();
  made.type('leads', '700');
  made.type('primary', '25%');
  made.enterNorms([
    ['primaryRate', { value: '0.4' }],
    ['secondaryRate', { value: '' }],
    ['leadsCost', { value: '310', origin: 'earlier' }],
  ]);
  made.setLeadsAre('enquiries');
  setTable(made, 'channels', [{ name: 'Direct', kind: 'ads', budget: '90000', leads: '210' }]);
  setTable(made, 'staff', [{ name: 'Анна', calls: '120', booked: '60' }]);
  setTable(made, 'months', [{ month: '2026-09', revenue: '1200000' }]);
  const plan = {
    ...NO_PLAN,
    ...scenariosOf([
      ['A', new Map([['budget', entryOf('250000')]]), 'Больше звонков'],
      ['B', new Map(), 'Пусто'],
    ]),
    current: 'B' as const,
    exponent: entryOf('0.6'),
  };
  const text = written(made, plan);
  return { text, file: JSON.parse(text) as Record<string, unknown> };
}

describe('a calculation as a file', () => {
  it('is what was entered by name, with the names of scenarios and tables, and no figure', () => {
    expect(whole().file).toEqual({
      format: 'funnel-calculation',
      v: 1,
      currency: 'RUB',
      values: { budget: '180000', leads: '700', secondary: '30', primaryCheck: '20000', secondaryCheck: '120000' },
      shares: { primary: '0.25' },
      examples: ['budget', 'secondary', 'primaryCheck', 'secondaryCheck'],
      leadsAre: 'enquiries',
      norms: {
        leadsCost: { value: '310', origin: 'earlier' },
        primaryRate: { value: '0.4' },
        secondaryRate: { value: '' },
      },
      scenarios: [
        { letter: 'A', name: 'Больше звонков', levers: { budget: '250000' } },
        { letter: 'B', name: 'Пусто', levers: {}, current: true },
      ],
      assumptions: { exponent: '0.6' },
      tables: {
        channels: [{ name: 'Direct', kind: 'ads', budget: '90000', leads: '210' }],
        staff: [{ name: 'Анна', calls: '120', booked: '60' }],
        months: [{ month: '2026-09', revenue: '1200000' }],
      },
    });
  });

  it('is as its published schema has it, which knows every table and key', () => {
    expect(matches(schema, whole().file)).toBe(true);
    const tables = (
      schema as unknown as { properties: { tables: { properties: Record<string, { items: { properties: object } }> } } }
    ).properties.tables.properties;
    expect(Object.keys(tables)).toEqual(TABLE_NAMES);
    for (const name of TABLE_NAMES) {
      const table = name.startsWith('channels') ? schema.$defs['channels']! : tables[name]!;
      expect(Object.keys(table.items.properties), name).toEqual(TABLE_KEYS[name]);
      expect(table, name).toMatchObject({ maxItems: MOST_ROWS[name] });
    }
  });

  it('keeps all calls as the first stage, where a person has put them there', () => {
    const made = store();
    addCalls(made, '857', '600');
    expect(matches(schema, JSON.parse(written(made)))).toBe(true);
    const other = store();
    other.restore(opened(written(made), other).inputs.state);
    expect(kept(other)).toEqual(kept(made));
    expect(other.snapshot.values['calls']).toBe('857');
    expect(readCalculation(written(made).replace('"stages": "calls"', '"stages": "x"'), store())).toMatchObject({
      ok: false,
      problem: { place: 'stages' },
    });
  });

  it('leaves text that is no number where it was typed', () => {
    const made = store();
    made.type('leads', 'many');
    expect(JSON.parse(written(made))).not.toHaveProperty('values.leads');
  });

  it('opens with a byte order mark, as some editors save it', () => {
    expect(opened(`\ufeff${whole().text}`).inputs.values).toBe(6);
  });

  it('names what this funnel has no place for, and takes the rest', () => {
    const { file } = whole();
    const { inputs } = opened(
      JSON.stringify({
        ...file,
        values: { ...(file['values'] as object), visits: '5' },
        norms: { visitsRate: { value: '0.5' } },
      }),
    );
    expect(inputs.leftOut).toEqual(['visits', 'visitsRate.norm']);
    expect(inputs.values).toBe(6);
  });

  it('says whether all calls are the first stage, and opens so, also over a funnel that has them already', () => {
    const made = store();
    addCalls(made, '900', '600');
    const text = written(made);
    expect(JSON.parse(text)).toMatchObject({ stages: 'calls', values: { calls: '900', leads: '600' } });
    for (const other of [store(), made]) {
      other.restore(opened(text, other).inputs.state);
      expect(other.snapshot.values).toMatchObject({ calls: '900', leads: '600' });
      expect(written(other)).toBe(text);
    }
    const without = opened(whole().text, made).inputs;
    expect([without.leftOut, without.values]).toEqual([[], 6]);
  });

  it('of tables alone opens as well, and one without tables clears them', () => {
    const file = { format: 'funnel-calculation', v: 1, currency: 'RUB', values: {} };
    const tables = { doctors: [{ name: 'Dr A', first: '40' }] };
    expect(opened(JSON.stringify({ ...file, tables })).inputs.state.tables).toEqual(tables);
    const other = store();
    setTable(other, 'staff', [{ name: 'Anna' }]);
    other.restore(opened(JSON.stringify(file), other).inputs.state);
    expect(other.snapshot.tables).toEqual({});
  });
});

const decimal = fc
  .tuple(fc.nat({ max: 999_999_999 }), fc.nat({ max: 9999 }))
  .map(([whole, part]) => (part % 10 ? `${whole}.${String(part).padStart(4, '0')}` : String(whole)));
const share = fc.integer({ min: 1, max: 99 }).map((percent) => String(percent / 100));
const name = fc.string({ unit: 'grapheme', maxLength: 20 });

const tableOf = (table: keyof Tables): fc.Arbitrary<unknown> => {
  const [first, ...keys] = TABLE_KEYS[table];
  const cells = Object.fromEntries(
    keys.map((key) => [
      key,
      key === 'kind' ? fc.constantFrom('ads', 'fee', 'free', '') : fc.oneof(decimal, fc.constant('')),
    ]),
  );
  const row = fc.record(
    {
      [first!]:
        first === 'month'
          ? fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}`)
          : name,
      ...cells,
    },
    { requiredKeys: [] },
  );
  return fc.uniqueArray(row, { maxLength: 12, selector: (each) => each[first!] || Symbol('unnamed') });
};

const calculation = fc.record({
  values: fc.record(
    Object.fromEntries(['budget', 'leads', 'secondary', 'primaryCheck', 'secondaryCheck'].map((key) => [key, decimal])),
    { requiredKeys: [] },
  ),
  primary: fc.option(
    fc.oneof(
      decimal,
      share.map((ratio) => `${Number(ratio) * 100}%`),
    ),
    { nil: null },
  ),
  margin: fc.option(share, { nil: null }),
  norms: fc.record(
    {
      leadsCost: fc.record({ value: decimal }),
      primaryRate: fc.record({ value: share }),
      secondaryRate: fc.constant({ value: '' }),
      primaryCheck: fc.record({ value: decimal, origin: fc.constant('earlier' as const) }),
    },
    { requiredKeys: [] },
  ),
  leadsAre: fc.option(fc.constantFrom(...LEADS_ARE), { nil: null }),
  tables: fc.record(Object.fromEntries(TABLE_NAMES.map((table) => [table, tableOf(table)])), { requiredKeys: [] }),
  scenarios: fc.uniqueArray(
    fc.record({
      letter: fc.constantFrom(...LETTERS),
      name: fc.string({ maxLength: 20 }),
      levers: fc.record(
        { budget: decimal.filter((value) => value !== '0'), primaryRate: share, primaryCheck: decimal },
        { requiredKeys: ['budget'] },
      ),
    }),
    { maxLength: 4, selector: ({ letter }) => letter },
  ),
  exponent: fc.option(fc.constantFrom('', '0.5', '1'), { nil: null }),
});

describe('saving and opening', () => {
  it('gives the same calculation, whatever was entered', () => {
    fc.assert(
      fc.property(calculation, ({ values, primary, margin, norms, leadsAre, tables, scenarios, exponent }) => {
        const made = store();
        made.startBlank(true);
        for (const [field, value] of Object.entries(values as Record<string, string>)) made.choose(field, value);
        if (primary !== null) made.choose('primary', primary);
        if (margin !== null) made.choose('margin', margin);
        made.enterNorms(Object.entries(norms));
        if (leadsAre) made.setLeadsAre(leadsAre);
        for (const table of TABLE_NAMES) setTable(made, table, (tables as Tables)[table] ?? null);
        const planned = scenariosOf(
          scenarios.map((scenario) => [
            scenario.letter,
            new Map(
              Object.entries(scenario.levers as Record<string, string>).map(([id, value]) => [id, entryOf(value)]),
            ),
            scenario.name,
          ]),
        );
        const plan: PlanState = {
          ...NO_PLAN,
          ...planned,
          exponent: scenarios[0] && exponent !== null ? entryOf(exponent) : null,
        };
        const text = written(made, plan);
        expect(matches(schema, JSON.parse(text))).toBe(true);
        const other = store();
        setTable(other, 'staff', [{ name: 'Somebody else' }]);
        const { inputs } = opened(text, other);
        other.restore(inputs.state);
        expect(inputs.leftOut).toEqual([]);
        expect(kept(other)).toEqual(kept(made));
        expect(plannedIn({ ...NO_PLAN, ...inputs.plan })).toEqual(plannedIn(plan));
        expect(writeCalculation(other.snapshot, other.state, other.context, { ...NO_PLAN, ...inputs.plan })).toBe(text);
      }),
      { numRuns: 150, seed: 17 },
    );
  });

  it('never throws and never changes the calculator, whatever JSON or text is opened', () => {
    const made = store();
    const before = made.snapshot;
    const keys = [
      'format',
      'v',
      'currency',
      'values',
      'shares',
      'norms',
      'tables',
      'scenarios',
      '__proto__',
      'constructor',
    ];
    const anything = fc.jsonValue({ maxDepth: 4 });
    const { file } = whole();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anything.map((value) => JSON.stringify(value)),
          fc.dictionary(fc.constantFrom(...keys), anything).map((part) => JSON.stringify({ ...file, ...part })),
          fc
            .tuple(fc.nat({ max: whole().text.length - 1 }), fc.string({ maxLength: 3 }))
            .map(([at, text]) => whole().text.slice(0, at) + text + whole().text.slice(at + 1)),
        ),
        (text) => {
          const reading = readCalculation(text, made);
          expect(typeof reading.ok).toBe('boolean');
          if (reading.ok) expect(matches(schema, JSON.parse(text.replace(/^\ufeff/, ''))) || text).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 18 },
    );
    expect(made.snapshot).toBe(before);
  });
});

describe('a file that isn’t opened says why and where', () => {
  const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `N${index}` }));
  it.each<[string, (file: Record<string, unknown>) => unknown, string, string]>([
    ['another program’s', () => ({ a: 1 }), 'not_ours', ''],
    ['a list', () => [], 'not_ours', ''],
    ['null', () => null, 'not_ours', ''],
    ['one of a later version', (file) => ({ ...file, v: 2, more: {} }), 'newer', ''],
    ['one of no version', (file) => ({ ...file, v: '1' }), 'not_ours', ''],
    ['a name that no calculation has', (file) => ({ ...file, secret: 1 }), 'strange_key', 'secret'],
    ['values in a list', (file) => ({ ...file, values: ['5'] }), 'wrong_kind', 'values'],
    ['no values', ({ values: _values, ...file }) => file, 'wrong_kind', 'values'],
    [
      'a number that is none of JSON’s texts',
      (file) => ({ ...file, values: { leads: 5 } }),
      'wrong_kind',
      'values.leads',
    ],
    ['a comma', (file) => ({ ...file, values: { leads: '1,5' } }), 'not_a_number', 'values.leads'],
    ['an exponent', (file) => ({ ...file, values: { leads: '1e9' } }), 'not_a_number', 'values.leads'],
    ['leading zeros', (file) => ({ ...file, shares: { primary: '00.5' } }), 'not_a_number', 'shares.primary'],
    ['a sign', (file) => ({ ...file, norms: { leadsCost: { value: '-5' } } }), 'not_a_number', 'norms.leadsCost.value'],
    ['too many digits', (file) => ({ ...file, values: { leads: '12345678901234.56789' } }), 'out_of_range', 'leads'],
    ['a margin above one', (file) => ({ ...file, values: { margin: '5' } }), 'out_of_range', 'margin'],
    [
      'a rate of 0 people as norm',
      (file) => ({ ...file, norms: { primaryRate: { value: '2' } } }),
      'out_of_range',
      'primaryRate.norm',
    ],
    ['an endless text', (file) => ({ ...file, currency: 'R'.repeat(5000) }), 'too_long', 'currency'],
    ['a currency that is none', (file) => ({ ...file, currency: 'rub' }), 'wrong_kind', 'currency'],
    ['another kind of leads', (file) => ({ ...file, leadsAre: 'calls' }), 'wrong_kind', 'leadsAre'],
    [
      'a scenario of 41 letters',
      (file) => ({ ...file, scenarios: [{ letter: 'A', name: 'x'.repeat(41) }] }),
      'too_long',
      'scenarios.0.name',
    ],
    [
      'two scenarios of a letter',
      (file) => ({ ...file, scenarios: [{ letter: 'A' }, { letter: 'A' }] }),
      'wrong_kind',
      'scenarios.1.letter',
    ],
    ['five scenarios', (file) => ({ ...file, scenarios: Array(5).fill({ letter: 'A' }) }), 'too_long', 'scenarios'],
    [
      'a lever that makes no sense',
      (file) => ({ ...file, scenarios: [{ letter: 'A', levers: { primaryRate: '1.5' } }] }),
      'out_of_range',
      'A.primaryRate',
    ],
    [
      'an exponent of two',
      (file) => ({ ...file, scenarios: [{ letter: 'A', levers: { budget: '5' } }], assumptions: { exponent: '2' } }),
      'out_of_range',
      'assumptions.exponent',
    ],
    ['51 rows', (file) => ({ ...file, tables: { channels: named(51) } }), 'too_many_rows', 'tables.channels'],
    ['121 months', (file) => ({ ...file, tables: { months: Array(121).fill({}) } }), 'too_many_rows', 'tables.months'],
    [
      'a name of 81 letters',
      (file) => ({ ...file, tables: { staff: [{ name: 'x'.repeat(81) }] } }),
      'long_name',
      'tables.staff',
    ],
    [
      'two equal names',
      (file) => ({ ...file, tables: { staff: [{ name: 'A' }, { name: 'A' }] } }),
      'equal_names',
      'tables.staff',
    ],
    ['a table that is none', (file) => ({ ...file, tables: { staff: null } }), 'wrong_kind', 'tables.staff'],
    ['an unknown table', (file) => ({ ...file, tables: { clients: [] } }), 'strange_key', 'tables'],
    [
      'a cell that is no text',
      (file) => ({ ...file, tables: { staff: [{ name: 'A', calls: 5 }] } }),
      'not_a_text',
      'tables.staff',
    ],
    ['another funnel’s', (file) => ({ ...file, values: { visits: '5' }, shares: {} }), 'other_funnel', ''],
  ])('%s', (_what, change, rule, place) => {
    const reading = readCalculation(JSON.stringify(change(whole().file)), store());
    expect(reading).toMatchObject({ ok: false, problem: { rule, place } });
  });

  it.each([
    ['{"__proto__":{"values":{}},"format":"funnel-calculation","v":1,"currency":"","values":{}}', '__proto__'],
    ['{"format":"funnel-calculation","v":1,"currency":"","values":{"__proto__":"5"}}', 'values.__proto__'],
    ['{"format":"funnel-calculation","v":1,"currency":"","values":{"constructor":"5"}}', 'values.constructor'],
    [
      '{"format":"funnel-calculation","v":1,"currency":"","values":{},"norms":{"toString":{"value":"5"}}}',
      'norms.toString',
    ],
    ['{"format":"funnel-calculation","v":1,"currency":"","values":{},"tables":{"__proto__":[]}}', 'tables'],
    [
      '{"format":"funnel-calculation","v":1,"currency":"","values":{},"tables":{"staff":[{"__proto__":"x"}]}}',
      'tables',
    ],
  ])('keys that every object has: %s', (text, place) => {
    expect(readCalculation(text, store())).toMatchObject({ ok: false, problem: { rule: 'strange_key', place } });
  });

  it('one that is too large, and one that is no JSON', () => {
    expect(readCalculation('x'.repeat(1_000_001), store())).toMatchObject({ problem: { rule: 'too_large' } });
    expect(readCalculation('%PDF-1.7', store())).toMatchObject({ problem: { rule: 'not_json' } });
    expect(readCalculation('', store())).toMatchObject({ problem: { rule: 'not_json' } });
    expect(readCalculation(whole().text.slice(0, -5), store())).toMatchObject({ problem: { rule: 'not_json' } });
  });
});
