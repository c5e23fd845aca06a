import { html, type TemplateResult } from 'lit';
import { formatFactor } from '../../format/index.js';
import { exponentOf, isExponent, USUAL_EXPONENT } from '../../store/moving.js';
import type { MovingState } from '../../store/moving-store.js';
import { entryOf } from '../../store/number-entry.js';
import { leadsFactorOfDoubledSpend } from '../../store/plan-inputs.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { movingWords } from './moving-sentences.js';

/** The exponent, as the assumption that it is. */
export function assumptionTemplate(view: CalculatorView, said: MovingState): TemplateResult {
  const words = movingWords(view);
  const entry = said.exponent ?? entryOf(USUAL_EXPONENT);
  const isRead = isExponent(entry);
  const exponent = exponentOf(said);
  const written = view.editable(exponent, 'money');
  return html`<details ?open=${!isRead}>
    <summary>${fill(words.assumption, { exponent: isRead ? written : '—' })}</summary>
    <funnel-panel-field
      name="exponent"
      kind="plain"
      .label=${words.exponent}
      .entry=${entry}
      .hint=${isRead ? fill(words.exponentHint, { exponent: written, factor: formatFactor(leadsFactorOfDoubledSpend(exponent), view.context) }) : ''}
      .problem=${isRead ? '' : words.exponentRange}
    ></funnel-panel-field>
  </details>`;
}
