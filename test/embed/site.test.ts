import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/static-server.js';
import { filesIn } from '../../tools/site/build-site.js';
import { engines, launch, type Browser } from './engines.js';
import { visitor, walk, type SeenPage, type Visitor } from './site-walk.js';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'node_modules/.cache/site-test');
/** Somewhere below a host's root: a site that leads to `/…` would be found out. */
const BELOW = '/tools/funnel/';
/** Tabs in which the site is walked side by side. */
const VISITORS = 3;

/** The pages that say the same in every language: the front page, the studio, the glossary, 7 and 6 states of the stories. */
const SPOKEN = 16;
const isSpoken = (path: string): boolean =>
  /^(?:(?:ru|et)\/)?(?:index|studio|glossary|stories\/[\w-]+)\.html$/.test(path);
const languageOf = (path: string): string => /^(ru|et)\//.exec(path)?.[1] ?? 'en';
/** Pages that stand in frames of others, here or on pages of owners. */
const isFramed = (path: string): boolean => /^(?:demo\/pages\/|(?:demo\/)?funnel-calculator)/.test(path);
/** The demonstrations, which are looked at by themselves. */
const isDemo = (path: string): boolean => path.startsWith('demo/');

let server: Awaited<ReturnType<typeof startServer>>;
let site: string;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['tools/site.js', FOLDER], { cwd: ROOT });
  pages = new Map([...filesIn(FOLDER)].filter(([path]) => path.endsWith('.html') && !isFramed(path)));
  server = await startServer({ [BELOW]: FOLDER });
  site = server.origin + BELOW;
}, 300_000);
afterAll(() => server.close());

describe('the pages of the built site', () => {
  const first = (markup: string, what: RegExp): string => what.exec(markup)?.[1]?.trim() ?? '';

  it('each have their language, a title of their own and a description', () => {
    const titles = [...pages].map(([path, markup]) => [path, first(markup, /<title[^>]*>([^<]*)</)] as const);
    expect(titles.filter(([, title]) => title === '')).toEqual([]);
    const among = titles.map(([path, title]) => `${first(pages.get(path)!, /<html lang="(\w+)"/)} ${title}`);
    expect(among.filter((title, index) => among.indexOf(title) !== index)).toEqual([]);
    const undescribed = [...pages].filter(
      ([, markup]) => first(markup, /<meta\s+name="description"[^>]*?\scontent="([^"]*)"/) === '',
    );
    expect(undescribed.map(([path]) => path)).toEqual([]);
  });

  it('are linked in three languages where they speak three, each with the same page in the others', () => {
    const linked = [...pages].filter(([path]) => isSpoken(path));
    expect(linked.length).toBe(3 * SPOKEN);
    for (const [path, markup] of linked) {
      const local = path.replace(/^(?:ru|et)\//, '');
      const others = [...markup.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]*)">/g)];
      expect([path, ...others.map(([, lang, href]) => `${lang!} ${join('/', path, '..', href!).slice(1)}`)]).toEqual([
        path,
        `en ${local}`,
        `ru ru/${local}`,
        `et et/${local}`,
        `x-default ${local}`,
      ]);
      expect([path, first(markup, /<html lang="(\w+)"/)]).toEqual([path, languageOf(path)]);
    }
  });
});

describe('what the code of the studio asks for', () => {
  const WANTED = ['', '.all', '.frame'].map((kind) => `funnel-calculator${kind}.js`);

  it('lies at the site’s root, for pages of any host', async () => {
    const asked = [...WANTED, 'funnel-calculator.frame.html', 'wordpress/funnel-calculator.zip'];
    const answers = await Promise.all(asked.map(async (path) => [path, (await fetch(site + path)).status]));
    expect(answers).toEqual(asked.map((path) => [path, 200]));
  });

  it('can be taken along in one file, each part under its own name', async () => {
    const zip = await (await fetch(`${site}funnel-calculator.zip`)).arrayBuffer();
    const names = Object.keys(unzipSync(new Uint8Array(zip))).map((path) => path.replace('funnel-calculator/', ''));
    expect(names).toEqual(expect.arrayContaining([...WANTED, 'funnel-calculator.frame.html']));
    const parts = [...filesIn(FOLDER).keys()].filter((path) => /^funnel-[^/]+-\w{8}\.js$/.test(path));
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe.each(engines.filter((engine) => engine !== 'webkit'))('the built site in %s', (engine) => {
  let browser: Browser;
  let seen: ReadonlyMap<string, SeenPage>;
  beforeAll(async () => {
    browser = await launch(engine, { lossesHeard: true });
    const visitors: Visitor[] = [];
    for (let count = 0; count < VISITORS; count++) visitors.push(await visitor(browser, site));
    seen = await walk(visitors, 'index.html', () => true);
    for (const one of visitors) await one.close();
  }, 300_000);
  afterAll(() => browser.close());

  it('leads link by link from the front page to every page there is', () => {
    expect([...seen.keys()].sort()).toEqual([...pages.keys()].sort());
  });

  it('has a silent console, asks nobody else for anything, and shows its calculators', () => {
    const faults = [...seen.values()].flatMap(({ path, complaints, elsewhere, calculators, shown }) => {
      const wrong = [...complaints, ...elsewhere.map((address) => `asks ${address}`)];
      if (shown < calculators) wrong.push('has a calculator that shows nothing');
      return wrong.length > 0 ? [{ path, wrong }] : [];
    });
    expect(faults).toEqual([]);
  });

  it('has no page of its own in which anything moves by itself or stands sideways', () => {
    const own = [...seen.values()].filter(({ path }) => !isDemo(path));
    expect(own.filter(({ shift, sideways }) => shift > 0 || sideways).map(({ path, shift }) => [path, shift])).toEqual(
      [],
    );
  });

  // 320 px: a window of 1280 px whose text is four times as large.
  it.each([360, 320])('has all its ways in sight on a phone of %d px', async (width) => {
    const page = await browser.open(`${site}guide/plan.html`);
    const paths = [...pages.keys()].filter((path) =>
      /^(?:(?:ru|et)\/)?(?:index|studio|stories\/funnel-1)\.html$/.test(path),
    );
    expect(paths.length).toBe(9);
    for (const path of paths) {
      const ways = await page.run(
        async ([address, wide]) => {
          const phone = document.createElement('iframe');
          phone.style.cssText = `width: ${wide}px; height: 740px; border: 0`;
          phone.src = address;
          document.body.append(phone);
          await new Promise((resolve) => phone.addEventListener('load', resolve));
          const links = [...phone.contentDocument!.querySelectorAll('.pages a')].map((link) =>
            link.getBoundingClientRect(),
          );
          const seen = links.filter(({ left, right, height }) => left >= 0 && right <= wide && height >= 44).length;
          const sideways = phone.contentDocument!.documentElement.scrollWidth > wide;
          const steps = [...phone.contentDocument!.querySelectorAll('.states li')];
          const rows = new Set(steps.map((step) => step.getBoundingClientRect().top)).size;
          const [name, languages] = ['.top-row > .name', '.languages'].map((part) =>
            phone.contentDocument!.querySelector(part)!.getBoundingClientRect(),
          );
          const beside = languages!.top < name!.bottom;
          phone.remove();
          return { seen, sideways, rows, beside };
        },
        [site + path, width] as const,
      );
      expect([path, ways]).toMatchObject([path, { seen: 6, sideways: false }]);
      if (width === 360)
        expect([path, ways]).toMatchObject([path, { rows: path.includes('stories/') ? 1 : 0, beside: true }]);
    }
    await page.close();
  });

  it.each(['en', 'ru', 'et'])('asks in the stories, in %s, about what contradicts itself', (lang) => {
    const asked = [...seen.values()].filter(
      ({ path, questions }) => !isDemo(path) && languageOf(path) === lang && questions.length > 0,
    );
    expect(asked.map(({ path, questions }) => [path.replace(/^(?:ru|et)\//, ''), ...questions]).sort()).toEqual([
      ['stories/clinic-2.html', 'same_number_twice'],
      ['stories/clinic-3.html', 'claims_do_not_multiply'],
      ['stories/clinic-6.html', 'claims_do_not_multiply', 'claims_do_not_multiply'],
      ['stories/funnel-2.html', 'costs_added'],
      ['stories/funnel-5.html', 'same_number_twice'],
      ['stories/funnel-6.html', 'existing_equals_rest'],
    ]);
  });

  it('shows on the page of states what it says without a picture and without a panel', async () => {
    const shown = async (name: string): Promise<unknown> => {
      const page = await browser.open(`${site}demo/pages/${name}.html`);
      const found = await page.run(async () => {
        const root = (): ShadowRoot | null | undefined => document.querySelector('funnel-calculator')?.shadowRoot;
        const said = (): string =>
          [...(root()?.querySelectorAll('*') ?? [])].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');
        const complaint = /The picture could not be loaded|This part could not be loaded/;
        for (const end = Date.now() + 40_000; !complaint.test(said()) && Date.now() < end;)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return complaint.exec(said())?.[0];
      });
      await page.close();
      return found;
    };
    expect([await shown('no-chart'), await shown('no-panel')]).toEqual([
      'The picture could not be loaded',
      'This part could not be loaded',
    ]);
  });

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
