import { html, nothing } from 'lit';
import { currencySymbol } from '../../format/index.js';
import type { FieldState, Snapshot } from '../../store/index.js';
import type { FieldFormat } from './field-format.js';
import type { CalculatorView } from './view.js';

/** Numbers that the message about bad text shows as a model. */
const SAMPLES: Readonly<Record<FieldFormat, string>> = { money: '180000.5', count: '600', percent: '0.3' };

/** What a message needs from its field. */
interface NoteHost {
  readonly view: CalculatorView;
  readonly name: string;
  readonly field: FieldState;
  readonly reads: FieldFormat;
  readonly choose: (reading: string) => void;
}

/** Why a text is no number, and what is expected; '' where it is one. */
export const problem = (view: CalculatorView, { invalid }: FieldState, reads: FieldFormat): string =>
  invalid
    ? view.text(invalid, { sample: view.editable(SAMPLES[reads], reads), currency: currencySymbol(view.context) })
    : '';

/** The message under a field: the most urgent one. */
export function fieldNote({ view, name, field, reads, choose }: NoteHost): unknown {
  if (field.invalid === 'ambiguous') {
    return html`${problem(view, field, reads)}
    ${field.readings?.map((reading) => html`<button class="reading" @click=${() => choose(reading)}>${view.editable(reading, reads)}</button>`)}`;
  }
  if (field.invalid) return problem(view, field, reads);

  return remark(view, name, field, view.store.snapshot) || nothing;
}

/** What is to be said of a number that could be read; '' where nothing is. */
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
