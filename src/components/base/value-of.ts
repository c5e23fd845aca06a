import { Decimal, firstPayment } from '../../core/index.js';
import type { Snapshot } from '../../store/index.js';
import { answerPatientValue } from '../../store/patient-value.js';
import { USUAL_MONTHS, ValueStore, type ValueState } from '../../store/value-store.js';
import type { CalculatorView } from './view.js';

const stores = new WeakMap<CalculatorView, ValueStore>();

/** What is entered about the value of a patient. Created when it is first needed; it stays when the panel is removed. */
export function valueOf(view: CalculatorView): ValueStore {
  let value = stores.get(view);
  if (!value) {
    value = new ValueStore();
    stores.set(view, value);
    value.followStarts(view.store);
    letItJudge(view, value);
  }
  return value;
}

/** Judges the ads by the value of a patient as long as the person wants it. */
function letItJudge(view: CalculatorView, value: ValueStore): void {
  let last = value.state;
  value.subscribe(() => {
    const { state } = value;
    const isNews = (state.judges || last.judges) && state !== last;
    last = state;
    if (!isNews) return;
    view.store.worth = state.judges ? worthFrom(state) : undefined;
    // The verdict on the present numbers is another one now.
    view.store.context = view.context;
  });
}

function worthFrom(state: ValueState): CalculatorView['store']['worth'] {
  const of = (snapshot: Snapshot): Decimal | null => {
    const value = answerPatientValue(snapshot, state).figures?.value;
    return value instanceof Decimal ? value : null;
  };
  return {
    months: state.endless ? '' : state.months.value || USUAL_MONTHS,
    of,
    judged: (snapshot, values) => {
      const value = of(snapshot);
      return value ? firstPayment(snapshot.definition, values, value) : undefined;
    },
  };
}

/** Shows what came from a link, a file or a draft, and not from a person's request. */
export function showValue({ panels, openPanel }: CalculatorView): void {
  if (!panels.headings.has('value')) openPanel('value', true);
}
