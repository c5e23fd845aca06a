import { Decimal, firstPayment } from '../../core/index.js';
import type { Snapshot } from '../../store/index.js';
import { answerPatientValue } from '../../store/patient-value.js';
import { USUAL_MONTHS, ValueStore } from '../../store/value-store.js';
import { addPanelMoney } from './panel-money.js';
import type { CalculatorView } from './view.js';

const stores = new WeakMap<CalculatorView, ValueStore>();

/** What is entered about the value of a patient. Created when it is first needed; it stays when the panel is removed. */
export function valueOf(view: CalculatorView): ValueStore {
  let value = stores.get(view);
  if (!value) {
    value = new ValueStore();
    stores.set(view, value);
    value.followStarts(view.store);
    addPanelMoney(view, value);
    letItJudge(view, value);
  }
  return value;
}

/** Judges the ads by the value of a patient as long as the person wants it. */
function letItJudge({ store }: CalculatorView, value: ValueStore): void {
  let last = value.state;
  store.worth = worthIn(value);
  value.subscribe(() => {
    const { state } = value;
    const isNews = (state.judges || last.judges) && state !== last;
    last = state;
    // The verdict on the present numbers is another one now.
    if (isNews) store.context = store.context;
  });
}

/** What is entered is looked up each time: the verdict is asked for as soon as the numbers have changed. */
function worthIn(value: ValueStore): CalculatorView['store']['worth'] {
  const of = (snapshot: Snapshot): Decimal | null => {
    const found = answerPatientValue(snapshot, value.state).figures?.value;
    return found instanceof Decimal ? found : null;
  };
  return {
    get months() {
      const { endless, months } = value.state;
      return endless ? '' : months.value || USUAL_MONTHS;
    },
    of,
    judged: (snapshot, values) => {
      const worth = value.state.judges ? of(snapshot) : null;
      return worth ? firstPayment(snapshot.definition, values, worth) : undefined;
    },
  };
}

/** Shows what came from a link, a file or a draft, and not from a person's request. */
export function showValue({ panels, openPanel }: CalculatorView): void {
  if (!panels.headings.has('value')) openPanel('value', true);
}
