import { describe, expect, it } from 'vitest';
import {
  importInSteps,
  importTable,
  surveyInSteps,
  type ImportedTable,
  type ImportInputs,
  type TableSurvey,
} from '../../../src/core/index.js';

type Taken = Extract<ImportedTable, { dropped: number }>;
const taken = (text: string, answers: Omit<ImportInputs, 'text'> = {}): Taken =>
  importTable({ text, ...answers }) as Taken;
const lines = (...records: readonly string[]): string => records.join('\n');

describe('an export in the shape of each cabinet, made by us after the public descriptions', () => {
  it('Google Ads in Russian: columns of its own words, spaces between thousands', () => {
    const text = lines(
      'Отчет о кампаниях',
      '1 августа 2026 г. - 31 августа 2026 г.',
      'Кампания\tКод валюты\tСтоимость\tКонверсии\tЦенность конверсий',
      'Импланты\tRUB\t12\u00a0500,75\t14,00\t250\u00a0000,00',
      'Итого: аккаунт\t\t12\u00a0500,75\t14,00\t250\u00a0000,00',
    );
    expect(taken(text)).toEqual({
      separator: 'tab',
      columns: ['budget', 'leads', 'name', 'revenue'],
      dropped: 1,
      rows: [{ name: 'Импланты', budget: '12500.75', leads: '14', revenue: '250000' }],
      unreadable: [],
      empty: [],
      ask: ['what_is_counted'],
    });
  });

  it('Meta: a summary without a name, several kinds of results', () => {
    const text = lines(
      'Reporting starts,Reporting ends,Campaign name,Results,Result indicator,Amount spent (USD),Cost per result',
      '2026-08-01,2026-08-31,Implants,12,actions:lead,240.50,20.04',
      '2026-08-01,2026-08-31,Whitening,30,actions:link_click,60.00,2.00',
      '2026-08-01,2026-08-31,,,,300.50,',
    );
    const table = taken(text);
    expect(table.rows).toEqual([
      { name: 'Implants', leads: '12', budget: '240.5' },
      { name: 'Whitening', leads: '30', budget: '60' },
    ]);
    expect([table.dropped, table.columns, table.ask]).toEqual([
      1,
      ['budget', 'date', 'indicator', 'leads', 'name'],
      ['what_is_counted', 'mixed_results'],
    ]);
  });

  it('Yandex.Direct for programs: a cost that may be in millionths', () => {
    const text = lines('CampaignName\tCost\tConversions', 'Импланты\t1250500000\t5', 'Гигиена\t90000\t--');
    expect(taken(text).ask).toEqual(['what_is_counted', 'empty_cells', 'micros']);
    expect(taken(text.replace('90000', '90001')).ask).not.toContain('micros');
    expect(taken(text.replace('CampaignName', 'Campaign')).ask).not.toContain('micros');
  });

  it('a clinic’s own table in Estonian', () => {
    expect(taken(lines('Kanal;Eelarve;Päringud', 'Raadio;1 200,50;14', 'Kokku;1 200,50;14')).rows).toEqual([
      { name: 'Raadio', budget: '1200.5', leads: '14' },
    ]);
  });
});

describe('what is a column, a row, a total', () => {
  it('of two columns with one role the left one counts', () => {
    const table = taken(lines('Campaign;Campaign name;Cost;Amount spent', 'A;B;1;2'));
    expect(table.rows).toEqual([{ name: 'A', budget: '1' }]);
  });

  it('a ratio or a percentage is no column, whatever its unit', () => {
    const table = taken(lines('Кампания;Расход, ₽;Конверсии (%);Цена за результат;Конверсии', 'A;10;50;3;7'));
    expect(table.rows).toEqual([{ name: 'A', budget: '10', leads: '7' }]);
  });

  it('a total is told by the whole word in the first cell', () => {
    const table = taken(lines('Campaign;Cost', 'Totally new;5', 'Всего за период;5', 'TOTAL: account;5'));
    expect([table.rows, table.dropped]).toEqual([[{ name: 'Totally new', budget: '5' }], 2]);
  });

  it('a total above the sum of its rows is asked about, a subtotal isn’t', () => {
    const rows = ['Campaign;Cost', 'A;5', 'B;6'];
    expect(taken(lines(...rows, 'Total;12')).ask).toEqual(['total_differs']);
    expect(taken(lines(...rows, 'Total;11', 'Total: search;5')).ask).toEqual([]);
  });

  it('rows of one name are summed up, empty lines left out', () => {
    const table = taken(lines('Campaign;Cost;Лиды', '', 'A;0.1;', ';;', 'A;0.2;', ''));
    expect([table.rows, table.dropped, table.empty]).toEqual([[{ name: 'A', budget: '0.3' }], 0, [['A', 'leads']]]);
  });

  it('a cell in quotes may hold separators, line ends and quotes', () => {
    const table = taken('Campaign,Cost\r\n"A, ""B""\nC","1,200.50"\r\n"D" best,3\r\n');
    expect(table.rows).toEqual([
      { name: 'A, "B" C', budget: '1200.5' },
      { name: '"D" best', budget: '3' },
    ]);
  });

  it('a quote that is never closed swallows nothing', () => {
    expect(taken(lines('ООО "Ромашка', '"Отчет', 'Кампания;Расход', '"A;5', 'B;6')).rows).toHaveLength(2);
  });

  it('only recognised columns are kept: no phone comes in', () => {
    const table = importTable({ text: lines('Campaign;Phone;Cost', 'A;+79161234567;5') });
    expect(JSON.stringify(table)).not.toContain('7916');
  });

  it('names are kept as they are, whatever they are called', () => {
    expect(taken(lines('Campaign;Cost', '__proto__;5', 'constructor;6')).rows.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});

describe('numbers of a file', () => {
  const budgetOf = (...cells: readonly string[]): unknown =>
    taken(lines('Campaign\tCost', ...cells.map((cell, index) => `C${index}\t${cell}`))).rows?.map(
      ({ budget }) => budget,
    );

  it.each([
    ['1 250,00', '1250'],
    ['1\u202f250,5', '1250.5'],
    ['1’250.75', '1250.75'],
    ['1,234,567.8', '1234567.8'],
    ['1.234.567,8', '1234567.8'],
    ['12,5 ₽', '12.5'],
    ['$12.50', '12.5'],
    ['US$ 1,250.00', '1250'],
    ['0,500', '0.5'],
    ['1234,567', '1234.567'],
    ['1 234,567', '1234.567'],
    ['.5', '0.5'],
    ['0', '0'],
    ['00012', '12'],
  ])('%s is %s', (cell, amount) => {
    expect(budgetOf(cell)).toEqual([amount]);
  });

  it('one unambiguous cell decides for the whole file', () => {
    expect(budgetOf('1,200', '3.5')).toEqual(['1200', '3.5']);
    expect(budgetOf('1,200', '3,5')).toEqual(['1.2', '3.5']);
    expect(budgetOf('1,200', '2,300,400')).toEqual(['1200', '2300400']);
  });

  it('cells that prove both marks are asked about, and so are cells that prove none', () => {
    const text = (...cells: readonly string[]): string => lines('Campaign\tCost', ...cells.map((cell) => `A\t${cell}`));
    expect(importTable({ text: text('1.5', '2,5') })).toMatchObject({ rows: null, ask: ['decimal_mark'] });
    expect(importTable({ text: text('1,200') })).toMatchObject({ rows: null, ask: ['decimal_mark'] });
    expect(taken(text('1,200'), { decimalMark: 'comma' }).rows).toEqual([{ name: 'A', budget: '1.2' }]);
    expect(taken(text('1,200'), { decimalMark: 'point' }).rows).toEqual([{ name: 'A', budget: '1200' }]);
  });

  it.each(['-5', '5 %', 'abc', '12 34', '1.2.3', '1e5', '1,2,3', '5-7', '01.08.2026', '1234567890123456'])(
    '%s is unreadable, and nothing is guessed',
    (cell) => {
      const table = taken(lines('Campaign\tCost\tЛиды', `A\t${cell}\t3`));
      expect([table.rows, table.unreadable]).toEqual([[{ name: 'A', leads: '3' }], [['A', 'budget']]]);
    },
  );

  it.each(['', '--', '—', '–', ' - ', '−'])('“%s” is missing, and not 0', (cell) => {
    const table = taken(lines('Campaign\tCost\tЛиды', `A\t${cell}\t3`));
    expect([table.rows, table.empty, table.ask]).toEqual([
      [{ name: 'A', leads: '3' }],
      [['A', 'budget']],
      ['empty_cells'],
    ]);
  });

  it('a sum that no amount can hold is unreadable', () => {
    const table = taken(lines('Campaign\tCost', 'A\t999999999999999', 'A\t999999999999999'));
    expect([table.rows, table.unreadable]).toEqual([[{ name: 'A' }], [['A', 'budget']]]);
  });
});

describe('what can’t be imported', () => {
  it.each([
    ['an empty file', ''],
    ['blank lines', '\n\n \n'],
    ['a PDF that is called a table', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\n'],
    ['a header without figures', 'Campaign;Clicks\nA;5'],
    ['figures without a name', 'Cost;Leads\n1;2'],
    ['a picture of zeros', '\0'.repeat(1000)],
  ])('%s has no header', (_, text) => {
    expect(importTable({ text })).toEqual({ rows: null, reason: 'no_header' });
  });

  it('a header alone has no rows', () => {
    expect(taken('Campaign;Cost')).toMatchObject({ rows: [], dropped: 0, ask: [] });
  });

  it('two currencies aren’t added, one of them can be chosen', () => {
    const text = lines('Campaign,Currency,Cost', 'A,RUB,1000.50', 'B,usd,20.25', 'C,USD,1.00');
    expect(importTable({ text })).toMatchObject({ rows: null, ask: ['mixed_currency'] });
    expect(taken(text, { currency: 'usd' }).rows).toEqual([
      { name: 'B', budget: '20.25' },
      { name: 'C', budget: '1' },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no text', {}, 'text'],
    ['a number', { text: 5 }, 'text'],
    ['another mark', { text: '', decimalMark: ';' }, 'decimalMark'],
    ['another input', { text: '', file: 'a.csv' }, 'file'],
  ])('%s is refused', (_, inputs, field) => {
    expect(() => importTable(inputs as ImportInputs)).toThrow(expect.objectContaining({ name: 'RangeError', field }));
  });
});

describe('the bytes of a file', () => {
  const text = 'Кампания;Расход\r\nИмпланты № 1 😀;1 250,50\r\n';
  const latin = 'Campaign;Cost\nA;1.5\n';
  const utf16 = (of: string, isBig: boolean, mark: boolean): Uint8Array => {
    const marked = mark ? `\ufeff${of}` : of;
    return Uint8Array.from({ length: marked.length * 2 }, (_, at) => {
      const unit = marked.charCodeAt(at >> 1);
      return (at % 2 === 0) === isBig ? unit >> 8 : unit & 255;
    });
  };
  const read = (bytes: Uint8Array): unknown => (importTable({ bytes }) as Taken).rows;
  const rows = [{ name: 'Импланты № 1 😀', budget: '1250.5' }];

  it('may be UTF-8, with its mark or without', () => {
    expect(read(new TextEncoder().encode(text))).toEqual(rows);
    expect(read(new TextEncoder().encode(`\ufeff${text}`))).toEqual(rows);
  });

  it('may be UTF-16, either way round, with its mark or without', () => {
    expect(read(utf16(text, false, true))).toEqual(rows);
    expect(read(utf16(text, true, true))).toEqual(rows);
    expect(read(utf16(latin, false, false))).toEqual([{ name: 'A', budget: '1.5' }]);
    expect(read(utf16(latin, true, false))).toEqual([{ name: 'A', budget: '1.5' }]);
  });

  it('may be windows-1251', () => {
    const decoder = new TextDecoder('windows-1251');
    const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    const ours = 'Кампания;Расход\nЁлка – «Їжак» №5;1250,50\n';
    expect(read(Uint8Array.from({ length: ours.length }, (_, at) => codes.get(ours.charAt(at))!))).toEqual([
      { name: 'Ёлка – «Їжак» №5', budget: '1250.5' },
    ]);
  });

  it('that are all sorts of bytes are no table', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    expect(importTable({ bytes })).toEqual({ rows: null, reason: 'no_header' });
  });
});

describe('a long file', () => {
  const text = lines(
    'Campaign;Cost;Лиды',
    ...Array.from({ length: 10_000 }, (_, index) => `C${index % 7};${index}.25;1`),
  );

  it('is read step by step, to the same table', () => {
    const steps = importInSteps({ text });
    const read: number[] = [];
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value).toEqual(importTable({ text }));
        break;
      }
      read.push(step.value);
    }
    const counts = [...new Set(read)];
    expect([counts.slice(0, 3), counts.at(-1), counts.length]).toEqual([[500, 1000, 1500], 10_001, 21]);
  });

  it('is summed up exactly', () => {
    const { rows } = taken(text);
    const cents = rows.map(({ budget }) => Number(budget) * 100).reduce((all, one) => all + one, 0);
    expect(cents).toBe((9999 * 10_000 * 100) / 2 + 25 * 10_000);
    expect(rows.map(({ leads }) => leads)).toEqual(['1429', '1429', '1429', '1429', '1428', '1428', '1428']);
  });
});

describe('the survey of a table', () => {
  const survey = (text: string, answers: Omit<ImportInputs, 'text'> = {}): TableSurvey => {
    const steps = surveyInSteps({ text, ...answers });
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  };

  it('has the names of all columns, what each says that it is, and where each role was taken from', () => {
    expect(survey(lines('Campaign;Clicks;Campaign name;Cost', 'A;5;B;1')).header).toEqual({
      cells: ['Campaign', 'Clicks', 'Campaign name', 'Cost'],
      roles: ['name', null, 'name', 'budget'],
      columns: { name: 0, budget: 3 },
    });
  });

  it('takes the columns that a person chooses, whatever they are called', () => {
    const text = lines('Campaign;Clicks;Campaign name;Cost', 'A;5;B;1');
    expect(survey(text, { columns: { name: 2, leads: 1 } }).table).toMatchObject({
      columns: ['leads', 'name'],
      rows: [{ name: 'B', leads: '5' }],
    });
    expect(() => importTable({ text, columns: { name: 9, leads: 1 } })).toThrow(
      expect.objectContaining({ name: 'RangeError', field: 'columns.name' }),
    );
  });

  it('of a table with unknown names has its columns all the same, so that they can be chosen', () => {
    const text = lines('Report', '', 'Группа;Списано;Звонки', 'A;1,5;5', 'B;2;6');
    const found = survey(text);
    expect([found.table, found.header?.cells]).toEqual([
      { rows: null, reason: 'no_header' },
      ['Группа', 'Списано', 'Звонки'],
    ]);
    expect(survey(text, { columns: { name: 0, budget: 1, leads: 2 } }).table.rows).toEqual([
      { name: 'A', budget: '1.5', leads: '5' },
      { name: 'B', budget: '2', leads: '6' },
    ]);
    expect(survey(text, { columns: { name: 0 } })).toMatchObject({
      table: { rows: null, reason: 'no_header' },
      header: { columns: { name: 0 } },
    });
    expect(survey('Dear all,\nplease find it attached').header).toBe(null);
  });

  it('says what was dropped: totals by name, and how many rows have none', () => {
    const text = lines('Campaign;Cost', 'A;5', ';7', 'Total: search;5', 'Total;5');
    expect(survey(text).dropped).toEqual({ totals: ['Total: search', 'Total'], nameless: 1 });
  });

  it('has both readings of a number that is asked about', () => {
    expect(survey(lines('Campaign\tCost', 'A\t5', 'B\t3,450')).ambiguous).toEqual({
      name: 'B',
      role: 'budget',
      cell: '3,450',
      readings: { comma: '3.45', point: '3450' },
    });
    expect(survey(lines('Campaign\tCost', 'A\t1,5', 'B\t2.5')).ambiguous).toEqual({
      name: 'A',
      role: 'budget',
      cell: '1,5',
      readings: { comma: '1.5', point: null },
    });
    expect(survey(lines('Campaign\tCost', 'A\t1,5')).ambiguous).toBe(null);
  });

  it('has the currencies and the kinds of results, each with its rows and its first one', () => {
    const text = lines(
      'Campaign,Currency,Cost,Results,Result indicator',
      'A,RUB,1.5,5,Lead',
      'B,usd,2,6,click',
      'C,USD,3,7,lead',
    );
    const found = survey(text, { currency: 'USD' });
    expect([found.currencies, found.indicators]).toEqual([
      [
        { kind: 'RUB', rows: 1, name: 'A', cell: '1.5' },
        { kind: 'USD', rows: 2, name: 'B', cell: '2' },
      ],
      [
        { kind: 'lead', rows: 2, name: 'A', cell: '5' },
        { kind: 'click', rows: 1, name: 'B', cell: '6' },
      ],
    ]);
    expect(survey(text, { currency: 'USD', indicator: 'Lead' }).table).toMatchObject({
      rows: [{ name: 'C', budget: '3', leads: '7' }],
      ask: ['what_is_counted'],
    });
  });

  it('has the 50 largest rows in their order, and the others together', () => {
    const text = lines(
      'Campaign;Cost;Лиды',
      ...Array.from({ length: 60 }, (_, index) => `C${index};${60 - index}.5;${index}`),
    );
    const { largest, rest } = survey(text);
    expect([largest.length, largest[0]?.name, largest.at(-1)?.name]).toEqual([50, 'C0', 'C49']);
    expect(rest).toEqual({ campaigns: 10, budget: '60', leads: '545' });
    expect(survey(lines('Campaign;Cost', 'A;1'))).toMatchObject({ largest: [{ name: 'A', budget: '1' }], rest: null });
  });
});
