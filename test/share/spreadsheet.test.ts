import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../src/share/csv.js';
import { INJECTIONS } from './injections.js';

const folder = mkdtempSync(join(tmpdir(), 'funnel-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How LibreOffice is told to read: separator, quotation mark, UTF-8, from the first line, the language of the numbers. */
const FILTERS = { en: '44,34,76,1,,1033', ru: '59,34,76,1,,1049' } as const;

/** What LibreOffice makes of a file, as its own flat XML; null where it isn't installed. */
function converted(csv: string, language: keyof typeof FILTERS): string | null {
  const file = join(folder, `${language}.csv`);
  writeFileSync(file, csv);
  const { error } = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=CSV:${FILTERS[language]}`, '--convert-to', 'fods', '--outdir', folder, file], { timeout: 120_000 });
  return error ? null : readFileSync(join(folder, `${language}.fods`), 'utf8');
}

describe('a table as CSV, opened in LibreOffice', () => {
  it.each(['en', 'ru'] as const)('has numbers for numbers, words for words and no formula: %s', (language) => {
    const sheet = converted(csvOf([['Реклама', { number: '180000.5' }, { number: '-5' }], ...INJECTIONS.map((text) => [text.replace('\0', '')])], language), language);
    if (sheet === null) {
      console.warn('LEFT OUT, because not installed: LibreOffice (soffice). Nobody has opened the CSV in a spreadsheet in this run.');
      return;
    }
    expect(sheet).not.toContain('table:formula');
    expect(sheet).toContain('office:value="180000.5"');
    expect(sheet).toContain('office:value="-5"');
    expect(sheet).toContain('<text:p>Реклама</text:p>');
    expect(sheet).toContain('<text:p>&apos;=1+1</text:p>');
  }, 180_000);
});
