/** A text that a translator has put its own elements in the place of. */
interface Replacement {
  readonly parent: Node;
  readonly texts: readonly Text[];
  /** What stands in their place. */
  readonly by: readonly ChildNode[];
  readonly next: Node | null;
  /** Where the translator keeps the texts, and what they say, while lit renders. */
  kept: readonly { readonly parent: Node | null; readonly next: Node | null; readonly data: string }[];
}

/**
 * Lets translators of pages replace texts, and lit find its own again.
 *
 * A browser's translator replaces a text node by an element of its own. Lit writes the next text to whatever stands
 * where its text node stood: an element shows nothing of it, and where nothing stands lit throws
 * (https://github.com/lit/lit/issues/3682, and for other libraries https://github.com/preactjs/preact/issues/948).
 * So the texts are put back before an element renders. Those that rendering leaves as they were are replaced again
 * afterwards: their translation stays.
 */
export class ReplacedTexts {
  readonly #root: Node;
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** Elements that somebody else has put in. */
  readonly #foreign = new WeakSet<Node>();
  #replacements: Replacement[] = [];

  constructor(root: Node) {
    this.#root = root;
  }

  /** Renders with all texts in place. */
  around(render: () => void): void {
    this.#note(this.#observer.takeRecords());
    // Rendering itself is no replacement.
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
      // An element whose whole text is set anew has no element put in its place.
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

/** @returns whether the texts still say the same, and so were replaced again */
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
