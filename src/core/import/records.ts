/** How the cells of a line are kept apart. */
export type Separator = 'tab' | 'semicolon' | 'comma';

export const SEPARATORS: Readonly<Record<Separator, string>> = { tab: '\t', semicolon: ';', comma: ',' };

/**
 * The records of a table in text, one after another, each as its cells.
 *
 * A cell in quotes may hold separators and line ends, and a quote twice for once. A quote that is never closed, or that
 * stands within a cell, is a letter like any other.
 */
export function* recordsOf(text: string, separator: Separator): Generator<readonly string[]> {
  const mark = SEPARATORS[separator];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, mark) : null;
    const end = quoted ? quoted.end : endOfCell(text, at, mark);
    cells.push(quoted ? quoted.cell : text.slice(at, end));
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

function endOfCell(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === mark || letter === '\n' || letter === '\r') return at;
  }
  return text.length;
}

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
