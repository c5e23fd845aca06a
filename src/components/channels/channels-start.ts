import { Decimal } from '../../core/index.js';
import { entryOf } from '../../store/number-entry.js';
import { newRow, type DraftRow } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** The channels that most clinics have: kind, and the numbers of an example month in roubles. */
const USUAL = [
  { name: 'usual1', kind: 'ads', budget: '80000', leads: '260', primary: '84', revenue: '3700000' },
  { name: 'usual2', kind: 'ads', budget: '60000', leads: '200', primary: '22', revenue: '700000' },
  { name: 'usual3', kind: 'fee', budget: '40000', leads: '90', primary: '26', revenue: '1300000' },
  { name: 'usual4', kind: 'free', budget: '', leads: '50', primary: '18', revenue: '900000' },
] as const;

/** Rows to start with: the usual channels without numbers, or an example that says so in every name. */
export function startRows(view: CalculatorView, words: ChannelsRowsTexts, start: 'usual' | 'example'): DraftRow[] {
  const { currency } = view.context;
  const money = (amount: string): string =>
    currency && currency !== 'RUB' && amount ? new Decimal(amount).div(100).toString() : amount;
  return USUAL.map(({ name, kind, budget, leads, primary, revenue }) =>
    start === 'usual'
      ? newRow({ name: words[name], rest: { kind } })
      : newRow({
          name: fill(words.exampleOf, { name: words[name] }),
          rest: { kind },
          cells: {
            budget: entryOf(money(budget)),
            leads: entryOf(leads),
            primary: entryOf(primary),
            revenue: entryOf(money(revenue)),
          },
        }),
  );
}

/** Whether a row of the example is still in the table. */
export const isExample = (words: ChannelsRowsTexts, rows: readonly DraftRow[]): boolean =>
  USUAL.some(({ name }) => rows.some((row) => row.name === fill(words.exampleOf, { name: words[name] })));
