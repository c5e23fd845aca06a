import { inDocumentOrder } from './document-order.js';

/**
 * Moves the focus to the next field and selects its text, as the Tab key does.
 *
 * @param fields - inputs, or elements that hold one, in any order
 */
export function focusNextField(fields: Iterable<HTMLElement>, from: HTMLElement): void {
  const open = inDocumentOrder(
    [...fields].filter((field) => field === from || (!field.matches(':disabled') && field.checkVisibility())),
  );
  const next = open[open.indexOf(from) + 1];
  if (!next) return;
  next.focus();
  (next.shadowRoot?.querySelector('input') ?? (next as HTMLInputElement)).select();
}
