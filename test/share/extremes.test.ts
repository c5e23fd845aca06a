import fc from 'fast-check';
import type { TemplateResult } from 'lit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compareSections } from '../../src/components/compare/compare-report.js';
import { compareWords } from '../../src/components/compare/compare-texts.js';
import { reportOf, tableOf } from '../../src/components/share/share-report.js';
import { FunnelShareSheet } from '../../src/components/share/funnel-share-sheet.js';
import { shareWords } from '../../src/components/share/share-texts.js';
import { planOf } from '../../src/components/base/plan-of.js';
import { targetReport } from '../../src/components/plan/plan-target-report.js';
import { addToReport } from '../../src/components/base/report-sections.js';
import { createView } from '../../src/components/calculator/create-view.js';
import { scenariosReport } from '../../src/components/plan/plan-what-if-report.js';
import { defineFunnel, type Stage } from '../../src/core/index.js';
import { csvOf, htmlOf, linkTo, tabbedOf, writeFragment, writeInputs } from '../../src/share/index.js';
import { CompareStore } from '../../src/store/compare-store.js';
import type { FieldState } from '../../src/store/field.js';
import { entryOf } from '../../src/store/number-entry.js';
import { scenariosOf } from '../../src/store/scenarios.js';

/** What is no number any more, or is written as no person writes one. */
const NO_NUMBER = /\bNaN\b|Infinity|undefined|\bnull\b|\de[+-]?\d|(?<![\d.,])[-−]0(?![.,]?\d)/i;
/** A number as spreadsheets take it. */
const NUMBER = /^(?:-(?!0(?:\.0*)?$))?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const FUNNELS: readonly (readonly Stage[])[] = [
  defineFunnel().stages,
  [{ id: 'calls' }, { id: 'visits', paid: true }],
  Array.from({ length: 7 }, (_, index) => ({
    id: `step${String(index)}`,
    paid: index % 2 === 1,
    counts: index > 4 ? ('visits' as const) : ('people' as const),
  })),
];

const amount = fc.constantFrom(
  '0',
  '1',
  '0.1',
  '600',
  '0.00000000000001',
  '0.999999999999999',
  '123456.789012345',
  '999999999999999',
);
const share = fc.constantFrom('0', '0.00000000000001', '0.333333333333333', '1', '0.25', '9999999999999.99');
const ratio = fc.constantFrom('0.00000000000001', '0.333333333333333', '1');
const field: fc.Arbitrary<FieldState> = fc.oneof(
  { weight: 6, arbitrary: amount.map((value) => ({ text: '', value })) },
  { weight: 2, arbitrary: share.map((part) => ({ text: '', value: '', share: part })) },
  fc.constantFrom<FieldState>({ text: '', value: '' }, { text: '?', value: '', invalid: 'not_a_number' }),
);

/** A calculator's numbers, those of another period, norms and plans: each at its ends. */
const state = fc.constantFrom(...FUNNELS).chain((stages) => {
  const { fields, levers } = defineFunnel(stages);
  const rates = new Set(levers.filter(({ kind }) => kind === 'rate').map(({ id }) => id));
  const known = fields
    .filter(({ kind }) => kind !== 'margin')
    .map(
      ({ name, stage, kind }) =>
        [name, kind === 'count' && stage > 0 ? field : amount.map((value) => ({ text: '', value }))] as const,
    );
  const lever = (id: string): readonly [string, fc.Arbitrary<string>] => [
    id,
    rates.has(id) ? ratio : amount.filter((value) => value !== '0'),
  ];
  const levelled = levers.map(({ id }) => lever(id));
  return fc.record({
    stages: fc.constant(stages),
    numbers: fc.record(Object.fromEntries(known), { requiredKeys: [] }),
    others: fc.record(Object.fromEntries(known), { requiredKeys: [] }),
    margin: fc.option(fc.oneof(ratio, fc.constant('0'))),
    norms: fc.record(Object.fromEntries(levelled), { requiredKeys: [] }),
    planned: fc.record(Object.fromEntries([...levelled, lever('budget')]), { requiredKeys: [] }),
    exponent: fc.option(fc.constantFrom('0.1', '1')),
    occupancy: fc.constantFrom('', '0.00000000000001', '1'),
    target: fc.option(amount),
    targetOf: fc.constantFrom('revenue' as const, 'netOfAds' as const),
    locale: fc.constantFrom('en', 'ru'),
    currency: fc.constantFrom('RUB', 'JPY', undefined),
  });
});

/** A template as text, without the page that would show it. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part === 'symbol' || part === '' || typeof part === 'boolean') return '';
  if (typeof part !== 'object' || part === null) return String(part);
  const { strings, values } = part as TemplateResult;
  return strings.map((text, index) => text + (index < values.length ? textOf(values[index]) : '')).join('');
}

// What is announced waits for a tab to be looked at again.
beforeAll(() => vi.stubGlobal('addEventListener', () => undefined));
afterAll(() => vi.unstubAllGlobals());

describe('what is taken along', () => {
  it('holds nothing but numbers and words, whatever was typed, planned and compared: link, tables and paper', async () => {
    await fc.assert(
      fc.asyncProperty(
        state,
        async ({
          stages,
          numbers,
          others,
          margin,
          norms,
          planned,
          exponent,
          occupancy,
          target,
          targetOf,
          locale,
          currency,
        }) => {
          const view = createView();
          const { store } = view;
          store.define(stages);
          view.speak({ locale, currency }, {});
          await view.prepare();
          await Promise.all((['share', 'plan', 'compare'] as const).map((topic) => view.topics!.load(topic)));
          const entered = new Map(Object.entries(numbers as Record<string, FieldState>));
          if (margin !== null) entered.set('margin', { text: '', value: margin });
          store.restore({
            origin: 'blank',
            entries: entered,
            norms: new Map(Object.entries(norms as Record<string, string>).map(([lever, value]) => [lever, { value }])),
          });
          const plan = planOf(view);
          const levers = new Map(
            Object.entries(planned as Record<string, string>).map(([lever, value]) => [lever, entryOf(value)]),
          );
          plan.change({
            ...scenariosOf([['A', levers]]),
            exponent: exponent === null ? null : entryOf(exponent),
            occupancy: entryOf(occupancy),
            target: target === null ? null : entryOf(target),
            targetOf,
          });
          const compare = new CompareStore(store);
          compare.other.restore({
            origin: 'blank',
            entries: new Map(Object.entries(others as Record<string, FieldState>)),
            norms: new Map(),
          });
          addToReport(view, () => [
            ...targetReport(view, plan),
            ...scenariosReport(view),
            ...compareSections(view, compareWords(view), compare.comparison),
          ]);

          const link = linkTo(
            'https://clinic.example/',
            writeFragment(writeInputs(store.snapshot, store.state, view.context, 'clinic', plan.state)),
          );
          const report = reportOf(view);
          const table = tableOf(view, report, '2026-11-22');
          const sheet = new FunnelShareSheet();
          sheet.report = {
            ...report,
            words: shareWords(view),
            language: locale,
            direction: 'ltr',
            date: '22.11.2026',
            brand: '',
          };
          const outputs = {
            link: link.replace(/_[^_]+$/, ''),
            csv: csvOf(table, locale),
            cells: tabbedOf(table, locale),
            html: htmlOf(table, locale),
            paper: textOf(sheet.render()),
          };
          for (const [output, text] of Object.entries(outputs))
            expect(NO_NUMBER.exec(text) && `${output}: ${around(text)}`).toBe(null);
          for (const cell of table.flat())
            if (typeof cell === 'object' && cell.number) expect(cell.number).toMatch(NUMBER);
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  }, 120_000);
});

/** What stands beside that which is no number. */
function around(text: string): string {
  const at = NO_NUMBER.exec(text)!.index;
  return text.slice(Math.max(0, at - 60), at + 60);
}
