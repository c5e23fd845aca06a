import type { Browser, Page } from './engines.js';

/** What is seen of one page of the site. */
export interface SeenPage {
  /** From the site's root. */
  readonly path: string;
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

/** Goes from page to page in a tab of its own, so that several can go side by side. */
export interface Visitor {
  see(path: string): Promise<SeenPage>;
  close(): Promise<void>;
}

export async function visitor(browser: Browser, site: string): Promise<Visitor> {
  let heard: string[] = [];
  const tab = await browser.open('about:blank', (complaint) => heard.push(complaint));
  return {
    async see(path) {
      heard = [];
      const complaints = heard;
      await tab.goTo(site + path);
      return { ...(await look(tab, site)), path, complaints };
    },
    close: () => tab.close(),
  };
}

/** Looks at a page once its calculators and panels are there. */
const look = (page: Page, site: string): Promise<Omit<SeenPage, 'path' | 'complaints'>> =>
  page.run(
    async (root, patience) => {
      /** What is found in a place and in the shadow roots in it, until there is enough. */
      function* inside(place: ParentNode, selector: string): Generator<Element> {
        yield* place.querySelectorAll(selector);
        for (const { shadowRoot } of place.querySelectorAll('*')) if (shadowRoot) yield* inside(shadowRoot, selector);
      }
      const calculators = [...document.querySelectorAll('funnel-calculator')];
      const shows = (calculator: Element): boolean =>
        [calculator.shadowRoot, calculator].some(
          (place) => place && !inside(place, '[data-figure], .question, input').next().done,
        );
      const asks = calculators.some((calculator) => calculator.hasAttribute('data-check'));
      const questions = (): Element[] => [...inside(document, '.question')];
      // Who shows something goes on to show it: a page of many calculators is long to look through.
      let waiting = calculators;
      const ready = (): boolean => {
        waiting = waiting.filter((one) => !customElements.get(one.localName) || !shows(one));
        return waiting.length === 0 && (!asks || questions().length > 0);
      };
      for (const end = Date.now() + patience; !ready() && Date.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 50));
      let requests = -1;
      // Parts of the calculator come one after the other: it is quiet when no more was asked for within a moment.
      while (requests !== performance.getEntriesByType('resource').length) {
        requests = performance.getEntriesByType('resource').length;
        await new Promise((resolve) => setTimeout(resolve, calculators.length > 0 ? 400 : 50));
      }
      let shift = 0;
      // Chromium alone measures it.
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      // What was kept for observers is handed over before the next frame's timers.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const own = (address: string): boolean => address.startsWith(root);
      return {
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
        shift,
        sideways: document.documentElement.scrollWidth > innerWidth,
        calculators: calculators.length,
        shown: calculators.filter(shows).length,
        questions: questions().map((element) => (element as HTMLElement).dataset['question'] ?? ''),
      };
    },
    site,
    PATIENCE,
  );

/**
 * Follows every link from a page on, and sees each page once, as many at a time as there are visitors: each waits most of
 * its time.
 *
 * @param follows which of the pages found are opened
 */
export async function walk(
  visitors: readonly Visitor[],
  start: string,
  follows: (path: string) => boolean,
): Promise<ReadonlyMap<string, SeenPage>> {
  const seen = new Map<string, SeenPage>();
  for (let next = [start]; next.length > 0;) {
    const waiting = next.values();
    await Promise.all(
      visitors.map(async (one) => {
        for (const path of waiting) seen.set(path, await one.see(path));
      }),
    );
    const found = new Set(next.flatMap((path) => seen.get(path)!.links));
    next = [...found].filter((link) => link.endsWith('.html') && follows(link) && !seen.has(link));
  }
  return seen;
}
