import puppeteer from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { asPage, engines } from './engines.js';
import { MODULE, startHost } from './host-page.js';

/** Twelve stages with long names and long numbers. */
const LONG_FUNNEL = ((letters: string[]) => ({
  stages: JSON.stringify(
    letters.map((letter, index) => ({
      id: `step${letter}`,
      label: `Этап ${letter}: очень длинное название стадии воронки`,
      ...(index > 5 ? { paid: true } : {}),
    })),
  ),
  values: JSON.stringify({
    budget: '9999999999',
    ...Object.fromEntries(
      letters.map((letter, index) => [`step${letter}`, String(1_000_000_000 - index * 80_000_000)]),
    ),
    ...Object.fromEntries(letters.slice(6).map((letter) => [`step${letter}Check`, '1234567'])),
  }),
}))(Array.from({ length: 12 }, (_, index) => String.fromCharCode(97 + index)));

describe.runIf(engines.includes('chromium'))('the printed report', () => {
  const BRAND = `brand='{"name": "Клиника", "phone": "+7 812 000-00-00"}'`;

  it.each([
    ['a plain page', '', `lang="ru" ${BRAND}`],
    ['an English page', '', `lang="en" currency="EUR" ${BRAND}`],
    ['an Estonian page', '', `lang="et" margin="0.3" ${BRAND}`],
    [
      'a page with a long funnel',
      '',
      `lang="ru" ${BRAND} stages='${LONG_FUNNEL.stages}' values='${LONG_FUNNEL.values}'`,
    ],
    [
      'a hostile page',
      '<style>body { display: flex; height: 100vh; overflow: hidden; font-size: 40px } * { page-break-after: always !important } #app { display: block !important } @page { size: A4 landscape; margin: 60mm }</style>',
      `lang="ru" ${BRAND}`,
    ],
  ])('has one or two sheets of A4, and nothing of %s on them', async (_kind, style, attributes) => {
    const host = await startHost();
    const browser = await puppeteer.launch({
      executablePath: provideTestBrowsers().chromium!,
      args: CHROMIUM_TEST_FLAGS,
    });
    try {
      const opened = await host.visit(
        {
          async open(url) {
            const page = asPage(await browser.newPage());
            await page.goTo(url);
            return page;
          },
          close: () => browser.close(),
        },
        `${MODULE}${style}<div id="app"><h1>The page's own headline</h1><p style="height: 4000px">far</p></div><funnel-calculator panels="share" ${attributes}></funnel-calculator>`,
      );
      const page = (await browser.pages()).at(-1)!;
      await opened.page.run(async () => {
        let printed = false;
        window.print = () => void (printed = true);
        const find = (): HTMLElement | undefined =>
          probe.all('button').find(({ textContent }) => textContent?.trim().endsWith('PDF'));
        await probe.until(() => find() !== undefined, 'the button');
        find()!.click();
        await probe.until(() => printed, 'the print');
      });
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() => ({
        page: document.querySelector('h1')!.checkVisibility(),
        sheet: document.querySelector('funnel-share-sheet')!.checkVisibility(),
      }));
      expect(seen).toEqual({ page: false, sheet: true });
      await page.emulateMediaType();
      const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page(?![s\w])/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(2);
      await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
      expect(
        await page.evaluate(() => [document.querySelector('funnel-share-sheet'), document.adoptedStyleSheets.length]),
      ).toEqual([null, 0]);
      expect(await page.evaluate(() => document.querySelector('h1')!.checkVisibility())).toBe(true);
    } finally {
      await browser.close();
      await host.close();
    }
  });
});
