import { shownText } from './field-format.js';
import type { FormMember } from './form-validity.js';
import type { CalculatorView } from './view.js';

/**
 * An element as a member of the page's form: what it submits, what it restores, and what is missing where it is
 * required.
 */
export class HostForm {
  readonly #member: FormMember;
  /** Undefined where elements can't take part in forms (jsdom). */
  readonly #internals: ElementInternals | undefined;
  /** Something was written into the form, so it must also be taken back once the element has no name any more. */
  #hasWritten = false;
  #validity: Promise<typeof import('./form-validity.js')> | undefined;

  constructor(member: FormMember) {
    this.#member = member;
    const internals = (member as Partial<FormMember>).attachInternals?.();
    if ((internals as Partial<ElementInternals> | undefined)?.setFormValue) this.#internals = internals;
  }

  /** Writes the values of the fields into the page's form. An element without a name takes no part in the form. */
  write(view: CalculatorView): void {
    const { name } = this.#member;
    if (!this.#internals || (!name && !this.#hasWritten)) return;
    this.#hasWritten = true;
    const { entries, state } = this.#formData(view);
    this.#internals.setFormValue(name ? entries : null, state);
    this.#checkValidity(this.#internals, view);
  }

  /** What the form submits, and what the browser keeps to restore the fields later. */
  #formData(view: CalculatorView): { readonly entries: FormData; readonly state: FormData } {
    const { name, fieldName } = this.#member;
    const { values, examples } = view.store.snapshot;
    const entries = new FormData();
    const state = new FormData();
    for (const [field, value] of Object.entries(values)) {
      if (field !== (fieldName ?? field)) continue;
      entries.append(field === fieldName ? name! : `${name}.${field}`, value);
      // An untouched example needs no restoring: the calculator starts with it.
      if (!examples.includes(field))
        state.append(field, view.store.snapshot.fields[field]!.text || shownText(view, field));
    }
    // The receiver of the form learns which of the values nobody has typed.
    if (fieldName === undefined && examples[0]) entries.append(`${name}.examples`, examples.join());
    return { entries, state };
  }

  #checkValidity(internals: ElementInternals, view: CalculatorView): void {
    if (!this.#member.required && !this.#validity) return;
    this.#validity ??= import('./form-validity.js');
    // If the part can't be loaded, the form can be submitted all the same.
    this.#validity.then(
      ({ updateValidity }) => updateValidity(internals, this.#member, view),
      () => {},
    );
  }
}

/** Types the texts again that the browser has kept of an earlier visit. */
export function restoreFields(view: CalculatorView, state: FormData): void {
  for (const [field, text] of state) {
    if (text !== shownText(view, field)) view.store.type(field, text as string, false);
  }
}
