import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { formatRoughMoney } from '../../format/index.js';
import { answerNext, type NextAnswer } from '../../store/next-period.js';
import type { NextTexts } from '../../texts/en/next.js';
import { planAnswerStyles } from './plan-answer.styles.js';
import { FunnelPlanSection } from './plan-section.js';
import { sentence, shown, type Sentence } from './plan-sentence.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/**
 * What the next period may bring, if nothing but chance changes it.
 *
 * Part of `<funnel-plan>`, not for pages.
 */
export class FunnelPlanNext extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, planAnswerStyles];

  override render(): TemplateResult | typeof nothing {
    const { view, plan } = this;
    if (!view || !plan) return nothing;
    const words = view.topics!.latest('plan').next;
    const answer = answerNext(view.store.snapshot, plan.state);
    return html`<div class="box">
      <p class=${answer.forecast ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(headline(view, words, answer))}</p>
      ${
        answer.case === 'range' && answer.present
          ? [
              html`<p>${shown(sentence(words.present, { present: view.money(answer.present) }))}</p>`,
              html`<p class="small">${words.meaning}</p>`,
            ]
          : nothing
      }
      ${answer.case === 'too_wide' && answer.fewest ? html`<p>${fill(words.fewest, { people: counted(view, answer.fewest) })}</p>` : nothing}
    </div>`;
  }
}

/** The forecast, or why there is none and what is missing. */
function headline(view: CalculatorView, words: NextTexts, { case: found, forecast, fields }: NextAnswer): Sentence {
  const rough = (value: NonNullable<typeof forecast>['mean']): string => formatRoughMoney(value, view.context);
  const [stage, previous] = fields;
  return sentence(words[found], {
    next: view.period.name ? words[view.period.name] : words.period,
    ...(forecast && { low: ['forecastLow', rough(forecast.p80[0])], high: ['forecastHigh', rough(forecast.p80[1])] }),
    fields: view.list(fields),
    stage: stage ? view.label(stage) : '',
    previous: previous ? view.label(previous) : '',
  });
}

const counted = (view: CalculatorView, { id, count }: NonNullable<NextAnswer['fewest']>): string =>
  fill(view.deferred?.code.countedForm(view, id, count) ?? `{n} (${view.label(id)})`, { n: view.count(count) });

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-next': FunnelPlanNext;
  }
}
