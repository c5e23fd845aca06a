import { html, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import { stepFrom, type ChannelLimits } from '../../store/channel-limits.js';
import type { TableRow } from '../../store/tables.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { movingWords, nameOf } from './moving-sentences.js';

/** The two fields of each channel between which its budget may move. Their names are the channel's place, and which end. */
export function limitFields(
  view: CalculatorView,
  limits: readonly ChannelLimits[],
  rows: readonly TableRow[],
): TemplateResult {
  const words = movingWords(view);
  return html`<p class="small">${words.limitsIntro}</p>
    <div class="limits">
      ${limits.map(({ name, min, max, problem }, index) => {
        const budget = new Decimal(rows.find((row) => row['name'] === name)!['budget']!);
        const [lowest, highest] = stepFrom(budget).map((end) => view.money(end)) as [string, string];
        const parts = { budget: view.money(budget) };
        return html`<div class="pair">
          <funnel-panel-field
            name="min ${index}"
            .label=${fill(words.least, { name: nameOf({ name }) })}
            .entry=${min}
            .hint=${min.value ? '' : fill(words.freeBelow, { amount: lowest })}
            .problem=${problem === 'crossed' ? words.crossed : problem === 'min' ? fill(words.min, { ...parts, amount: highest }) : ''}
          ></funnel-panel-field>
          <funnel-panel-field
            name="max ${index}"
            .label=${fill(words.most, { name: nameOf({ name }) })}
            .entry=${max}
            .hint=${max.value ? '' : fill(words.freeAbove, { amount: highest })}
            .problem=${problem === 'crossed' ? words.crossed : problem === 'max' ? fill(words.max, { ...parts, amount: lowest }) : ''}
          ></funnel-panel-field>
        </div>`;
      })}
    </div>`;
}
