import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../src/share/csv.js';
import { htmlOf } from '../../src/share/pasted.js';
import type { Table } from '../../src/share/table.js';
import { INJECTIONS } from './injections.js';

const folder = mkdtempSync(join(tmpdir(), 'funnel-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How LibreOffice is told to read a file: separator, quotation mark, UTF-8, from the first line; the language of the numbers. */
const FORMS = [
  ['en', 'a table as CSV, opened', 'csv', csvOf, 'CSV:44,34,76,1,,1033'],
  ['ru', 'a table as CSV, opened', 'csv', csvOf, 'CSV:59,34,76,1,,1049'],
  ['en', 'a copied table, read as a spreadsheet reads what is pasted', 'html', htmlOf, 'HTML (StarCalc):1033 true'],
  ['ru', 'a copied table, read as a spreadsheet reads what is pasted', 'html', htmlOf, 'HTML (StarCalc):1049 true'],
] as const;

/** What LibreOffice makes of a file, as its own flat XML; null where it isn't installed. */
function converted(content: string, extension: string, filter: string): string | null {
  const file = join(folder, `table.${extension}`);
  writeFileSync(file, content);
  const { error } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      `--infilter=${filter}`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 120_000 },
  );
  return error ? null : readFileSync(join(folder, 'table.fods'), 'utf8');
}

const TABLE: Table = [
  ['Реклама', { number: '180000.5' }, { number: '-5' }],
  ...INJECTIONS.map((text) => [text.replace('\0', '')]),
];

describe('in LibreOffice', () => {
  it.each(FORMS)(
    '%s: %s has numbers for numbers, words for words and no formula',
    (language, _form, extension, write, filter) => {
      const sheet = converted(write(TABLE, language), extension, filter);
      if (sheet === null) {
        console.warn(
          'LEFT OUT, because not installed: LibreOffice (soffice). Nobody has opened the table in a spreadsheet in this run.',
        );
        return;
      }
      expect(sheet).not.toContain('table:formula');
      expect(sheet).toContain('office:value="180000.5"');
      expect(sheet).toContain('office:value="-5"');
      expect(sheet).toContain('<text:p>Реклама</text:p>');
      expect(sheet).toContain('<text:p>&apos;=1+1</text:p>');
    },
    180_000,
  );
});
