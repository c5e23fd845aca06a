/** All elements below a node that match, through open shadow roots, in document order. */
export function findAll<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  const found: E[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element as E);
    if (element.shadowRoot) found.push(...findAll<E>(element.shadowRoot, selector));
  }
  return found;
}

/** All elements that match within an element and its own shadow root. */
export const findWithin = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...(element.shadowRoot ? findAll<E>(element.shadowRoot, selector) : []),
  ...findAll<E>(element, selector),
];

/** Whether an element is seen: it has a box, and nothing around it is closed or invisible. */
export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** Where an element's visible part ends on the right: what a box around it cuts off is nobody's to see. */
export function visibleRight(element: Element): number {
  let right = element.getBoundingClientRect().right;
  for (let around = outer(element); around; around = outer(around)) {
    if (getComputedStyle(around).overflowX !== 'visible') right = Math.min(right, around.getBoundingClientRect().right);
  }
  return right;
}

/** The element around another as it is rendered: a slot, a parent, or the host of its shadow root. */
const outer = (element: Element): Element | null => {
  const { assignedSlot, parentNode } = element;
  return assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
};

/** Text as a person reads it: every kind of space is one plain space. */
export const plain = (text: string | null): string =>
  (text ?? '').replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ').trim();

/** Everything a person can read or have read aloud within an element, its shadow roots included. */
export function allText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLInputElement) return ` ${node.value} `;
  if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
  const shadow = node instanceof Element ? node.shadowRoot : null;
  return [...(shadow ? shadow.childNodes : []), ...node.childNodes].map(allText).join(' ');
}
