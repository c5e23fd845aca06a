import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/share/csv.js';
import { htmlOf, tabbedOf } from '../../src/share/pasted.js';
import type { Table } from '../../src/share/table.js';
import { INJECTIONS } from './injections.js';

const TABLE: Table = [['Реклама', { number: '180000.5' }, 'RUB'], [], ['Скидка', { number: '-5' }]];

describe('a table as CSV', () => {
  it.each(['ru', 'et', 'de', 'fr-FR', 'es'])(
    'is parted by semicolons and has decimal commas where people write them: %s',
    (locale) => {
      expect(csvOf(TABLE, locale)).toBe('\ufeffРеклама;180000,5;RUB\r\n;;\r\nСкидка;-5;\r\n');
    },
  );

  it.each(['en', 'en-GB', 'ja', 'he', 'ar-EG'])(
    'is parted by commas and has decimal points elsewhere: %s',
    (locale) => {
      expect(csvOf(TABLE, locale)).toBe('\ufeffРеклама,180000.5,RUB\r\n,,\r\nСкидка,-5,\r\n');
    },
  );

  it('quotes by RFC 4180 what would break a row, for either separator', () => {
    expect(csvOf([['a,b', 'c;d', 'say "yes"', 'two\nlines', ' edge', 'plain']], 'en')).toBe(
      '\ufeff"a,b","c;d","say ""yes""","two\nlines"," edge",plain\r\n',
    );
  });

  it('keeps numbers numbers: no group, no sign of money, no quotation marks', () => {
    expect(csvOf([[{ number: '-1234567.25' }, { number: '0.000000000001' }]], 'ru')).toBe(
      '\ufeff-1234567,25;0,000000000001\r\n',
    );
  });

  it.each(INJECTIONS)('lets no formula through: %j', (text) => {
    const [cell] = parsed(csvOf([[text]], 'en'), ',')[0]!;
    expect(cell).toBe(`'${text}`);
  });

  it('lets no formula out of a cell: neither separator nor quotation mark opens another one', () => {
    const hostile = ['x";=1+1', "x',=1+1", 'x\r\n=1+1', 'x\t=1+1', '";=1+1;"'];
    for (const separator of [',', ';']) {
      const rows = parsed(
        csvOf(
          hostile.map((text) => [text]),
          separator === ';' ? 'ru' : 'en',
        ),
        separator,
      );
      expect(rows).toEqual(hostile.map((text) => [text]));
    }
  });

  it.each(['25 % of enquiries', 'a = b', 'Реклама', '—', '(30)', 'C++', '№ 1'])(
    'leaves ordinary words as they are: %s',
    (text) => {
      expect(parsed(csvOf([[text]], 'en'), ',')).toEqual([[text]]);
    },
  );
});

describe('a table for pasting', () => {
  it('is text parted by tabs, of one line per row', () => {
    expect(tabbedOf([['a\tb', { number: '0.5' }], ['c\r\nd']], 'ru')).toBe('a b\t0,5\r\nc d');
  });

  it.each([
    ['"=1+1"', `'"=1+1"`],
    ['"=1+1', `'"=1+1`],
    ['"Имплант под ключ', `'"Имплант под ключ`],
    [' "=1+1"', `' "=1+1"`],
    ['\u200b"=1+1"', `'\u200b"=1+1"`],
    ['\t"=1+1"', `' "=1+1"`],
    ['Акция "Имплант"', 'Акция "Имплант"'],
  ])('keeps its cells and rows where quotes are honoured: %j', (label, cell) => {
    const text = tabbedOf(
      [
        [label, { number: '1' }],
        ['next', { number: '2' }],
      ],
      'en',
    );
    expect(text).toBe(`${cell}\t1\r\nnext\t2`);
    // Quotes are honoured at the beginning of a cell alone.
    expect(text.split(/[\t\n]/).filter((each) => /^\s*"/.test(each))).toEqual([]);
  });

  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('has no other end of a line in a cell: %j', (end) => {
    expect(tabbedOf([[`a${end}=1`]], 'en')).toBe('a =1');
  });

  it('is HTML in which words stay words', () => {
    expect(htmlOf([['<img src=x onerror=alert(1)>', { number: '0.5' }], ['"&"']], 'en')).toBe(
      '<meta charset="utf-8"><table><tr><td>&lt;img src=x onerror=alert(1)&gt;</td><td>0.5</td></tr><tr><td>&quot;&amp;&quot;</td><td></td></tr></table>',
    );
  });

  it.each(INJECTIONS)('lets no formula through either: %j', (text) => {
    expect(tabbedOf([[text]], 'en').startsWith("'")).toBe(true);
    expect(htmlOf([[text]], 'en')).toContain("<td>'");
  });
});

describe('a megabyte in one cell', () => {
  const many = (text: string): string => text.repeat(1_000_000);

  it.each([
    ['blanks', many(' '), '', many(' ')],
    ['blanks between words', `x${many(' ')}x`, '', `x${many(' ')}x`],
    ['line ends between words', `x${many('\n')}x`, '', 'x x'],
    ['tabs', many('\t'), "'", "' "],
    ['line ends', many('\r\n'), "'", "' "],
    ['line ends before a word', `${many('\n')}x`, "'", "' x"],
    ["signs that aren't seen", many('\u200b'), '', many('\u200b')],
    ["signs that aren't seen before a formula", `${many('\u200b')}=1`, "'", `'${many('\u200b')}=1`],
    ['digits before a letter', `${many('9')}x`, '', `${many('9')}x`],
    ['quotation marks', many('"'), '', `'${many('"')}`],
  ])('is saved and pasted as any other: %s', (_, text, guard, pasted) => {
    // Compared here: nobody could read the difference of two megabytes.
    expect(parsed(csvOf([[text]], 'en'), ',')[0]![0] === `${guard}${text}`).toBe(true);
    expect(tabbedOf([[text]], 'en') === pasted).toBe(true);
    expect(htmlOf([[text]], 'en').startsWith(`<meta charset="utf-8"><table><tr><td>${guard}`)).toBe(true);
  });
});

/** Reads CSV character by character, as RFC 4180 has it. */
function parsed(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = csv.replace(/^\ufeff/, '');
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === separator) [cell] = ['', rows.at(-1)!.push(cell)];
    else if (character === '\r' && text[at + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      at++;
    } else cell += character;
  }
  rows.pop();
  return rows;
}
