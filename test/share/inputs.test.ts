import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/share/address.js';
import { MAX_LINK_LENGTH, readFragment, writeFragment } from '../../src/share/fragment.js';
import { readInputs, writeInputs, type Inputs } from '../../src/share/inputs.js';
import { addCalls } from '../../src/store/calls-stage.js';
import { FunnelStore } from '../../src/store/index.js';
import { setTable } from '../../src/store/set-table.js';
import { capacityPlaces } from '../../src/core/index.js';

/** A store in rubles, as a Russian page has it. */
function store(lang = 'ru', currency: string | undefined = 'RUB'): FunnelStore {
  const made = new FunnelStore();
  made.context = { locale: lang, currency };
  return made;
}

const written = (from: FunnelStore, id?: string): string =>
  writeFragment(writeInputs(from.snapshot, from.state, from.context, id));

function reread(fragment: string, into = new FunnelStore()): Inputs {
  const reading = readFragment(`#${fragment}`);
  if (!reading?.ok) throw new Error(`Not read: ${fragment}`);
  return readInputs(reading.pairs, into);
}

/** Opens what was written in a calculator that has never seen it. */
function opened(fragment: string, stages?: Parameters<FunnelStore['define']>[0]): FunnelStore {
  const other = new FunnelStore();
  if (stages) other.define(stages);
  const inputs = reread(fragment, other);
  other.context = { locale: inputs.locale, currency: inputs.currency };
  other.restore(inputs.state, false);
  return other;
}

const facts = ({ snapshot: { values, shares, examples, norms, result, diagnosis } }: FunnelStore): unknown =>
  JSON.parse(
    JSON.stringify({
      values,
      shares,
      examples,
      norms: Object.entries(norms)
        .map(([lever, { value, origin, grade }]) => [lever, value, origin, grade])
        .sort(),
      result,
      diagnosis,
    }),
  );

describe('what a link says', () => {
  it('are the inputs by name, and no figure', () => {
    const typed = store();
    typed.type('leads', '700');
    typed.type('primary', '25%');
    typed.enterNorms([['primaryRate', { value: '0.4' }]]);
    expect(written(typed, 'clinic').replace(/_[^_]+$/, '')).toBe(
      'funnel-v2_lang_ru_cur_RUB_budget_180000_leads_700_primary-share_0-25_secondary_30_primaryCheck_20000_secondaryCheck_120000_example_budget-csecondary-cprimaryCheck-csecondaryCheck_primaryRate-norm_0-4_id_clinic',
    );
  });

  it('is whether a person has made calls the first stage', () => {
    const typed = store();
    addCalls(typed, '857', '600');
    expect(written(typed)).toContain('_calls_857_leads_600_');
    const other = opened(written(typed));
    expect(facts(other)).toEqual(facts(typed));
    expect(other.snapshot.definition.stages.map(({ id }) => id)).toEqual(['calls', 'leads', 'primary', 'secondary']);
    // Opened where calls are a stage already, a link without them shows the page's own stages.
    other.restore(reread(written(store()), other).state);
    expect(other.snapshot.definition.stages.map(({ id }) => id)).toEqual(['leads', 'primary', 'secondary']);
  });

  it('leaves calls out where the page has named its first stage', () => {
    const typed = store();
    addCalls(typed, '857', '600');
    const other = new FunnelStore();
    other.define([{ id: 'leads', label: 'Letters' }, { id: 'primary' }]);
    const { leftOut, state } = reread(written(typed), other);
    expect(leftOut).toContain('stages');
    expect(state.stages).toBeUndefined();
  });

  it.each(['enquiries', 'mixed', 'ad-leads'] as const)(
    'are what the leads are, where a person says it: %s',
    (leadsAre) => {
      const typed = store();
      typed.type('leads', '700');
      typed.setLeadsAre(leadsAre);
      const reopened = opened(written(typed));
      expect(reopened.snapshot.leadsAre).toBe(leadsAre);
      expect(facts(reopened)).toEqual(facts(typed));
    },
  );

  it('are nothing of the tables, and whoever opens it keeps the tables that are there', () => {
    const typed = store();
    typed.type('leads', '700');
    const before = written(typed);
    setTable(typed, 'staff', [{ name: 'Anna', calls: '120' }]);
    expect(written(typed)).toBe(before);
    const other = store();
    setTable(other, 'staff', [{ name: 'Berta' }]);
    other.restore(reread(before, other).state);
    expect(other.snapshot.tables).toEqual({ staff: [{ name: 'Berta' }] });
  });

  it('are what the leads are by the page’s word, where it isn’t the usual', () => {
    const typed = store();
    typed.setPageLeadsAre('mixed');
    expect(opened(written(typed)).snapshot.leadsAre).toBe('mixed');
  });

  it('leave the usual leads where the word isn’t known, and name it', () => {
    const { state, leftOut } = reread(
      writeFragment([
        ['leads', '700'],
        ['L', 'all'],
      ]),
      new FunnelStore(),
    );
    expect([state.leadsAre, leftOut]).toEqual([undefined, ['leads-are']]);
  });

  it('are which norms come from an earlier period', () => {
    const typed = store();
    typed.enterNorms([
      ['primaryRate', { value: '0.4', origin: 'earlier' }],
      ['secondaryRate', { value: '0.2' }],
    ]);
    const { norms } = opened(written(typed)).snapshot;
    expect([norms['primaryRate']?.origin, norms['secondaryRate']?.origin]).toEqual(['earlier', 'visitor']);
  });

  it("is nothing of the page's: neither its norms nor its room", () => {
    const typed = store();
    typed.setPageNorms({ primaryRate: { value: '0.9', source: 'https://evil.example' } });
    typed.setPageCapacity(capacityPlaces({ slots: '10' }));
    expect(written(typed)).not.toMatch(/norm|slots|evil/);
  });

  it.each(['has space', 'a/b', 'x'.repeat(65), 'javascript:1', 'ü'])(
    'leaves out an id that would have to be encoded: %s',
    (id) => {
      expect(written(store(), id)).toBe(written(store()));
    },
  );
});

describe('a link opened elsewhere', () => {
  it.each<[string, (typed: FunnelStore) => void]>([
    ['the untouched example', () => undefined],
    ['an empty calculator', (typed) => typed.clear()],
    ['some numbers typed', (typed) => typed.type('budget', '90 000')],
    ['a share', (typed) => typed.type('primary', '33,3333%')],
    [
      'a share that waits for its count',
      (typed) => {
        typed.clear();
        typed.type('primary', '25%');
      },
    ],
    ['a margin', (typed) => typed.type('margin', '30')],
    [
      'text that is no number, which is left out',
      (typed) => {
        typed.clear();
        typed.type('leads', '600');
      },
    ],
    [
      'own norms',
      (typed) =>
        typed.enterNorms([
          ['leadsCost', { value: '250' }],
          ['secondaryRate', { value: '1.4' }],
        ]),
    ],
    ['a norm taken away', (typed) => typed.enterNorms([['primaryRate', { value: '' }]])],
    [
      "the page's own start",
      (typed) => {
        typed.setPageValue('budget', '5000');
        typed.setPageValue('primary', '25%');
      },
    ],
    [
      'the longest numbers',
      (typed) => {
        typed.type('budget', '999999999999999');
        typed.type('leads', '0,00000000000001');
      },
    ],
  ])('shows the same as before: %s', (_state, prepare) => {
    const typed = store();
    prepare(typed);
    expect(facts(opened(written(typed)))).toEqual(facts(typed));
  });

  it('shows the same for any numbers, shares and norms', () => {
    const amount = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, cents]) => (cents ? `${String(whole)}.${String(cents).padStart(2, '0')}` : String(whole)));
    const entry = fc.oneof(
      amount,
      fc.constant(''),
      fc.integer({ min: 0, max: 300 }).map((percent) => `${String(percent)}%`),
      fc.constant(null),
    );
    const numbers = fc.record({
      budget: entry,
      leads: entry,
      primary: entry,
      secondary: entry,
      primaryCheck: entry,
      secondaryCheck: entry,
      margin: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 100 }).map(String)),
    });
    const norms = fc.dictionary(
      fc.constantFrom('primaryRate', 'secondaryRate'),
      fc.integer({ min: 1, max: 100 }).map((percent) => String(percent / 100)),
    );
    const money = fc.constantFrom('RUB', 'EUR', 'USD', undefined);
    fc.assert(
      fc.property(numbers, norms, money, fc.constantFrom('ru', 'en', 'et', 'de'), (texts, own, currency, lang) => {
        const typed = store('en', currency);
        for (const [name, text] of Object.entries(texts)) if (text !== null) typed.type(name, text);
        typed.enterNorms(Object.entries(own).map(([lever, value]) => [lever, { value }]));
        typed.context = { locale: lang, currency };
        const other = opened(written(typed));
        expect(other.context).toEqual({ locale: lang, currency });
        const { invalid } = typed.snapshot;
        // What is no number here, such as a budget in per cent, is left out there.
        if (Object.keys(invalid).length === 0) expect(facts(other)).toEqual(facts(typed));
        else expect(other.snapshot.values).toEqual(typed.snapshot.values);
      }),
      { numRuns: 500, seed: 11 },
    );
  }, 60_000);

  it("keeps another funnel's numbers by its names, also those of a stage called lang", () => {
    const stages = [{ id: 'calls' }, { id: 'lang', paid: true }, { id: 'id' }];
    const typed = store();
    typed.define(stages);
    for (const [name, text] of Object.entries({ budget: '10', calls: '100', lang: '50', langCheck: '7', id: '20%' }))
      typed.type(name, text);
    expect(facts(opened(written(typed), stages))).toEqual(facts(typed));
  });

  it('of another funnel has no place for its numbers, and names them', () => {
    const typed = store();
    typed.define([{ id: 'calls' }, { id: 'visits', paid: true }]);
    typed.type('calls', '100');
    typed.enterNorms([['visitsRate', { value: '0.5' }]]);
    expect(reread(written(typed))).toMatchObject({ values: 0, leftOut: ['calls', 'visitsRate.norm'] });
  });

  it('is short enough for every chat with all numbers of the dental funnel at their longest', () => {
    const typed = store('ru');
    for (const { name } of typed.snapshot.definition.fields)
      typed.type(name, name === 'margin' ? '12,3456789012345' : '123456789012345');
    typed.enterNorms(typed.snapshot.definition.levers.map(({ id }) => [id, { value: '0.123456789012345' }]));
    expect(linkTo('https://clinic.example/', written(typed, 'x'.repeat(64))).length).toBeLessThan(700);
    expect(MAX_LINK_LENGTH).toBe(1500);
  });
});

describe('a link that somebody has written by hand, with the right sum', () => {
  const told = (...pairs: [string, string][]): Inputs => reread(writeFragment(pairs));

  it.each([
    ['budget', '-5'],
    ['budget', '1e9'],
    ['budget', '1234567890123456'],
    ['budget', '01'],
    ['budget', '.5'],
    ['budget', ''],
    ['budget', 'NaN'],
    ['budget', 'Infinity'],
    ['margin', '1.5'],
    ['leads.share', '0.5'],
    ['primary.share', '-1'],
    ['primary.share', '1e400'],
    ['budget.share', '0.5'],
    ['primaryRate.norm', '1.5'],
    ['primaryRate.norm', '0'],
    ['leadsCost.norm', '-1'],
    ['cur', 'XXXX'],
    ['cur', 'javascript'],
    ['lang', 'x'],
    ['lang', `en-${'x'.repeat(80)}`],
    ['slots', '10'],
    ['stages', 'a'],
    ['texts', 'a'],
    ['brand', 'a'],
    ['endpoint', 'evil.example'],
    ['constructor', '1'],
    ['toString', '1'],
  ])("can say nothing that couldn't be typed: %s=%s", (name, value) => {
    const { leftOut, values, state, currency } = told([name, value]);
    expect(leftOut).toEqual([name]);
    expect([values, state.norms.size, currency]).toEqual([0, 0, undefined]);
  });

  it("calls no number the example's that isn't", () => {
    const { state } = told(
      ['cur', 'RUB'],
      ['budget', '180000'],
      ['leads', '601'],
      ['example', 'budget,leads,toString'],
    );
    expect(state.entries.get('budget')).toEqual({ text: '', value: '180000', example: true });
    expect(state.entries.get('leads')).toEqual({ text: '', value: '601' });
  });

  it('takes a share before a number of the same stage, and names what it leaves out', () => {
    expect(told(['primary', '5'], ['primary.share', '0.5']).state.entries.get('primary')).toEqual({
      text: '',
      value: '',
      share: '0.5',
    });
  });
});
