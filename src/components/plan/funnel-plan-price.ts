import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { PlanState } from '../../store/plan-store.js';
import { answerPrice, type PriceAnswer } from '../../store/price.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { planAnswerStyles } from './plan-answer.styles.js';
import { priceHeadline, priceSentences, priceWords } from './plan-price-texts.js';
import { FunnelPlanSection } from './plan-section.js';
import { announce, shown } from './plan-sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';

/**
 * What a lower price brings: what one more patient then costs, against the ads.
 *
 * Part of `<funnel-plan>`, not for pages.
 */
export class FunnelPlanPrice extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, planAnswerStyles];

  #change(part: Partial<PlanState>): void {
    const view = this.view!;
    this.plan!.change(part);
    announce(view, 'plan price', priceHeadline(view, answerPrice(view.store.snapshot, this.plan!.state)));
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    this.#change({ [name]: entry });
  }

  #handleStage({ target }: Event): void {
    // Another stage has another price and another stage behind it, so the typed rate of return no longer fits.
    this.#change({ cutStage: (target as HTMLInputElement).value, cutNextRate: { text: '', value: '' } });
  }

  override render(): TemplateResult | typeof nothing {
    const { view, plan } = this;
    if (!view || !plan) return nothing;
    const words = priceWords(view);
    const answer = answerPrice(view.store.snapshot, plan.state);
    const { stage } = answer;
    const isAnswered = answer.valueBefore !== null;
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      ${stage ? [this.#stages(answer, stage), this.#fields(answer, stage)] : nothing}
      <p class=${isAnswered ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(priceHeadline(view, answer))}</p>
      ${priceSentences(view, answer).map((said) => html`<p>${shown(said)}</p>`)}
      ${isAnswered ? html`<p class="small">${view.store.snapshot.values['margin'] ? words.byMargin : view.text('byRevenue')}</p>` : nothing}
    </div>`;
  }

  #stages({ stages }: PriceAnswer, stage: string): TemplateResult | typeof nothing {
    const view = this.view!;
    if (!stages[1]) return nothing;
    return html`<fieldset class="choice">
      <legend>${priceWords(view).stage}</legend>
      ${stages.map((id) => html`<label><input type="radio" name="stage" value=${id} .checked=${id === stage} @change=${this.#handleStage} /> ${view.label(id)}</label>`)}
    </fieldset>`;
  }

  #fields({ cut, uplift, next }: PriceAnswer, stage: string): TemplateResult {
    const view = this.view!;
    const words = priceWords(view);
    const { state } = this.plan!;
    const price = view.store.snapshot.result.stages.find(({ id }) => id === stage)!.check;
    const present = price ? fill(words.present, { price: view.money(price) }) : '';
    const hint = (typed: unknown, more: string): string =>
      [typed ? '' : words.suggestion, more].filter(Boolean).join(' ');
    return html`<funnel-panel-field .ground=${this.ground} name="cut" kind="money" .label=${words.cut} .entry=${cut} .hint=${hint(state.cut ?? !cut.value, present)}></funnel-panel-field>
      <funnel-panel-field .ground=${this.ground} name="uplift" kind="visits" .label=${words.uplift} .entry=${uplift} .hint=${hint(state.uplift, '')}></funnel-panel-field>
      ${
        next
          ? html`<funnel-panel-field
            .ground=${this.ground}
            name="cutNextRate"
            .kind=${next.countsVisits ? 'visits' : 'share'}
            .label=${fill(words.nextRate, { next: view.label(next.id) })}
            .entry=${state.cutNextRate}
            .hint=${next.rate ? fill(words.asNow, { rate: view.percent(next.rate) }) : words.asMany}
            .range=${words.rateRange}
          ></funnel-panel-field>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-price': FunnelPlanPrice;
  }
}
