/** Sorts nodes in document order. */
export const inDocumentOrder = <N extends Node>(nodes: Iterable<N>): N[] =>
  [...nodes].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
