import type { Browser } from './engines.js';

/** What is seen of one page of the site. */
export interface SeenPage {
  /** From the site's root. */
  readonly path: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Languages that the page names for itself. */
  readonly languages: readonly string[];
  /** Pages of the site that it leads to. */
  readonly links: readonly string[];
  /** Requests to anybody else. */
  readonly elsewhere: readonly string[];
  readonly complaints: readonly string[];
  /** How much has moved by itself, as browsers measure it. */
  readonly shift: number;
  readonly sideways: boolean;
  /** Calculators, and of them those that show something. */
  readonly calculators: number;
  readonly shown: number;
  /** The rules by which the check asks. */
  readonly questions: readonly string[];
}

/** For what a page loads, ms: the machine may be busy. */
const PATIENCE = 40_000;

/** Opens a page as a visitor, and looks at it once its calculators and panels are there. */
export async function seePage(browser: Browser, site: string, path: string): Promise<SeenPage> {
  const complaints: string[] = [];
  const page = await browser.open(site + path, (complaint) => complaints.push(complaint));
  const seen = await page.run(
    async (root, patience) => {
      const inside = (place: ParentNode): Element[] =>
        [...place.querySelectorAll('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? inside(element.shadowRoot) : []),
        ]);
      const calculators = [...document.querySelectorAll('funnel-calculator')];
      const shows = (calculator: Element): boolean =>
        [...inside(calculator), ...inside(calculator.shadowRoot ?? calculator)].some((element) =>
          element.matches('[data-figure], .question, input'),
        );
      const asks = calculators.some((calculator) => calculator.hasAttribute('data-check'));
      const questions = (): Element[] => inside(document).filter((element) => element.matches('.question'));
      const ready = (): boolean =>
        calculators.every((one) => customElements.get(one.localName) && shows(one)) &&
        (!asks || questions().length > 0);
      for (const end = Date.now() + patience; !ready() && Date.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      let requests = -1;
      // Parts of the calculator come one after the other: it is quiet when no more was asked for within a moment.
      while (requests !== performance.getEntriesByType('resource').length) {
        requests = performance.getEntriesByType('resource').length;
        await new Promise((resolve) => setTimeout(resolve, calculators.length > 0 ? 400 : 50));
      }
      const shifts = await new Promise<number>((resolve) => {
        // Chromium alone measures it.
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 100);
      });
      const own = (address: string): boolean => address.startsWith(root);
      return {
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
        languages: [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')].map(
          ({ hreflang }) => hreflang,
        ),
        links: [
          ...new Set(
            [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
              .map(({ href }) => href)
              .filter(own)
              .map((href) => href.slice(root.length).replace(/[?#].*$/, '')),
          ),
        ],
        elsewhere: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /^https?:/.test(name) && !own(name)),
        shift: shifts,
        sideways: document.documentElement.scrollWidth > innerWidth,
        calculators: calculators.length,
        shown: calculators.filter(shows).length,
        questions: questions().map((element) => (element as HTMLElement).dataset['question'] ?? ''),
      };
    },
    site,
    PATIENCE,
  );
  // Closing the page gives up what it still loads: no complaint of the page's.
  const heard = [...complaints];
  await page.close();
  return { ...seen, path, complaints: heard };
}

/** Follows every link from a page on, and sees each page once. @param follows which of the pages found are opened */
export async function walk(
  browser: Browser,
  site: string,
  start: string,
  follows: (path: string) => boolean,
): Promise<ReadonlyMap<string, SeenPage>> {
  const seen = new Map<string, SeenPage>();
  const found = new Set([start]);
  for (const path of found) {
    const page = await seePage(browser, site, path);
    seen.set(path, page);
    for (const link of page.links) if (link.endsWith('.html') && follows(link)) found.add(link);
  }
  return seen;
}
