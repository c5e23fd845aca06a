import { Decimal, type ExistingPatients } from '../../core/index.js';
import { stagesBesideExisting, type ExistingAnswer } from '../../store/existing.js';
import { EXISTING } from '../../store/index.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';

const known = (figure: unknown): Decimal | null => (figure instanceof Decimal ? figure : null);

/** What is wrong with the number of patients of before; undefined where nothing is. */
export function existingFault(view: CalculatorView, answer: ExistingAnswer): Sentence | undefined {
  const said = view.topics!.latest('evidence').existing;
  const { values } = view.store.snapshot;
  const { first, second } = stagesBesideExisting(view.store.snapshot);
  if (answer.case === 'exceeds') return sentence(said.exceeds, { all: view.count(values[first.id]!) });
  if (answer.case !== 'told' || !answer.figures.warnings.includes('primary_exceeds_new')) return undefined;
  const count = view.count(known(answer.figures.newLeads)!);
  return sentence(said.exceedsNew, { count, came: view.count(values[second!.id]!) });
}

/** What new people cost and how many of them come, beside all; ranges where nobody has counted the others. */
export function existingSentences(view: CalculatorView, answer: ExistingAnswer): Sentence[] {
  const said = view.topics!.latest('evidence').existing;
  if (answer.case === 'waits')
    return [sentence(said.waits, { field: view.label(stagesBesideExisting(view.store.snapshot).first.id) })];
  if (answer.case === 'told') return told(view, answer.figures);
  return answer.case === 'unknown' ? ranges(view, answer.figures) : [];
}

function ranges(view: CalculatorView, { newLeadsCostRange, newRateRange }: ExistingPatients): Sentence[] {
  const said = view.topics!.latest('evidence').existing;
  const [cheapest, dearest] = (newLeadsCostRange ?? []).map(known);
  const [least, most] = (newRateRange ?? []).map(known);
  return [
    ...(cheapest && dearest
      ? [
          sentence(said.costBetween, {
            low: ['newLeadsCostLow', view.money(cheapest)],
            high: ['newLeadsCostHigh', view.money(dearest)],
          }),
        ]
      : []),
    ...(least && most
      ? [
          sentence(said.rateBetween, {
            low: ['newPrimaryRateLow', view.percent(least)],
            high: ['newPrimaryRateHigh', view.percent(most)],
          }),
        ]
      : []),
  ];
}

function told(view: CalculatorView, figures: ExistingPatients): Sentence[] {
  const said = view.topics!.latest('evidence').existing;
  const { values } = view.store.snapshot;
  const { first, second } = stagesBesideExisting(view.store.snapshot);
  const [all, fresh] = [values[first.id]!, known(figures.newLeads)!];
  if (new Decimal(values[EXISTING]!).isZero()) return [sentence(said.noneBefore)];
  if (fresh.isZero()) return [sentence(said.nobodyNew)];
  const [cost, allCost] = [known(figures.newLeadsCost), known(figures.leadsCost)];
  const [rate, allRate, perPatient] = [
    known(figures.newPrimaryRate),
    known(figures.primaryRate),
    known(figures.primaryCost),
  ];
  const count = view.count(fresh);
  const cameText = rate && !figures.warnings.includes('primary_exceeds_new') ? view.count(values[second!.id]!) : null;
  return [
    sentence(said.fresh, { count: ['newLeads', count], all: view.count(all) }),
    ...(cost && allCost
      ? [
          sentence(said.cost, {
            cost: ['newLeadsCost', view.money(cost)],
            all: ['leadsCost', view.money(allCost)],
          }),
        ]
      : []),
    ...(cameText !== null
      ? [
          sentence(said.rate, {
            came: cameText,
            count,
            rate: ['newPrimaryRate', view.percent(rate!)],
            all: ['primaryRate', view.percent(allRate!)],
          }),
        ]
      : []),
    ...(figures.interval
      ? [
          sentence(said.interval, {
            low: view.percent(figures.interval[0]),
            high: view.percent(figures.interval[1]),
          }),
        ]
      : []),
    ...(cost
      ? [sentence(perPatient ? said.judgesBoth : said.judges, { cost: perPatient ? view.money(perPatient) : '' })]
      : []),
  ];
}
