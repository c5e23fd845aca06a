import { html, nothing, type TemplateResult } from 'lit';
import { keepNorms } from '../../store/keep-norms.js';
import { leadsAreSelect } from '../base/leads-are.js';
import { leverName } from '../base/lever-texts.js';
import { verdictRest } from '../base/verdict-rest.js';
import type { CalculatorView } from '../base/view.js';
import { weakSpot } from '../base/weak-spot.js';
import { compareAction } from './compare-action.js';
import { valueAction } from './value-action.js';

/**
 * What follows the first frame of the verdict: how sure it is, all steps as bars, what was judged, what the leads are.
 *
 * @param actions - the ways on that the first frame has already
 */
export function restTemplate(view: CalculatorView, actions: unknown): TemplateResult {
  const { norms, published } = view.store.snapshot;
  const { proof, judged } = verdictRest(view);
  const isLeak = weakSpot(view.store.snapshot)?.weakness === 'leak';
  // Where nothing is typed yet, there is nothing to say and nothing to set.
  if (view.store.isBlank) return html``;
  // What the leads are decides whether the published figure measures the same.
  const asksLeads = ['applies', 'leads-are'].includes(published['primaryRate']!);
  return html`${proof.map(paragraph)} ${isLeak ? leaks(view) : nothing}
    ${
      judged.judged.length + judged.others.length + judged.low.length > 0
        ? html`<div class="small judged">
            ${judged.low.map(paragraph)}
            ${judged.judged.length > 0 ? paragraph(view.text('judged', { levers: view.list([], judged.judged) })) : nothing}
            ${judged.others.map(
              ({ reason, levers }) =>
                html`<div translate="no" .textContent=${view.text('notJudgedBecause', { reason: view.text(reason) })}></div>
                  <ul class="names">${levers.map((name) => html`<li translate="no" .textContent=${name}></li>`)}</ul>`,
            )}
          </div>`
        : nothing
    }
    ${asksLeads ? html`<div class="ask">${leadsAreSelect(view)}</div>` : nothing}
    <div class="actions">${actions} ${isLeak ? compareAction(view, view.text('comparePast')) : nothing} ${valueAction(view)}</div>
    ${
      Object.values(norms).some(({ origin }) => origin === 'example')
        ? html`<div class="example"><small>${view.text('normsOfExample')}</small> <button class="action button" @click=${() => keepNorms(view.store)}>${view.text('keepNorms')}</button></div>`
        : nothing
    }`;
}

/** Every step with what a tenth of those lost there would bring, as bars from one scale. */
function leaks(view: CalculatorView): TemplateResult | typeof nothing {
  const { leaks: all, largestLeak } = view.store.snapshot.diagnosis;
  const known = all.filter(({ tenth }) => tenth);
  const worst = known.find(({ stage }) => stage === largestLeak);
  // A tenth of a few people is no person.
  if (known.length < 2 || !worst?.lost?.gte(10)) return nothing;
  const largest = worst.tenth!;
  return html`<p class="small">${view.text('leaks', { period: view.periodText })}</p>
    <ul class="leaks">
      ${known.map(
        ({ stage, tenth }) =>
          html`<li><span class="small" translate="no" .textContent=${leverName(view, `${stage}Rate`)}></span><i .style=${`width:${tenth!.div(largest).times(100).toDecimalPlaces(1).toString()}%`}></i><b translate="no" .textContent=${view.about(tenth!)}></b></li>`,
      )}
    </ul>`;
}

const paragraph = (sentence: string): TemplateResult => html`<p translate="no" .textContent=${sentence}></p>`;
