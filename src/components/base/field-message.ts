import { html, nothing } from 'lit';
import { currencySymbol } from '../../format/index.js';
import { fieldFrom } from '../../store/field.js';
import { EXISTING, type FieldState, type Snapshot } from '../../store/index.js';
import { fieldQuestion } from './field-question.js';
import { formatOf, type FieldFormat } from './field-format.js';
import type { CalculatorView } from './view.js';

/** Numbers that the message about bad text shows as a model. */
const SAMPLES = { money: '180000.5', count: '600', percent: '0.3' } as const;

type Reason = NonNullable<FieldState['invalid']>;

/** Why a text isn't a number, and what is expected. */
export const problem = (view: CalculatorView, reason: Reason, sample: string): string =>
  view.text(reason, { sample, currency: currencySymbol(view.context) });

/** Why the text in a field of the funnel isn't a number, and what is expected. */
export function fieldProblem(view: CalculatorView, name: string, reason: Reason): string {
  const format = formatOf(view, name)!;
  return problem(view, reason, view.editable(SAMPLES[format], format));
}

/**
 * What is wrong with a text, with a button for each number that it could mean.
 *
 * @param readings - those numbers, canonical; undefined where it can mean none
 * @param write - formats a number as it would be typed
 */
export const problemNote = (
  words: string,
  readings: readonly string[] | undefined,
  write: (reading: string) => string,
  choose: (reading: string) => void,
): unknown =>
  readings
    ? html`${words}
      ${readings.map((reading) => html`<button class="reading" aria-label="${words} ${write(reading)}" @click=${() => choose(reading)}>${write(reading)}</button>`)}`
    : words;

/** A reading as it would be typed; one that ends in `%` is a share of people. */
export function readingText(view: CalculatorView, reading: string, format: FieldFormat): string {
  const { share } = fieldFrom(reading);
  if (share === undefined) return view.editable(reading, format);
  const percent = view.editable(share, 'percent');
  return percent.includes('%') ? percent : `${percent}%`;
}

/** The message under a field of the funnel: the most urgent one. */
export function fieldNote(view: CalculatorView, name: string, choose: (reading: string) => void): unknown {
  const { snapshot } = view.store;
  const field = snapshot.fields[name]!;
  if (!field.invalid) return [remark(view, name, field, snapshot) || nothing, fieldQuestion(view, name)];
  const write = (reading: string): string => readingText(view, reading, formatOf(view, name)!);
  return problemNote(fieldProblem(view, name, field.invalid), field.readings, write, choose);
}

/** A remark about a number that could be parsed; '' where there is none. */
export function remark(
  view: CalculatorView,
  name: string,
  field: FieldState,
  { definition, result }: Snapshot,
): string {
  const stage = definition.stages.findIndex(({ id }) => id === name);
  const previous = definition.stages[stage - 1]?.id;
  if (field.share !== undefined && previous) {
    const share = view.percent(field.share);
    return field.value
      ? view.text('shareOf', { share, of: view.of(previous) })
      : view.text('shareWaits', { share, field: view.label(previous) });
  }
  const warning = result.warnings.find(
    ({ code, fields }) => fields[0] === name || (code === 'non_integer_count' && fields.includes(name)),
  );
  if (!warning) return field.example ? view.text('example') : '';
  if (warning.code !== 'stage_exceeds_previous') return view.text(warning.code);
  return definition.stages[stage]!.counts === 'visits'
    ? view.text('exceedsVisits')
    : view.text('exceeds', { previous: view.label(previous!) });
}

/** Where to find a field's number, and in which other way it can be typed. */
export const helpOf = (view: CalculatorView, name: string): string =>
  name === 'primary' && !view.renamed('primaryHelp')
    ? `${whatCounts(view, name)} ${view.text('shareHelp')}`
    : whatCounts(view, name);

/** What counts as a field's number, and where it is found. What the leads are decides who is counted as one. */
export function whatCounts(view: CalculatorView, name: string): string {
  const { leadsAre, values } = view.store.snapshot;
  const mixed = name === 'leads' && (leadsAre === 'mixed' || values[EXISTING]) && !view.renamed('leadsHelp');
  return view.text(mixed ? 'leadsHelpMixed' : (`${name}Help` as 'leadsHelp'));
}
