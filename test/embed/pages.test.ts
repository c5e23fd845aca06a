import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser, type Page } from './engines.js';

const ROOT = join(import.meta.dirname, '../..');

const pages = [
  'index.html',
  ...readdirSync(join(ROOT, 'demo'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => `demo/${path.replaceAll('\\', '/')}`),
];

/** For one thing to come, ms: the sources are compiled for the first page that asks for them, on a machine that may be busy. */
const PATIENCE = 50_000;

let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-test',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    // On a fresh machine Vite reloads the page whenever it discovers a package: here they are served as they are.
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  await server.listen();
});
afterAll(() => server.close());

it('there are pages to open: the start page and one per way of use', () => {
  expect(pages.length).toBeGreaterThan(3);
});

describe.each(engines.filter((engine) => engine !== 'webkit'))('our own pages in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine, { lossesHeard: true });
  });
  afterAll(() => browser.close());

  it.each(pages)('%s shows a calculator and says nothing on the console', async (path) => {
    const complaints: string[] = [];
    const page = await browser.open(`${server.resolvedUrls!.local[0]!}${path}`, (complaint) =>
      complaints.push(complaint),
    );
    const seen = await page.run(async (patience) => {
      const until = async (holds: () => boolean): Promise<void> => {
        for (const end = Date.now() + patience; !holds() && Date.now() < end;)
          await new Promise((resolve) => setTimeout(resolve, 100));
      };
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? inside(element.shadowRoot) : []),
        ]);
      const figures = (): number => inside(document).filter((element) => element.matches('[data-figure]')).length;
      await until(() => figures() > 0);
      scrollTo(0, document.body.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const unknown = (): string[] =>
        inside(document)
          .filter((element) => element.localName.startsWith('funnel-') && !customElements.get(element.localName))
          .map(({ localName }) => localName);
      // A panel that stands in the page comes after the first screen.
      await until(() => unknown().length === 0);
      return {
        figures: figures() > 0,
        undefinedElements: unknown(),
        sideways: document.documentElement.scrollWidth > innerWidth,
      };
    }, PATIENCE);
    // Closing the page gives up what its frames still load: no complaint of the page's.
    const heard = [...complaints];
    await page.close();
    expect({ ...seen, complaints: heard }).toEqual({
      figures: true,
      undefinedElements: [],
      sideways: false,
      complaints: [],
    });
  });

  /** It has a hundred calculators: it is opened once for all that is read on it. */
  let states: Promise<Page> | undefined;
  const statesPage = (): Promise<Page> =>
    (states ??= browser.open(`${server.resolvedUrls!.local[0]!}demo/states.html`, () => undefined));

  it('the page of all states shows what was typed and pasted into calculators far below', async () => {
    const page = await statesPage();
    const read = (): Promise<string[]> =>
      page.run(() =>
        [
          ['quarter', 'primary'],
          ['pasted', 'leads'],
          ['pasted-asks', 'secondary'],
        ].map(([id, field]) => {
          const calculator = document.querySelector(`#${id!} funnel-calculator`)?.shadowRoot;
          const root = calculator?.querySelector(`funnel-${field!}`)?.shadowRoot;
          const note = root?.querySelector('#note')?.textContent ?? '';
          return `${root?.querySelector('input')?.value ?? ''}: ${note.replace(/\s+/g, ' ').trim()}`;
        }),
      );
    const expected = [/^0\.25: .*25/, /^640: .*3 of 3/, /^30: .*1,?150/].map(
      (line) => expect.stringMatching(line) as unknown,
    );
    await expect.poll(read, { timeout: PATIENCE, interval: 200 }).toEqual(expected);
  });

  it('the page of all states shows what was pasted into the benchmarks and into the plan', async () => {
    const page = await statesPage();
    const read = (): Promise<string[]> =>
      page.run(() =>
        [
          ['#pasted-norms funnel-calculator', 'funnel-norms', '#note-primaryRate'],
          [
            '#pasted-plan funnel-calculator',
            'funnel-plan',
            'funnel-plan-what-if',
            'funnel-panel-field[name="primaryRate"]',
            '.note',
          ],
        ].map(([first, ...path]) => {
          const calculator = document.querySelector(first!);
          // Its panels come when somebody is near.
          calculator?.scrollIntoView();
          const place = path.reduce<Element | null | undefined>(
            (around, selector) => around?.shadowRoot?.querySelector(selector),
            calculator,
          );
          return (place?.textContent ?? '').replace(/\s+/g, ' ').trim();
        }),
      );
    const expected = [/3 of 3/, /2 of 2/].map((text) => expect.stringMatching(text) as unknown);
    await expect.poll(read, { timeout: PATIENCE, interval: 200 }).toEqual(expected);
  });

  it('the page of all states shows what is said of files', async () => {
    const page = await statesPage();
    const read = (): Promise<string[]> =>
      page.run(() =>
        ['file-refused', 'file-asks'].map((id) => {
          const calculator = document.querySelector(`#${id} funnel-calculator`)?.shadowRoot;
          const part = calculator
            ?.querySelector('funnel-share')
            ?.shadowRoot?.querySelector('funnel-share-file')?.shadowRoot;
          const notice = part?.querySelector('funnel-share-notice')?.shadowRoot?.querySelector('section');
          return `${part?.querySelector('.done')?.textContent ?? ''} ${notice?.textContent ?? ''}`
            .replace(/\s+/g, ' ')
            .trim();
        }),
      );
    const expected = [
      /Enquiries \(leads\)\. Correct it.*Nothing was taken from it\.$/,
      /^The file holds another calculation than yours.*225 → 240.*Channels, rows: empty → 1.*Keep mine$/,
    ].map((line) => expect.stringMatching(line) as unknown);
    await expect.poll(read, { timeout: PATIENCE, interval: 200 }).toEqual(expected);
  });

  it('the page of all states shows what is said of links, each in a page of its own', async () => {
    const page = await statesPage();
    const read = (): Promise<string[]> =>
      page.run(() =>
        [
          ['link-changed', 'funnel-share-notice'],
          ['link-asks', 'funnel-share-notice'],
          ['no-address', 'funnel-share'],
        ].map(([id, name]) => {
          const frame = document.querySelector<HTMLIFrameElement>(`#${id!} iframe`);
          // Its page is loaded when somebody comes near.
          frame?.scrollIntoView();
          const calculator = frame?.contentDocument?.querySelector('funnel-calculator')?.shadowRoot;
          const said = calculator?.querySelector(name!)?.shadowRoot?.querySelector('section')?.textContent ?? '';
          return said.replace(/\s+/g, ' ').trim();
        }),
      );
    const expected = [
      /was changed on its way, so nothing of it was taken/,
      /other numbers than yours.*Ad spend: 4,200 → 4,800 ?Enquiries \(leads\): 225 → 240.*Keep mine/,
      /This page has no address that a link could lead to/,
    ].map((line) => expect.stringMatching(line) as unknown);
    await expect.poll(read, { timeout: PATIENCE, interval: 200 }).toEqual(expected);
  });
});
