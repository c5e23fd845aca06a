import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal, Diagnosis, Lever, LeverDiagnosis } from '../../core/index.js';
import { questionsTemplate } from './evidence-questions.js';
import { figure, speech, type Say } from '../base/evidence-texts.js';
import { intervalChart } from './interval-chart.js';
import { channelsAction } from './channels-action.js';
import { compareAction } from './compare-action.js';
import { gapAction, mostAction } from './plan-actions.js';
import { weakSpot } from '../base/weak-spot.js';
import { joinRange, leverFigure, leverName, withoutUnit } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { fillWith } from '../base/words.js';
import { judgedStages } from '../../store/index.js';

// Longer than 200 lines: the sentences of one explanation, in the order in which they are read.

export { adviceTemplate } from './advice.js';
export { evidenceStyles } from './evidence.styles.js';
export { sourcesTemplate } from './sources.js';

/** Below this many people, one person is more than a per cent, so tenths of a per cent would only look exact. */
const PEOPLE_FOR_TENTHS = 100;

/** How a verdict came about: every judged lever against its norm, the others and why not, what owners ask, the rule. */
export function evidenceTemplate(view: CalculatorView, diagnosis: Diagnosis): TemplateResult {
  const say = speech(view);
  const lever = (id: string): LeverDiagnosis => diagnosis.levers.find((candidate) => candidate.id === id)!;
  const others = diagnosis.levers.filter(({ id }) => !diagnosis.ranking.includes(id));
  return html`<div class="evidence">
    ${
      diagnosis.ranking.length > 0
        ? html`<h3>${say('ranking')}</h3>
          <ol class="ranking">
            ${diagnosis.ranking.map((id) => judged(view, say, lever(id)))}
          </ol>
          <p class="small">${say('legend')}</p>`
        : html`<p>${say('nothingJudged')}</p>`
    }
    ${diagnosis.suspect ? suspicion(view, say, lever(diagnosis.suspect)) : nothing}
    ${
      others.length > 0
        ? html`<h3>${say('notJudged')}</h3>
          <ul>
            ${others.map((other) => html`<li data-lever=${other.id}>${leverName(view, other.id)}: ${whyNot(view, say, other)}</li>`)}
          </ul>`
        : nothing
    }
    ${questionsTemplate(view, diagnosis)} ${diagnosis.weakest ? gapAction(view, diagnosis.weakest) : mostAction(view)}
    ${channelsAction(view, diagnosis, say('whichChannel'))} ${compareAction(view, say('whatChanged'))}
  </div>`;
}

function judged(view: CalculatorView, say: Say, lever: LeverDiagnosis): TemplateResult {
  const spot = weakSpot(view.store.snapshot);
  return html`<li data-lever=${lever.id} data-weakest=${spot?.lever.id === lever.id ? spot.weakness : nothing}>
    <p class="head"><strong>${leverName(view, lever.id)}</strong> <span>${worth(view, say, lever)}</span></p>
    <p>${actualOf(view, lever)} ${certainty(view, say, lever)}</p>
    ${intervalChart(lever)}
    <p class="equivalent">${against(view, say, lever)}</p>
    <p class="small">${counted(view, say, lever)} ${origin(view, say, lever)}</p>
  </li>`;
}

function worth(view: CalculatorView, say: Say, { id, uplift, upliftCapped }: LeverDiagnosis): unknown {
  if (!upliftCapped || !uplift) return say('worthUnknown');
  if (uplift.lte(0)) return say('worthNothing');
  const all = view.money(uplift);
  const money = figure(`${id}Uplift`, view.money(upliftCapped));
  return upliftCapped.lt(uplift)
    ? say('worthCapped', { all, money })
    : say('worth', { money, period: view.periodText });
}

/** "25 % of enquiries (150 of 600).": a proportion is always shown with what it is a proportion of. */
function actualOf(view: CalculatorView, { id, actual }: LeverDiagnosis): unknown {
  if (!actual) return nothing;
  const { before, present } = stagesOf(view, id);
  const shown = figure(id, leverFigure(view, id, actual));
  if (!before?.count || !present.count || leverOf(view, id).kind !== 'rate') return html`${shown}.`;
  return html`${shown} ${view.text('countOf', { of: view.of(before.id), count: view.count(present.count), total: view.count(before.count) })}.`;
}

/** The label in words: how certain it is that the lever is worse than its norm. */
function certainty(view: CalculatorView, say: Say, lever: LeverDiagnosis): unknown {
  const { id, label, tail, floorMet } = lever;
  const chance = tail && figure(`${id}Tail`, view.percent(tail));
  if (label === 'too_few_data') return tooFewData(view, say, lever, chance);
  // A cost is worse when it is higher, so its sentences can't say "below the norm".
  const suffix = leverOf(view, id).kind === 'cost' ? 'Cost' : '';
  if (label === 'probably_weak' && chance) return say(`probablyWeakFew${suffix}`, { tail: chance });
  if (label === 'at_norm' && floorMet === false) return say(`atNormFew${suffix}`);
  if (label === 'weak' || label === 'probably_weak' || label === 'possibly_low' || label === 'within_noise')
    return say(`${label}${suffix}`);
  return say(label);
}

const tooFewData = (view: CalculatorView, say: Say, lever: LeverDiagnosis, chance: unknown): unknown => [
  possibleRange(view, say, lever),
  ' ',
  chance ? say('tail', { tail: chance }) : nothing,
  ' ',
  missing(view, say, lever),
];

/** "2 of 5 can be anything from 12 to 77 %." */
function possibleRange(view: CalculatorView, say: Say, lever: LeverDiagnosis): unknown {
  const { low, high } = ends(view, lever);
  const { before, present } = stagesOf(view, lever.id);
  const parts = {
    low: figure(`${lever.id}Low`, high === null ? low : withoutUnit(low, high)),
    high: high !== null && figure(`${lever.id}High`, high),
  };
  if (high === null) return say('tooFewOpen', parts);
  if (leverOf(view, lever.id).kind !== 'rate' || !before?.count || !present.count) return say('too_few_data', parts);
  return say('tooFewCounted', { ...parts, count: view.count(present.count), total: view.count(before.count) });
}

function missing(view: CalculatorView, say: Say, { id, sampleMissing }: LeverDiagnosis): unknown {
  if (!sampleMissing?.gt(0)) return nothing;
  const { kind } = leverOf(view, id);
  const { before, present } = stagesOf(view, id);
  const cost = kind === 'cost';
  const count = cost ? sampleMissing : sampleMissing.ceil();
  const what = cost ? 'budget' : kind === 'rate' ? before!.id : present.id;
  const form = (!cost && view.deferred?.code.countedForm(view, what, count)) || `{n} (${view.label(what)})`;
  return say('missing', {
    missing: fillWith(form, { n: figure(`${id}SampleMissing`, cost ? view.money(count) : view.count(count)) }),
  });
}

/** What the chart shows, in words: "14.4–27.1 %, norm 30 %". */
function against(view: CalculatorView, say: Say, lever: LeverDiagnosis): unknown {
  const { low, high } = ends(view, lever);
  const norm = leverFigure(view, lever.id, lever.norm!);
  if (high === null) return say('rangeOpen', { low: figure(`${lever.id}Interval`, low), norm });
  return say('range', { range: figure(`${lever.id}Interval`, joinRange(low, high)), norm });
}

function counted(view: CalculatorView, say: Say, { id, sample }: LeverDiagnosis): unknown {
  const { kind } = leverOf(view, id);
  if (kind === 'rate' || !sample) return nothing;
  const seen = figure(`${id}Sample`, view.count(sample));
  if (kind === 'check') return say('counted', { count: seen });
  const { present } = stagesOf(view, id);
  return say('expected', { what: view.label(present.id), expected: seen, count: view.count(present.count!) });
}

/** The norm and its source. */
function origin(
  view: CalculatorView,
  say: Say,
  { id, norm, from, to, source, date, interval }: LeverDiagnosis,
): unknown {
  const shown = { norm: figure(`${id}Norm`, leverFigure(view, id, norm!)) };
  if (view.store.snapshot.norms[id]?.origin === 'example') return say('normOfExample', shown);
  const who = [source, date].filter(Boolean).join(', ');
  if (!who) return say('normOfOwn', shown);
  if (!from || !to) return say('norm', { ...shown, source: who });
  const [low, high] = interval!;
  const wide = high && to.minus(from).gt(high.minus(low));
  const band = { from: leverFigure(view, id, from), to: leverFigure(view, id, to) };
  return [say('normBand', { ...shown, ...band, source: who }), ' ', wide ? say('wideNorm') : nothing];
}

function suspicion(
  view: CalculatorView,
  say: Say,
  { id, upliftCapped }: LeverDiagnosis,
): TemplateResult | typeof nothing {
  if (!upliftCapped) return nothing;
  const parts = {
    lever: html`<strong>${leverName(view, id)}</strong>`,
    money: figure(`${id}Uplift`, view.money(upliftCapped)),
    period: view.periodText,
  };
  return html`<p>${say('suspect', parts)}</p>`;
}

function whyNot(view: CalculatorView, say: Say, { id, label, tenth }: LeverDiagnosis): unknown {
  if (label !== 'no_norm') return say(label);
  if (!tenth?.gt(0)) return say('noNormAlone');
  return say('no_norm', { money: figure(`${id}Tenth`, view.money(tenth)), period: view.periodText });
}

const leverOf = (view: CalculatorView, id: string): Lever =>
  view.store.snapshot.definition.levers.find((lever) => lever.id === id)!;

/** The lever's stage, and the one before it. */
function stagesOf(view: CalculatorView, id: string) {
  const { stage } = leverOf(view, id);
  const stages = judgedStages(view.store.snapshot, stage);
  return { before: stages[stage - 1], present: stages[stage]! };
}

/** The ends of the interval as they are shown; `high` is null where it has no upper end. */
function ends(
  view: CalculatorView,
  { id, interval, sample }: LeverDiagnosis,
): { readonly low: string; readonly high: string | null } {
  const [low, high] = interval!;
  const coarse = leverOf(view, id).kind === 'rate' && sample?.lt(PEOPLE_FOR_TENTHS);
  const shown = (value: Decimal): string => leverFigure(view, id, coarse ? value.toDecimalPlaces(2) : value);
  return { low: shown(low), high: high && shown(high) };
}
