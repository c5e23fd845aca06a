import { html, nothing } from 'lit';
import { currencySymbol } from '../format/index.js';
import type { FieldState } from '../store/index.js';
import type { CalculatorView } from './view.js';

/** How a field's text is read, and written again. */
export type Reads = 'money' | 'count' | 'percent';

/** Numbers that the message about bad text shows as a model. */
const SAMPLES: Readonly<Record<Reads, string>> = { money: '180000.5', count: '600', percent: '0.3' };

/** What a message needs from its field. */
interface NoteHost {
  readonly view: CalculatorView;
  readonly name: string;
  readonly field: FieldState;
  readonly reads: Reads;
  /** Told when a text that was still on its way can be shown. */
  readonly arrived: () => void;
  readonly choose: (reading: string) => void;
}

/** The message under a field: the most urgent one. */
export function fieldNote({ view, name, field, reads, arrived, choose }: NoteHost): unknown {
  const say = (key: string, parts: Readonly<Record<string, string>> = {}): string => view.explain(key, parts, arrived);
  if (field.invalid === 'ambiguous') {
    return html`${say('ambiguous')}
    ${field.readings?.map((reading) => html`<button class="reading" @click=${() => choose(reading)}>${view.editable(reading, reads)}</button>`)}`;
  }
  if (field.invalid) return say(field.invalid, { sample: view.editable(SAMPLES[reads], reads), currency: currencySymbol(view.context) });

  const { definition, result } = view.store.snapshot;
  const stage = definition.stages.findIndex(({ id }) => id === name);
  const previous = definition.stages[stage - 1]?.id;
  if (field.share !== undefined && previous) {
    const share = view.percent(field.share);
    return field.value ? view.text('shareOf', { share, of: view.of(previous) }) : view.text('shareWaits', { share, field: view.label(previous) });
  }
  const warning = result.warnings.find(({ code, fields }) => fields[0] === name || (code === 'non_integer_count' && fields.includes(name)));
  if (!warning) return field.example ? view.text('example') : nothing;
  if (warning.code !== 'stage_exceeds_previous') return say(warning.code);
  return definition.stages[stage]!.counts === 'visits' ? say('exceedsVisits') : say('exceeds', { previous: view.label(previous!) });
}
