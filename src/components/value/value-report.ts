import { Decimal } from '../../core/index.js';
import { answerPatientValue } from '../../store/patient-value.js';
import { answerReactivation } from '../../store/reactivation.js';
import { isFilled, VALUE_KINDS, type ValueField, type ValueState } from '../../store/value-store.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import { plainly } from '../base/sentence.js';
import { valueOf } from '../base/value-of.js';
import type { CalculatorView } from '../base/view.js';
import { callingHeadline, callingSentences } from './calling-sentences.js';
import { horizonText, patientHeadline, patientSentences } from './patient-sentences.js';

const PATIENT: readonly ValueField[] = ['again', 'againOf', 'gap', 'months', 'discount', 'cost'];
const CALLING: readonly ValueField[] = ['base', 'reached', 'callCost', 'anyway', 'came', 'cameOf', 'worth', 'room'];

/** Both tabs for the report: what was typed, and what it means. A tab that tells nothing isn't in it. */
export function valueSections(view: CalculatorView): ReportSection[] {
  if (!view.topics?.has('value')) return [];
  const { snapshot } = view.store;
  const { state } = valueOf(view);
  const words = view.topics.latest('value');
  const patient = answerPatientValue(snapshot, state);
  const calling = answerReactivation(snapshot, state);
  return [
    ...(patient.case === 'told'
      ? [
          {
            title: words.tabs.patient,
            // The time that is looked at stands beside every value, on paper too.
            head: ['', horizonText(view, patient.months)],
            rows: rowsOf(view, state, PATIENT, words.patient),
            sentences: [patientHeadline(view, patient), ...patientSentences(view, patient)].map(plainly),
          },
        ]
      : []),
    ...(calling.case === 'told'
      ? [
          {
            title: words.tabs.calling,
            head: ['', ''],
            rows: rowsOf(view, state, CALLING, words.calling),
            sentences: [callingHeadline(view, calling), ...callingSentences(view, calling)].map(plainly),
          },
        ]
      : []),
  ];
}

/** The fields that are filled, as they were typed. */
const rowsOf = (
  view: CalculatorView,
  state: ValueState,
  names: readonly ValueField[],
  labels: Readonly<Partial<Record<string, unknown>>>,
): ReportCell[][] =>
  names
    .filter((name) => isFilled(state[name]) && !(name === 'months' && state.endless))
    .map((name) => {
      const label = labels[name] as string;
      const { value, share } = state[name];
      const ratio = share ?? (VALUE_KINDS[name] === 'share' ? value : undefined);
      if (ratio !== undefined)
        return [`${label}, %`, { shown: view.percent(ratio), number: new Decimal(ratio).times(100).toString() }];
      if (VALUE_KINDS[name] !== 'money') return [label, { shown: view.editable(value, 'count'), number: value }];
      const unit = view.context.currency ? `, ${view.context.currency}` : '';
      return [`${label}${unit}`, { shown: view.money(value), number: value }];
    });
