/** An element's attribute; '' where it has none of the name. */
const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';

/**
 * The elements of a name, each with its attributes and what it holds. Programs may write them with a prefix.
 *
 * The parts of a workbook are written by programs, and none of these elements stands within one of its own name.
 */
function* elements(xml: string, name: string): Generator<readonly [attributes: string, content: string]> {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`, 'g');
  for (const [, attributes = '', content = ''] of xml.matchAll(pattern)) yield [attributes, content];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (found, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? found;
    const code = +(hex ? `0x${hex}` : decimal!);
    return code <= 0x10ffff ? String.fromCodePoint(code) : found;
  });

/** The text of a string, which may consist of several runs; how it is pronounced is none of it. */
function textOf(content: string): string {
  const spoken = content.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, '');
  return plain([...elements(spoken, 't')].map(([, text]) => text).join(''));
}

/** The strings that cells refer to by their place. */
export const readStrings = (xml: string): readonly string[] =>
  [...elements(xml, 'si')].map(([, content]) => textOf(content));

/** The sheet that comes first in the workbook; undefined where it isn't there. */
export function firstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const sheets = [...elements(parts.get('xl/workbook.xml') ?? '', 'sheet')];
  const [attributes = ''] =
    sheets.find(([given]) => !/\bstate\s*=\s*["'](?:veryH|h)idden/.test(given)) ?? sheets[0] ?? [];
  const id = /\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
  const [relation = ''] =
    [...elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')].find(
      ([given]) => attribute(given, 'Id') === id,
    ) ?? [];
  const target = attribute(relation, 'Target').toLowerCase();
  return target === '' ? undefined : parts.get(target.replace(/^\/?(?:xl\/)?/, 'xl/'));
}

/** The rows of a sheet, each as its cells. */
export function* readRows(xml: string, strings: readonly string[]): Generator<readonly string[]> {
  for (const [, row] of elements(xml, 'row')) {
    const cells: string[] = [];
    for (const [attributes, content] of elements(row, 'c')) {
      const column = columnOf(attribute(attributes, 'r')) ?? cells.length;
      // A workbook has no more columns; what says so is damaged.
      if (column >= 16_384) continue;
      while (cells.length < column) cells.push('');
      cells[column] = inOneLine(cellOf(attribute(attributes, 't'), content, strings));
    }
    yield cells;
  }
}

/** The place of a cell's column, from 0, by its name: 2 of "C5". */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(type: string, content: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textOf(content);
  const [[, value] = ['', '']] = elements(content, 'v');
  if (type === 's') return strings[+value] ?? '';
  return type === '' || type === 'n' ? numberOf(value.trim()) : plain(value);
}

/** Between tabs and line ends, and not in quotes that were never meant. */
function inOneLine(cell: string): string {
  const line = cell.replace(/[\t\r\n]+/g, ' ');
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

/** As many digits as a spreadsheet itself shows of a number. */
const DIGITS = 15;

/**
 * A number as programs store it, in plain digits, with a point that can't be taken for one between thousands.
 *
 * Sums such as 900.7500000000001 come from binary fractions; a spreadsheet shows 900.75.
 */
function numberOf(stored: string): string {
  const [, sign = '', whole = '', behind = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored) ?? [];
  if (whole === '') return stored;
  const zeros = /^0*/.exec(whole + behind)![0].length;
  const significant = (whole + behind).slice(zeros);
  // Where the point stands in the significant digits; it may be before or behind all of them.
  const point = whole.length - zeros + +exponent;
  const kept = significant.slice(0, DIGITS).padEnd(DIGITS, '0');
  const rounded = String(BigInt(kept) + (significant.charAt(DIGITS) >= '5' ? 1n : 0n));
  const end = point + rounded.length - DIGITS;
  const digits = rounded.padStart(rounded.length - Math.min(0, end), '0').padEnd(Math.max(0, end), '0');
  const at = Math.max(0, end);
  const fraction = digits.slice(at).replace(/0+$/, '');
  return `${sign}${digits.slice(0, at) || '0'}${fraction && `.${fraction}`}${fraction.length === 3 ? '0' : ''}`;
}
