import { describe, expect, it } from 'vitest';
import { placeCells } from '../../src/store/paste-placement.js';
import { readColumns } from '../../src/store/pasted-columns.js';
import { CellReader, rowsOf } from '../../src/store/pasted-table.js';
import { fieldNamed } from '../../src/texts/field-names.js';

const FIELDS = new Map(
  ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'].map((name) => [name, name]),
);
const RU = { locale: 'ru', currency: 'RUB' };
const fieldOf = (label: string): string | undefined => fieldNamed(label, FIELDS);
const names = (label: string): boolean => fieldOf(label) !== undefined;

function read(text: string, context: { locale: string; currency?: string } = RU): ReturnType<typeof readColumns> {
  const reader = new CellReader(context);
  return readColumns(rowsOf(text, reader, names).rows, reader, names);
}
const cells = (text: string, context = RU): readonly (readonly string[])[] =>
  read(text, context).columns.map((column) => column.cells);
function placed(text: string, start = 0): Record<string, string> {
  const { columns, labels } = read(text);
  return Object.fromEntries(placeCells(columns[0]!.cells, labels, [...FIELDS.keys()], start, fieldOf).texts);
}

describe('cells that were copied in a spreadsheet', () => {
  it.each([
    ['a column with its line end', '180 000\r\n\r\n150\r\n', [['180 000', '', '150']]],
    ['a row with an empty end', '1\t2\t\r\n', [['1', '2', '']]],
    [
      'a column with errors of formulas',
      '200000\n#N/A\n180\n#REF!\n#ДЕЛ/0!\n40',
      [['200000', '#N/A', '180', '#REF!', '#ДЕЛ/0!', '40']],
    ],
    [
      'a column with words for nothing',
      '200000\nn/a\nнет данных\nн/д\nnull\nx\n–',
      [['200000', 'n/a', 'нет данных', 'н/д', 'null', 'x', '–']],
    ],
    [
      'accounting’s zeros',
      '180\u00a0000\u00a0р. \n -  р. \n-\u00a0₽\n -   \n7',
      [['180\u00a0000\u00a0р.', '0', '0', '0', '7']],
    ],
    ['a list', '600; 150; 130', [['600', '150', '130']]],
    ['a list with commas', '600, 150, 130', [['600', '150', '130']]],
    ['numbered lines', '1. 180000\n2. 600\n3. 150', [['180000', '600', '150']]],
    ['a column under its month', 'Октябрь 2026\n180000\n600', [['180000', '600']]],
    [
      'a column under its name and beside running numbers',
      '№\tИтог\n1\t180000\n2\t600\n3\t150',
      [['180000', '600', '150']],
    ],
    ['a column beside its shares', 'Лиды\t600\t100%\nПервичные\t150\t25%', [['600', '150']]],
    [
      'two periods',
      '\t2025\t2026\nЛиды\t600\t750\nПервичные\t150\t225',
      [
        ['600', '150'],
        ['750', '225'],
      ],
    ],
    [
      'two periods in rows',
      'Месяц\tЛиды\tПервичные\nсентябрь\t600\t150\nоктябрь\t750\t225',
      [
        ['600', '150'],
        ['750', '225'],
      ],
    ],
    [
      'a table whose first row has the names',
      'Spend\tLeads\tNew patients\n180000\t600\t150',
      [['180000', '600', '150']],
    ],
    ['a cell with a line end of its own', '"Лиды\n(все)"\t600\n"Первичные ""пациенты"""\t150', [['600', '150']]],
    ['nothing', '\n', []],
  ] as const)('keep their places: %s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('say what isn’t a value', () => {
    expect(read('№\tПоказатель\t2026\n1\tЛиды\t600\n2\tПервичные\t150').leftOut).toEqual([
      '№',
      'Показатель',
      '2026',
      '1–2',
    ]);
    expect(read('Октябрь\n180000\n600').leftOut).toEqual(['Октябрь']);
    expect(read('Лиды\t600\tшт.\nПервичные\t150\tшт.').leftOut).toEqual(['шт.', 'шт.']);
  });

  it('may begin with a year that could be an amount, and is one behind a name', () => {
    expect(read('2026\n600\n150').perhapsHeading).toBe(true);
    expect(read('10.2026\n600\n150').perhapsHeading).toBe(true);
    expect(read('Бюджет\t2026\nЛиды\t600').columns[0]!.cells).toEqual(['2026', '600']);
    expect(read('2 026 ₽\n600').perhapsHeading).toBe(false);
  });

  const many = (text: string): string => text.repeat(1_000_000);
  it.each([
    ['line ends', many('\n')],
    ['line ends between numbers', `7${many('\n')}7`],
    ['tabs before a number', `${many('\t')}7`],
    ['blanks', many(' ')],
    ['digits', many('7')],
    ['letters', many('x')],
    ['quotation marks', many('\t"')],
    ['semicolons', many('1;')],
    ['words and digits', many('x1 ')],
  ])('are read from a megabyte of %s', (_, text) => {
    const reader = new CellReader(RU);
    expect(rowsOf(text, reader, names).cut).toBe(true);
    expect(() => read(text)).not.toThrow();
  });
});

describe('a cell goes to the field', () => {
  it('that its label names, in any of three languages and in any order', () => {
    const expected = { budget: '5', leads: '4', primary: '3', secondary: '2', primaryCheck: '1', secondaryCheck: '0' };
    for (const [check2, check1, second, first, leads, spend] of [
      [
        'Average check of a treatment',
        'Avg. check first visit',
        'Returns for treatment',
        'New patients',
        'Enquiries (leads)',
        'Ad spend, €',
      ],
      [
        'Средний чек лечения',
        'Ср. чек первичного приёма',
        'Вторичные (вернулись на лечение)',
        'Кол-во первичных пациентов',
        '2. Заявки',
        'Расходы на рекламу, руб.',
      ],
      [
        'Ravi keskmine arve',
        'Esmase visiidi keskmine arve',
        'Korduvpatsiendid (tulid ravile)',
        'Esmased patsiendid',
        'Päringud',
        'Reklaamikulu',
      ],
    ] as const)
      expect(placed(`${check2}\t0\n${check1}\t1\n${second}\t2\n${first}\t3\n${leads}\t4\n${spend}\t5`)).toEqual(
        expected,
      );
  });

  it.each([
    'Стоимость лида',
    'Cost per lead',
    'CPL',
    'Выручка',
    'Revenue',
    'Конверсия в первичных',
    'Website visits',
    'Средний чек',
    'Hind päringu kohta',
  ])('but not to one that it only sounds like: %s', (label) => {
    expect(fieldOf(label)).toBe(undefined);
    expect(placed(`${label}\t7\nЛиды\t600`)).toEqual({ leads: '600' });
  });

  it('in its place where no label tells, and an empty one changes nothing', () => {
    expect(placed('150\n\n20000', 2)).toEqual({ primary: '150', primaryCheck: '20000' });
  });
});
