/** How the cells of a line are kept apart. */
export type Separator = 'tab' | 'semicolon' | 'comma';

export const SEPARATORS: Readonly<Record<Separator, string>> = { tab: '\t', semicolon: ';', comma: ',' };

/**
 * The records of a table in text, one after another, each as its cells.
 *
 * A cell in quotes may hold separators and line ends, and a quote twice for once. A quote that is never closed, or that
 * stands within a cell, is a letter like any other.
 *
 * @param wanted - the cells that are needed, by place; of others only whether there is anything in them
 */
export function* recordsOf(
  text: string,
  separator: Separator,
  wanted?: ReadonlySet<number>,
): Generator<readonly string[]> {
  const mark = SEPARATORS[separator];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, mark) : null;
    const end = quoted ? quoted.end : endOfCell(text, at, mark);
    if (wanted && !wanted.has(cells.length)) cells.push(end > at ? FORGOTTEN : '');
    else cells.push(quoted ? quoted.cell : text.slice(at, end));
    at = end + 1;
    if (text[end] === mark) {
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[end] === '\r' && text[at] === '\n') at++;
    yield cells;
    cells = [];
  }
}

/** In place of what isn't needed. */
const FORGOTTEN = '…';

/** Letters are compared by their numbers: this looks at every letter of a file. */
function endOfCell(text: string, from: number, mark: string): number {
  const code = mark.charCodeAt(0);
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === code || letter === LINE_FEED || letter === CARRIAGE_RETURN) return at;
  }
  return text.length;
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** A cell in quotes and where it ends; null where the quote isn't closed in front of a separator or a line end. */
function quotedCell(text: string, from: number, mark: string): { readonly cell: string; readonly end: number } | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at++;
    else if (next === undefined || next === mark || next === '\n' || next === '\r')
      return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
    else return null;
  }
  return null;
}
