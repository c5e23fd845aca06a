import { shownText } from './field-format.js';
import type { FormMember } from './form-validity.js';
import type { CalculatorView } from './view.js';

/** What an element tells the page's form: what to submit, what to restore, and, where it is required, what is missing. */
export class HostForm {
  readonly #member: FormMember;
  readonly #internals: ElementInternals;
  /** The form was told something, so it is also told when that no longer holds. */
  #told = false;
  #validity: Promise<typeof import('./form-validity.js')> | undefined;

  constructor(member: FormMember) {
    this.#member = member;
    this.#internals = member.attachInternals();
  }

  /** Tells the form what stands in the fields; without a name it is told nothing. */
  write(view: CalculatorView): void {
    const { name, required, fieldName } = this.#member;
    if (!name && !this.#told) return;
    this.#told = true;
    const { values, examples } = view.store.snapshot;
    const entries = new FormData();
    const state = new FormData();
    for (const [field, value] of Object.entries(values)) {
      if (field !== (fieldName ?? field)) continue;
      entries.append(field === fieldName ? name! : `${name}.${field}`, value);
      // Untouched examples come by themselves.
      if (!examples.includes(field))
        state.append(field, view.store.snapshot.fields[field]!.text || shownText(view, field));
    }
    // Whoever reads the entries is told which of them nobody typed.
    if (fieldName === undefined && examples[0]) entries.append(`${name}.examples`, examples.join());
    this.#internals.setFormValue(name ? entries : null, state);
    if (required || this.#validity) {
      this.#validity ??= import('./form-validity.js');
      // Where the part can't be loaded, the form isn't held up.
      this.#validity.then(
        ({ judge }) => judge(this.#internals, this.#member, view),
        () => {},
      );
    }
  }
}

/** Types again what the browser kept of an earlier visit. */
export function restoreFields(view: CalculatorView, state: FormData): void {
  for (const [field, text] of state) {
    if (text !== shownText(view, field)) view.store.type(field, text as string, false);
  }
}
