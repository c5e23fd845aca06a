import type { Decimal, Finding, FunnelDefinition } from '../../core/index.js';
import { formatEditable, formatFactor } from '../../format/index.js';
import { statementNames, type StatementName } from '../../store/stated/statement-names.js';
import type { StatementsCheck } from '../../store/stated/check-statements.js';
import type { TextReading } from '../../store/stated/text-readings.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

const words = (view: CalculatorView) => view.topics!.latest('clinic').check;

/** What the statements are called that a person can choose from, by name. */
export function calledOf(view: CalculatorView, definition: FunnelDefinition): ReadonlyMap<string, string> {
  return new Map(statementNames(definition).map((each) => [each.name, called(view, definition, each)]));
}

function called(
  view: CalculatorView,
  { stages }: FunnelDefinition,
  { name, stage, part, kind }: StatementName,
): string {
  const said = words(view);
  const label = (index: number): string => view.label(stages[index]!.id);
  const short = shortLabels(stages.map((_, index) => label(index)));
  if (kind === 'change') return fill(said.changed, { what: changed() });
  if (stage < 0) return part === 'budget' ? view.label('budget') : said[part as 'existing'];
  if (part === '') return label(stage);
  if (part === 'Check') return view.label(name);
  if (part === 'Rate' || part === 'TotalRate') return rate();
  return fill(said[part as 'Cost'], { stage: label(stage) });

  function rate(): string {
    return `${short[part === 'TotalRate' ? 0 : stage - 1]!} → ${short[stage]!}`;
  }

  function changed(): string {
    const quantity = part.replace('Change', '');
    if (stage < 0) return quantity === 'budget' ? view.label('budget') : said[quantity as 'traffic'];
    if (quantity === '') return label(stage);
    return quantity === 'Rate' ? `${short[stage - 1]!} → ${short[stage]!}` : fill(said.Cost, { stage: label(stage) });
  }
}

/** The names of stages as they fit side by side into a list on a phone: without what stands in brackets, where that leaves them apart. */
function shortLabels(labels: readonly string[]): readonly string[] {
  const short = labels.map((label) => label.replace(/\s*\([^()]*\)$/, '') || label);
  return new Set(short).size === labels.length ? short : labels;
}

/** A number of the text in the page's language; money without a currency, because the text's may be another one. */
const plain = (view: CalculatorView, value: Decimal): string =>
  formatEditable(value.toDecimalPlaces(2).toString(), 'money', { locale: view.context.locale });

const share = (view: CalculatorView, value: Decimal): string => view.percent(value);

const times = (view: CalculatorView, value: Decimal, falls: boolean): string =>
  `${falls ? '÷' : '×'}\u00a0${formatFactor(value, view.context).replace(/[×÷\s]/g, '')}`;

const figureOf = (view: CalculatorView, name: string, value: Decimal): string =>
  /(?:Rate|Share)$/.test(name) ? share(view, value) : plain(view, value);

/** What doesn't agree, as a question. */
export function findingSentences(
  view: CalculatorView,
  finding: Finding,
  { claims }: StatementsCheck,
  names: ReadonlyMap<string, string>,
): string[] {
  const said = words(view);
  const name = names.get(finding.of) ?? finding.of;
  switch (finding.rule) {
    case 'same_number_twice':
      return [
        fill(said.same, { name }),
        ...(finding.hints.includes('figure_repeated') ? [said.repeated] : []),
        said[finding.severity],
      ];
    case 'parts_differ':
      return [fill(said.twice, { name })];
    case 'claims_do_not_multiply': {
      const claim = claims.find((each) => each.claim.id === finding.of)!;
      const factors = view.list(claim.factors.map((factor) => quantityOf(view, names, factor)));
      const product = times(view, finding.product, claim.falls);
      const claimed = times(view, finding.claimed, claim.falls);
      return [
        fill(claim.factors.length > 1 ? said.claim : said.claimOne, {
          factors,
          product,
          name: quantityOf(view, names, finding.of),
          claimed,
        }),
        said[finding.severity],
      ];
    }
    case 'split_differs':
      return [fill(said.split, { name, stated: share(view, finding.stated), actual: share(view, finding.actual) })];
    case 'existing_equals_rest':
      return [fill(said.rest, { count: plain(view, finding.value) })];
    case 'stage_exceeds_previous':
      return [fill(said.exceeds, { name })];
    default:
      return [fill(said.costs, { count: plain(view, finding.value) })];
  }
}

/** The quantity of a change, without the word for the change. */
const quantityOf = (view: CalculatorView, names: ReadonlyMap<string, string>, name: string): string => {
  const [before = '', after = ''] = words(view).changed.split('{what}');
  const whole = names.get(name) ?? name;
  return whole.slice(before.length, whole.length - after.length);
};

/** What a reading's button says. */
export function readingText(
  view: CalculatorView,
  finding: Finding,
  { say, value, from = [] }: TextReading,
  { claims }: StatementsCheck,
): string {
  const said = words(view);
  const shownValue = value ? figureOf(view, finding.of, value) : '';
  switch (say) {
    case 'source':
      return from.length > 1 ? `${shownValue} = ${joined(finding, value!, from)}` : shownValue;
    case 'people':
      return fill(said.people, { value: shownValue });
    case 'stated':
    case 'other':
      return shownValue;
    case 'product':
    case 'claimed': {
      const falls = claims.find((each) => each.claim.id === finding.of)?.falls ?? false;
      const shown = times(view, value!, falls);
      if (say === 'product' || finding.rule !== 'claims_do_not_multiply') return shown;
      const { factorStillNeeded: factor } = finding;
      return 'value' in factor ? shown : fill(said.claimedToo, { claimed: shown, factor: times(view, factor, falls) });
    }
    default:
      return said[say];
  }
}

/** "15 000 × 5"; sums have a plus, and sums of products both. */
function joined(finding: Finding, value: Decimal, from: readonly string[]): string {
  const source = finding.rule === 'same_number_twice' ? finding.sources.find(([, each]) => each.eq(value))?.[0] : '';
  const marks = source?.match(/[×+]/g) ?? [];
  return from.map((text, index) => (index === 0 ? text : `${marks[index - 1] ?? '×'} ${text}`)).join(' ');
}
