import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/components/compare/compare-fields.js';

describe('cells that were copied in a spreadsheet', () => {
  it.each([
    ['a column with its line end', '180 000\r\n\r\n150\r\n', ['180 000', '', '150']],
    ['a row with an empty end', '1\t2\t\r\n', ['1', '2', '']],
    ['nothing', '', []],
  ])('are read in their order: %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  const many = (text: string): string => text.repeat(1_000_000);

  it.each([
    ['line ends', many('\n'), 0, ''],
    ['line ends before a number', `${many('\r\n')}7`, 1_000_001, '7'],
    ['line ends between numbers', `7${many('\n')}7`, 1_000_001, '7'],
    ['tabs before a number', `${many('\t')}7`, 1_000_001, '7'],
    ['blanks', many(' '), 1, ''],
    ['digits', many('7'), 1, many('7')],
    ['letters before a digit', `${many('x')}7`, 1, `${many('x')}7`],
    ['letters', many('x'), 0, ''],
  ])('are read from a megabyte of %s', (_, text, count, last) => {
    const cells = cellsOf(text);
    // Compared here: nobody could read the difference of megabytes.
    expect([cells.length, (cells.at(-1) ?? '') === last]).toEqual([count, true]);
  });
});
