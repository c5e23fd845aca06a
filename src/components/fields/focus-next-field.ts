/**
 * To the next field that takes a number, selected as the Tab key does it.
 *
 * @param inputs - the fields that stand on the page, in any order
 */
export function focusNextField(inputs: Iterable<HTMLElement>, from: HTMLElement): void {
  const open = [...inputs].filter((input) => input === from || !input.matches(':disabled'));
  open.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const next = open[open.indexOf(from) + 1];
  next?.focus();
  next?.shadowRoot?.querySelector('input')?.select();
}
