import { html, nothing, type TemplateResult } from 'lit';
import type { NoSplit } from '../../store/moving.js';
import type { CalculatorView } from '../base/view.js';
import { movingWords, noSplitSentences } from './moving-sentences.js';
import type { ChannelsTab } from './open-tab.js';

/** What the fields of this tab decide; all else is changed in the table. */
const DECIDED_HERE: readonly NoSplit['case'][] = ['wrong_limit', 'wrong_exponent', 'bounds_cross', 'out_of_reach'];

/** Why there is no split, and the way to where that can be changed. */
export function noSplitTemplate(
  view: CalculatorView,
  split: NoSplit,
  openTab: (tab: ChannelsTab) => void,
): TemplateResult {
  const words = movingWords(view);
  const to = (tab: ChannelsTab, label: string): TemplateResult =>
    html`<button class="action" @click=${() => openTab(tab)}>${label}</button>`;
  return html`<div class="problem">${noSplitSentences(view, split).map((said) => html`<p>${said}</p>`)}</div>
    ${
      DECIDED_HERE.includes(split.case)
        ? nothing
        : html`<div class="actions">
          ${to('rows', words.toRows)} ${split.case === 'no_rows' ? to('import', words.toImport) : nothing}
        </div>`
    }`;
}
