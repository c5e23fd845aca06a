import { html, nothing, type TemplateResult } from 'lit';
import { THRESHOLDS, type Diagnosis, type LeverDiagnosis } from '../../core/index.js';
import { figure, speech, type Say } from '../base/evidence-texts.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';

const PROVEN: readonly LeverDiagnosis['label'][] = ['weak', 'probably_weak'];

/** Questions that owners ask about a verdict with their answers, and the rule itself. */
export function questionsTemplate(view: CalculatorView, diagnosis: Diagnosis): TemplateResult {
  const say = speech(view);
  const { levers } = view.store.snapshot.definition;
  const weakest = diagnosis.levers.find(({ id }) => id === diagnosis.weakest);
  const lowest = lowestRate(view, diagnosis);
  const comparison = weakest && lowest && lowest !== weakest ? compared(view, say, lowest, weakest) : nothing;
  const isRate = levers.some(({ id, kind }) => id === weakest?.id && kind === 'rate');
  const names = weakest && lowest ? { weakest: leverName(view, weakest.id), lowest: leverName(view, lowest.id) } : {};
  return html`${question(say('whyNotLowest'), html`${say('whyNotLowestAnswer')} ${isRate ? nothing : comparison}`)}
    ${isRate && comparison !== nothing ? question(say('whyThis', names), comparison) : nothing}
    ${question(say('whatNorm'), say('whatNormAnswer'))}
    ${question(say('whatChanges'), html`${say('whatChangesAnswer')} ${weakest ? nextInLine(view, say, diagnosis, weakest) : nothing}`)}
    ${question(say('rule'), rule(view, say))}`;
}

const question = (asked: unknown, answer: unknown): TemplateResult =>
  html`<details>
    <summary>${asked}</summary>
    <div class="answer">${answer}</div>
  </details>`;

/** The conversion with the lowest percentage, which most people would take for the weakest. */
function lowestRate(view: CalculatorView, { levers }: Diagnosis): LeverDiagnosis | undefined {
  const rates = new Set(
    view.store.snapshot.definition.levers.filter(({ kind }) => kind === 'rate').map(({ id }) => id),
  );
  return levers
    .filter(({ id, actual }) => rates.has(id) && actual)
    .reduce<LeverDiagnosis | undefined>(
      (lowest, lever) => (!lowest || lever.actual!.lt(lowest.actual!) ? lever : lowest),
      undefined,
    );
}

/** Why the lowest conversion isn't the weakest. */
function compared(view: CalculatorView, say: Say, lowest: LeverDiagnosis, weakest: LeverDiagnosis): unknown {
  const parts = {
    weakest: leverName(view, weakest.id),
    lowest: leverName(view, lowest.id),
    actual: figure(lowest.id, leverFigure(view, lowest.id, lowest.actual!)),
    norm: lowest.norm && figure(`${lowest.id}Norm`, leverFigure(view, lowest.id, lowest.norm)),
  };
  if (lowest.label === 'no_norm') return say('lowerUnjudged', parts);
  if (lowest.label === 'at_norm') return say('lowerAtNorm', parts);
  if (lowest.label === 'too_few_data' || lowest.label === 'within_noise') return say('lowerUnproven', parts);
  if (!PROVEN.includes(lowest.label) || !lowest.upliftCapped || !weakest.upliftCapped) return nothing;
  return say('lowerLess', {
    ...parts,
    money: figure(`${lowest.id}Uplift`, view.money(lowest.upliftCapped)),
    more: figure(`${weakest.id}Uplift`, view.money(weakest.upliftCapped)),
  });
}

/** Which lever would be the weakest if the present one reached its norm. */
function nextInLine(view: CalculatorView, say: Say, { ranking, levers }: Diagnosis, weakest: LeverDiagnosis): unknown {
  const next = ranking
    .map((id) => levers.find((lever) => lever.id === id)!)
    .find(({ id, label, upliftCapped }) => id !== weakest.id && PROVEN.includes(label) && upliftCapped?.gt(0));
  if (!next) return nothing;
  return say('nextInLine', {
    weakest: leverName(view, weakest.id),
    norm: figure(`${weakest.id}Norm`, leverFigure(view, weakest.id, weakest.norm!)),
    next: leverName(view, next.id),
    money: figure(`${next.id}Uplift`, view.money(next.upliftCapped!)),
  });
}

function rule(view: CalculatorView, say: Say): TemplateResult {
  const { zWeak, zProbablyWeak, atNormGap, exactTailProbability } = THRESHOLDS;
  const kinds = new Set(view.store.snapshot.definition.levers.map(({ kind }) => kind));
  return html`<p>${say('ruleNamed')}</p>
    <p>${say('ruleShown', { zWeak: view.count(zWeak), zProbablyWeak: view.count(zProbablyWeak), atNormGap: view.percent(atNormGap) })}</p>
    <p>${say('ruleFalse')}</p>
    <ul>
      <li>${say('formulaCost')}</li>
      ${kinds.has('rate') ? html`<li>${say('formulaRate')}</li>` : nothing} ${kinds.has('check') ? html`<li>${say('formulaCheck')}</li>` : nothing}
      <li>${say('formulaFew', { probability: view.percent(exactTailProbability) })}</li>
      <li>${say('formulaSum')}</li>
    </ul>`;
}
