import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/static-server.js';
import { engines, launch, type Browser } from './engines.js';
import { seePage, walk, type SeenPage } from './site-walk.js';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'node_modules/.cache/site-test');
/** Somewhere below a host's root: a site that leads to `/…` would be found out. */
const BELOW = '/tools/funnel/';

/** The pages that say the same in every language: the front page, the glossary, 7 and 6 states of the stories. */
const SPOKEN = 15;
const isForeign = (path: string): boolean => /^(?:ru|et)\//.test(path);
/** Pages that others have made: the studio and the demonstrations, which are looked at by themselves. */
const isDemo = (path: string): boolean => path === 'studio.html' || path.startsWith('demo/');

let server: Awaited<ReturnType<typeof startServer>>;
let site: string;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['tools/site.js', FOLDER], { cwd: ROOT });
  server = await startServer({ [BELOW]: FOLDER });
  site = server.origin + BELOW;
}, 300_000);
afterAll(() => server.close());

describe.each(engines.filter((engine) => engine !== 'webkit'))('the built site in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine, { lossesHeard: true });
  });
  afterAll(() => browser.close());

  const faults = (pages: Iterable<SeenPage>) =>
    [...pages].flatMap(({ path, complaints, elsewhere, shift, sideways, calculators, shown, title, description }) => {
      const wrong = [
        ...complaints,
        ...elsewhere.map((address) => `asks ${address}`),
        ...(shift > 0 ? [`moves by ${shift}`] : []),
        ...(sideways ? ['is wider than the screen'] : []),
        ...(shown < calculators ? ['has a calculator that shows nothing'] : []),
        ...(title && description ? [] : ['has no title or no description']),
      ];
      return wrong.length > 0 ? [{ path, wrong }] : [];
    });

  it.each([
    ['en', 'index.html'],
    ['ru', 'ru/index.html'],
    ['et', 'et/index.html'],
  ])(
    'leads link by link through all pages that it has in %s, with a silent console, and nothing moves',
    async (lang, start) => {
      const pages = await walk(browser, site, start, (path) =>
        lang === 'en' ? /^(?:index|glossary|stories\/[\w-]+)\.html$/.test(path) : path.startsWith(`${lang}/`),
      );
      expect(faults(pages.values())).toEqual([]);
      expect(pages.size).toBe(SPOKEN);
      for (const page of pages.values()) {
        expect([page.path, page.lang, page.languages]).toEqual([page.path, lang, ['en', 'ru', 'et', 'x-default']]);
      }
      expect(
        [...pages.values()]
          .filter(({ questions }) => questions.length > 0)
          .map(({ path, questions }) => [path.replace(/^(?:ru|et)\//, ''), ...questions])
          .sort(),
      ).toEqual([
        ['stories/clinic-2.html', 'same_number_twice'],
        ['stories/clinic-3.html', 'claims_do_not_multiply'],
        ['stories/clinic-6.html', 'claims_do_not_multiply', 'claims_do_not_multiply'],
        ['stories/funnel-2.html', 'costs_added'],
        ['stories/funnel-5.html', 'same_number_twice'],
        ['stories/funnel-6.html', 'existing_equals_rest'],
      ]);
    },
    300_000,
  );

  it('leads from the guide to every page that is written in English alone', async () => {
    const pages = await walk(browser, site, 'guide/index.html', (path) => /^(?:guide|elements|source)\//.test(path));
    expect(faults(pages.values())).toEqual([]);
    const own = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.html') && /^(?:guide|elements|source)\//.test(path));
    expect([...pages.keys()].sort()).toEqual(own.sort());
  }, 300_000);

  it('leads from the front page to the studio and to each demonstration, with a silent console', async () => {
    const { links } = await seePage(browser, site, 'index.html');
    const demos = links.filter(isDemo);
    expect(demos.length).toBe(6);
    for (const path of demos) {
      const { complaints, elsewhere, calculators, shown } = await seePage(browser, site, path);
      expect({ path, complaints, elsewhere, empty: calculators - shown }).toEqual({
        path,
        complaints: [],
        elsewhere: [],
        empty: 0,
      });
    }
    expect(links.some(isForeign)).toBe(true);
  }, 300_000);

  it('searches the guide once somebody goes to the field, and leads to what was found', async () => {
    const page = await browser.open(`${site}guide/plan.html`);
    const found = await page.run(async () => {
      const asked = (): boolean =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('assets/search.json'));
      const before = asked();
      const field = document.querySelector<HTMLInputElement>('.search input')!;
      field.focus();
      field.value = 'content security';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (const end = Date.now() + 20_000; !document.querySelector('.found li') && Date.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return { before, first: document.querySelector<HTMLAnchorElement>('.found a')?.href, asked: asked() };
    });
    expect(found).toEqual({ before: false, first: `${site}guide/hosting.html#content-security-policy`, asked: true });
    await page.close();
  });
});
