import { problem } from './field-message.js';
import { formatOf } from './field-format.js';
import type { FunnelInput } from '../fields/funnel-input.js';
import type { FormMember } from './host-form.js';
import type { CalculatorView } from './view.js';

type Input = HTMLElement & Pick<FunnelInput, 'fieldName' | 'label' | 'value'>;

/**
 * Tells the page's form whether a required element is filled in, in our own words, at the field that it is about.
 *
 * The calculator asks for the fields that stand on the page; the margin may stay empty.
 */
export function judge(internals: ElementInternals, member: FormMember, view: CalculatorView): void {
  const inputs =
    member.fieldName !== undefined
      ? [member as unknown as Input]
      : [...(view.inputs as Set<Input>)].filter(({ fieldName }) => fieldName !== 'margin');
  const faulty =
    member.name && member.required ? inputs.filter((input) => !input.value && !input.matches(':disabled')) : [];
  faulty.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const [first] = faulty;
  if (!first) return internals.setValidity({});

  const { fields, invalid } = view.store.snapshot;
  const name = first.fieldName;
  const badInput = faulty.some(({ fieldName }) => invalid[fieldName]);
  const valueMissing = faulty.some(({ fieldName }) => !invalid[fieldName]);
  const words = invalid[name] ? problem(view, fields[name]!, formatOf(view, name)!) : view.text('empty');
  internals.setValidity(
    { badInput, valueMissing },
    `${first.label || view.label(name)}: ${words}`,
    first.shadowRoot?.querySelector('input') ?? undefined,
  );
}
