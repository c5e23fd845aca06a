import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, DIST, MODULE, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const singleFile = (): string => readFileSync(join(DIST, 'funnel-calculator.all.js'), 'utf8');

describe.each(engines)('the script may be loaded in %s', (engine) => {
  const { visitAtHome } = hostileHost(engine);

  describe('before the element, after it,', () => {
    it.each([
      ['the module before', MODULE + CALCULATOR],
      ['the module after', CALCULATOR + MODULE],
      ['the single file before', SINGLE_FILE + CALCULATOR],
      ['the single file after', CALCULATOR + SINGLE_FILE],
      ['the single file asynchronously', SINGLE_FILE.replace(' src', ' async src') + CALCULATOR],
      ['the single file as a module', SINGLE_FILE.replace(' src', ' type="module" src') + CALCULATOR],
      [
        "the module with its type lost, which is the single file's name",
        CALCULATOR + SINGLE_FILE.replace('.js', '.js?ver=6.4.2'),
      ],
      ['the module with a version behind its name', MODULE.replace('.js', '.js?ver=6.4.2') + CALCULATOR],
    ])('%s', async (_form, markup) => {
      await visitAtHome(markup);
    });
  });

  describe('twice, or in two versions:', () => {
    const older = (): string => singleFile().replaceAll('0.1.0', '0.0.9');

    it.each([
      ['the module under two names', MODULE.replace('.js', '.js?ver=1') + MODULE.replace('.js', '.js?ver=2'), '0.1.0'],
      ['the single file twice', SINGLE_FILE + SINGLE_FILE, '0.1.0'],
      ['both forms', SINGLE_FILE + MODULE, '0.1.0'],
      ['an older version first', `<script src="older.js"></script>${SINGLE_FILE}`, '0.0.9'],
      ['an older version last', `${SINGLE_FILE}<script src="older.js"></script>`, '0.1.0'],
    ])('the first runs, the later says so once: %s', async (_form, tags, running) => {
      const { page, heard } = await visitAtHome({ markup: tags + CALCULATOR, pages: { '/older.js': older() } });
      expect(await heard('info')).toEqual([expect.stringMatching(/is left out/)]);
      expect(
        await page.run(
          () =>
            (globalThis as unknown as Record<symbol, { version: string }>)[Symbol.for('funnel-calculator')]!.version,
        ),
      ).toBe(running);
      expect(await page.run(() => probe.all('.frame').length)).toBe(1);
    });
  });

  it('from a page in windows-1251 on a server that names no encoding of scripts', async () => {
    const { page } = await visitAtHome({
      // What is not in ASCII is read in the page's encoding: the second script shows it.
      markup: `<p>Стоматология</p><script src='data:text/javascript,var mark="%D1%89"'></script>${SINGLE_FILE}${CALCULATOR}`,
      headers: { 'Content-Type': 'text/html; charset=windows-1251' },
      fileHeaders: { 'Content-Type': 'text/javascript' },
      encode: windows1251,
    });
    expect(
      await page.run(() => [
        document.characterSet,
        document.querySelector('p')!.textContent,
        (window as unknown as { mark: string }).mark,
      ]),
    ).toEqual(['windows-1251', 'Стоматология', 'С‰']);
  });
});

/** The page's bytes, as far as the test's letters go. */
function windows1251(html: string): Buffer {
  return Buffer.from(
    [...html].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code < 0x80 ? code : 0x3f;
    }),
  );
}
