import { html, nothing, type TemplateResult } from 'lit';
import type { CellName } from '../../core/index.js';
import type { Cells, ReadTable } from '../../import-file/read-table.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { columnName } from './import-columns.js';
import { counted, named } from './import-words.js';

/** What was left out of a file and what is missing in it, one sentence each. */
export function findingsOf(view: CalculatorView, words: ChannelsImportTexts, table: ReadTable): readonly string[] {
  const { dropped, unreadable, empty, ask } = table;
  const { totals, nameless } = dropped;
  const cells = ({ count, first }: Cells): string =>
    named(
      view,
      words,
      first.map(([name, role]: CellName) => fill(words.cellOf, { name, column: columnName(table, role) })),
      count,
    );
  const found = [
    totals.length > 0 &&
      counted(view, words.totals, totals.length, { names: named(view, words, totals, totals.length) }),
    nameless > 0 && counted(view, words.nameless, nameless),
    unreadable.count > 0 && counted(view, words.unreadable, unreadable.count, { names: cells(unreadable) }),
    empty.count > 0 && counted(view, words.emptyCells, empty.count, { names: cells(empty) }),
    ask.includes('total_differs') && words.totalDiffers,
    ask.includes('zero_revenue') && fill(words.zeroRevenue, { column: columnName(table, 'revenue') }),
  ];
  return found.filter((sentence) => sentence !== false);
}

export const findingsTemplate = (
  words: ChannelsImportTexts,
  findings: readonly string[],
): TemplateResult | typeof nothing =>
  findings.length > 0
    ? html`<section class="findings" aria-labelledby="left-out">
        <h4 id="left-out">${words.leftOut}</h4>
        <ul>${findings.map((finding) => html`<li>${finding}</li>`)}</ul>
      </section>`
    : nothing;
