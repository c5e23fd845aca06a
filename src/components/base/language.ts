/** The language around an element: the nearest `lang`, across shadow roots. */
export function languageAround(start: Element): string | null {
  for (let element: Element | undefined = start; element; element = hostOf(element)) {
    const found = element.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang');
  }
  return null;
}

/** Calls back at every change of `lang` in the trees around an element. @returns stops it */
export function watchLanguage(start: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let element: Element | undefined = start; element; element = hostOf(element)) {
    observer.observe(element.getRootNode(), { attributeFilter: ['lang'], subtree: true });
  }
  return () => observer.disconnect();
}

/** The element whose shadow tree an element stands in. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  // Not `instanceof ShadowRoot`: the document of a frame has its own classes.
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
}
