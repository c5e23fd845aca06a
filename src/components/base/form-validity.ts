import { EXISTING } from '../../store/index.js';
import { inDocumentOrder } from './document-order.js';
import { fieldProblem } from './field-message.js';
import type { CalculatorView } from './view.js';

/** An element that takes part in the page's own form once it has a name. */
export interface FormMember extends HTMLElement {
  readonly name: string | null;
  readonly required: boolean;
  /** The field of an input. The calculator has none: it stands for all fields. */
  readonly fieldName?: string;
}

/** Fields that a calculator doesn't need. */
const OPTIONAL: readonly string[] = ['margin', EXISTING];

/** The members of an input that the validity depends on. */
interface Input extends HTMLElement {
  readonly fieldName: string;
  readonly label: string;
  readonly value: string;
}

/**
 * Sets the validity of a required element in the page's form, with our own message, at the field that is wrong.
 *
 * The calculator requires the fields that stand on the page, except for those that any funnel can do without.
 */
export function updateValidity(internals: ElementInternals, member: FormMember, view: CalculatorView): void {
  const inputs =
    member.fieldName !== undefined
      ? [member as unknown as Input]
      : [...(view.inputs as Set<Input>)].filter(({ fieldName }) => !OPTIONAL.includes(fieldName));
  const faulty =
    member.name && member.required ? inputs.filter((input) => !input.value && !input.matches(':disabled')) : [];
  const [first] = inDocumentOrder(faulty);
  if (!first) return internals.setValidity({});

  const { invalid } = view.store.snapshot;
  const name = first.fieldName;
  const badInput = faulty.some(({ fieldName }) => invalid[fieldName]);
  const valueMissing = faulty.some(({ fieldName }) => !invalid[fieldName]);
  const words = invalid[name] ? fieldProblem(view, name, invalid[name]) : view.text('empty');
  internals.setValidity(
    { badInput, valueMissing },
    `${first.label || view.label(name)}: ${words}`,
    first.shadowRoot?.querySelector('input') ?? undefined,
  );
}
