/** Text nodes that a translator has replaced by its own elements. */
interface Replacement {
  readonly parent: Node;
  readonly texts: readonly Text[];
  /** The elements in their place. */
  readonly by: readonly ChildNode[];
  readonly next: Node | null;
  /** Where the translator keeps the text nodes, and their content before lit renders. */
  kept: readonly { readonly parent: Node | null; readonly next: Node | null; readonly data: string }[];
}

/**
 * Lets page translators replace texts without lit losing its text nodes.
 *
 * A browser's translator replaces a text node by an element of its own. Lit writes the next text to whatever stands
 * where its text node stood: an element doesn't show it, and where nothing stands lit throws
 * (https://github.com/lit/lit/issues/3682, and for other libraries https://github.com/preactjs/preact/issues/948).
 * So the text nodes are put back before an element renders. Those that rendering hasn't changed are replaced again
 * afterwards, so that their translation stays.
 */
export class ReplacedTexts {
  readonly #root: Node;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** Elements that lit hasn't created. */
  readonly #foreign = new WeakSet<Node>();
  #replacements: Replacement[] = [];

  constructor(root: Node) {
    this.#root = root;
  }

  /** Renders with all texts in place. */
  around(render: () => void): void {
    this.#note(this.#observer.takeRecords());
    // Changes by rendering must not count as replacements.
    this.#observer.disconnect();
    const replacements = this.#replacements;
    for (const replacement of [...replacements].reverse()) putBack(replacement);
    try {
      render();
    } finally {
      this.#replacements = replacements.filter(replaceAgain);
      this.#observer.observe(this.#root, { childList: true, subtree: true });
    }
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const added = [...addedNodes] as ChildNode[];
      for (const node of added) if (node.nodeType === Node.ELEMENT_NODE) this.#foreign.add(node);
      const texts = [...removedNodes].filter(isText);
      // Setting `textContent` replaces text by text, which isn't a translation.
      if (!texts[0] || (added[0] && added.every(isText))) continue;
      const neighbours = [previousSibling, nextSibling].filter((node) => node !== null && this.#foreign.has(node));
      const by = added[0] ? added : (neighbours as ChildNode[]);
      this.#replacements.push({ parent: target, texts, by, next: nextSibling, kept: [] });
    }
  }
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

function putBack(replacement: Replacement): void {
  const { parent, texts, by, next } = replacement;
  const place = [by[0], next].find((node) => node?.parentNode === parent) ?? null;
  replacement.kept = texts.map(({ parentNode, nextSibling, data }) => ({
    parent: parentNode,
    next: nextSibling,
    data,
  }));
  for (const text of texts) parent.insertBefore(text, place);
  for (const node of by) node.remove();
}

/** @returns whether the texts are unchanged and were replaced again */
function replaceAgain({ parent, texts, by, kept }: Replacement): boolean {
  if (texts.some((text, index) => text.parentNode !== parent || text.data !== kept[index]!.data)) return false;
  texts[0]!.before(...by);
  texts.forEach((text, index) => {
    const { parent: keeper, next } = kept[index]!;
    if (keeper) keeper.insertBefore(text, next);
    else text.remove();
  });
  return true;
}
