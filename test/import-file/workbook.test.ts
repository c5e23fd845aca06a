import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/import-file/pace.js';
import { readWorkbook } from '../../src/import-file/workbook.js';

const pace = (): Pace => new Pace(() => undefined, false);

const WORKBOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="hidden" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Кампании" sheetId="2" r:id="rId2"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Target="/xl/worksheets/sheet2.xml" Id="rId2"/></Relationships>';
const STRINGS =
  '<sst><si><t>Кампания</t></si><si><r><t>Рас</t></r><r><t xml:space="preserve">ход</t></r><rPh><t>x</t></rPh></si><si><t>A &amp; &quot;B&quot; &#1071;&#x42f;\nC</t></si></sst>';

const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}): Blob => {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/sharedStrings.xml': STRINGS,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="str"><v>secret</v></c></row></sheetData></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return new Blob([zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))]);
};

const numbersOf = async (...stored: readonly string[]): Promise<string[]> =>
  (await readWorkbook(workbook(stored.map((value) => `<row><c><v>${value}</v></c></row>`).join('')), pace())).split(
    '\n',
  );

describe('a workbook', () => {
  it('is read as text: the first sheet that is shown, its strings and numbers in their columns', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="C2" s="4"><v>900.75</v></c><c r="D2"/></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>"Q"</t></is></c><c r="C3" t="str"><f>1+1</f><v>1 250,00</v></c></row>';
    expect(await readWorkbook(workbook(sheet), pace())).toBe(
      'Кампания\t\tРасход\nA & "B" ЯЯ C\t\t900.75\t\n"""Q"""\t\t1 250,00',
    );
  });

  it('may be written with prefixes', async () => {
    expect(
      await readWorkbook(workbook('<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row>'), pace()),
    ).toBe('Кампания\t5');
  });

  it('gives numbers as a spreadsheet shows them, and no point that could stand between thousands', async () => {
    expect(
      await numbersOf('900.7500000000001', '0.1', '1.234', '0.30000000000000004', '12', '1E3', '1.5E-3', '2.5e+6', '0'),
    ).toEqual(['900.75', '0.1', '1.2340', '0.3', '12', '1000', '0.0015', '2500000', '0']);
    expect(await numbersOf('999999999999999.9', '-5.5', '9.99999999999999999', '1e20')).toEqual([
      '1000000000000000',
      '-5.5',
      '10',
      '100000000000000000000',
    ]);
  });

  it.each([
    ['an archive of something else', new Blob([zipSync({ 'a.txt': strToU8('a') }) as BlobPart])],
    ['no archive', new Blob(['PK\x03\x04 but nothing behind'])],
  ])('%s is refused', async (_, file) => {
    await expect(readWorkbook(file, pace())).rejects.toMatchObject({ reason: 'broken_workbook' });
  });

  it('that was damaged on its way is refused, and never read in part', async () => {
    const whole = workbook('<row><c t="s"><v>0</v></c></row>'.repeat(2000));
    const bytes = new Uint8Array(await whole.arrayBuffer());
    await expect(readWorkbook(new Blob([bytes.slice(0, bytes.length / 2)]), pace())).rejects.toMatchObject({
      reason: 'broken_workbook',
    });
  });
});
