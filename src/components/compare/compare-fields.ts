import { html, type TemplateResult } from 'lit';
import type { CompareStore } from '../../store/compare-store.js';
import type { EntryKind } from '../../store/number-entry.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { remark } from '../base/field-message.js';
import { formatOf } from '../base/field-format.js';
import type { CalculatorView } from '../base/view.js';

/** The fields of the other period, with the labels and the formats of the calculator's own. */
export function fieldsTemplate(view: CalculatorView, words: CompareTexts, compare: CompareStore): TemplateResult {
  const { snapshot } = compare.other;
  return html`<fieldset>
    <legend>${compare.ownIsLater ? words.otherBefore : words.otherAfter}</legend>
    <p class="small">${compare.ownIsLater ? words.ownAfter : words.ownBefore} ${words.pasteHint}</p>
    <div class="fields">
      ${compare.fields.map(
        ([name, entry]) => html`<funnel-panel-field
          name=${name}
          label=${view.label(name)}
          kind=${kindOf(view, name)}
          .entry=${entry}
          .hint=${remark(view, name, entry, snapshot)}
        ></funnel-panel-field>`,
      )}
    </div>
  </fieldset>`;
}

/** The kind of entry. A stage behind another may be entered as a share of it. */
function kindOf(view: CalculatorView, name: string): EntryKind {
  if (formatOf(view, name) === 'money') return 'money';
  return view.store.snapshot.definition.stages[0]!.id === name ? 'count' : 'stage';
}

/**
 * The cells of a row or column that was copied from a spreadsheet, in order.
 *
 * Names beside the numbers are left out. An empty cell is '', so that each number keeps its place.
 *
 * @example cellsOf('Spend\t180 000\r\nLeads\t\r\nVisits\t150\r\n').join('|') // '180 000||150'
 */
export function cellsOf(text: string): string[] {
  const lines = text.split(/\r?\n|\r/);
  // Removed one by one: a regular expression would take quadratic time on a million empty lines.
  while (lines.at(-1) === '') lines.pop();
  return lines
    .flatMap((line) => line.split('\t'))
    .filter((cell) => /\p{Nd}/u.test(cell) || !/\p{L}/u.test(cell))
    .map((cell) => (/\p{Nd}/u.test(cell) ? cell.trim() : ''));
}
