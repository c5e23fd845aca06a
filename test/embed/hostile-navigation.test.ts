import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, instrumented, MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { COST, DOUBLED, expectWorking, hostileHost } from './hostile-host.js';

const libraries = createRequire(import.meta.url);
const TURBO = readFileSync(libraries.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8');
const SWUP = readFileSync(libraries.resolve('swup').replace(/[^/\\]+$/, 'Swup.umd.js'), 'utf8');

/** Two pages: one with a calculator, one without; each says in its title which it is. */
function twoPages(head: string, markup: string, around = (content: string) => content) {
  const page = (title: string, content: string): string =>
    instrumented(around(`<h1>${title}</h1><a id="link" href="${title === 'one' ? 'two' : './'}">on</a>${content}`))
      .replace('A host page', title)
      .replace('</head>', `${head}</head>`);
  return { one: page('one', markup), two: page('two', '<p>no calculator here</p>') };
}

const arrived = (title: string) =>
  [
    (wanted: string) =>
      probe.until(
        () => document.title === wanted && document.querySelector('h1')?.textContent === wanted,
        `page ${wanted}`,
      ),
    title,
  ] as const;

describe.each(engines)('a visitor may go away and come back in %s', (engine) => {
  const { visit, visitAtHome, expectCalm, expectUntouched } = hostileHost(engine);

  const visitTwo = (pages: ReturnType<typeof twoPages>, extra: Record<string, string>) =>
    visit({ markup: '', pages: { '/': pages.one, '/two': pages.two, ...extra } });

  describe.each([
    [
      'Turbo 8',
      TURBO,
      '<script src="library.js"></script><script>census.take()</script>',
      (content: string) => content,
    ],
    [
      'swup',
      SWUP,
      '<script src="library.js"></script><script>var swapper; document.documentElement.className = "swup-enabled"; census.take()</script>',
      (content: string) =>
        `<main id="swup">${content}</main><script>swapper ??= new Swup({ animationSelector: false })</script>`,
    ],
  ])('by %s', (_name, library, head, around) => {
    it.each([
      ['the module in the head', head + MODULE, CALCULATOR],
      ['the single file in the head', head + SINGLE_FILE, CALCULATOR],
      ['a div that was filled', head + MODULE, '<div data-funnel-calculator data-lang="ru"></div>'],
    ])('and finds one calculator, at work: %s', async (_form, scripts, markup) => {
      const { one, two } = twoPages(scripts, markup, around);
      await visitAtHome({ markup: '', pages: { '/': one, '/two': two, '/library.js': library } }, {}, async (open) => {
        const { page } = open;
        expect(await page.run((cost) => probe.becomes('leadsCost', cost), COST)).toBe(true);
        await expectUntouched(open);
        await page.run(() => {
          (window as unknown as { stayed: boolean }).stayed = true;
          document.querySelector<HTMLElement>('#link')!.click();
        });
        await page.run(...arrived('two'));
        expect(await page.run(() => probe.all('funnel-calculator').length)).toBe(0);
        for (const step of ['back', 'forward', 'back'] as const) {
          await page.run((way) => history[way](), step);
          await page.run(...arrived(step === 'back' ? 'one' : 'two'));
        }
        await page.run(() =>
          probe.until(
            () => probe.all('funnel-calculator').length === 1 && probe.all('.frame').length === 1,
            'one calculator',
          ),
        );
        // The library has swapped contents: the page was never loaded anew. What it did to the page is its own business.
        expect(await page.run(() => 'stayed' in window)).toBe(true);
        await page.run(() => census.take());
      });
    });

    it.each([
      ['an element', CALCULATOR],
      ['a div that was filled', '<div data-funnel-calculator data-lang="ru"></div>'],
    ])('and finds what was typed, in another element than it was typed into: %s', async (_form, markup) => {
      const { one, two } = twoPages(head + MODULE, markup, around);
      const { page } = await visit({ markup: '', pages: { '/': one, '/two': two, '/library.js': library } });
      await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the second wave'));
      await expectWorking(page);
      await page.run(
        () => void ((window as unknown as { typedInto: Element }).typedInto = probe.all('funnel-calculator')[0]!),
      );
      await page.run(() => document.querySelector<HTMLElement>('#link')!.click());
      await page.run(...arrived('two'));
      await page.run(() => history.back());
      await page.run(...arrived('one'));
      expect(await page.run((cost) => probe.becomes('leadsCost', cost), DOUBLED)).toBe(true);
      expect(
        await page.run(() =>
          probe.all('funnel-calculator').indexOf((window as unknown as { typedInto: HTMLElement }).typedInto),
        ),
      ).toBe(-1);
    });
  });

  it.each([
    ['Turbo 8', TURBO, '<script src="library.js"></script>', (content: string) => content],
    [
      'swup',
      SWUP,
      '<script src="library.js"></script><script>var swapper; document.documentElement.className = "swup-enabled"</script>',
      (content: string) =>
        `<main id="swup">${content}</main><script>swapper ??= new Swup({ animationSelector: false })</script>`,
    ],
  ])('by a link, and begins anew: %s', async (_name, library, head, around) => {
    const { one, two } = twoPages(head + MODULE, CALCULATOR, around);
    const { page } = await visit({ markup: '', pages: { '/': one, '/two': two, '/library.js': library } });
    await expectWorking(page);
    for (const wanted of ['two', 'one'] as const) {
      await page.run(() => document.querySelector<HTMLElement>('#link')!.click());
      await page.run(...arrived(wanted));
    }
    // A copy of the page may stand there until the page itself has come.
    await page.run(
      (cost) => probe.until(() => probe.figure('leadsCost') === cost && probe.figure('romi') !== null, 'the example'),
      COST,
    );
  });

  it('with Turbo, and finds what was typed where the element is kept for good', async () => {
    const kept = '<funnel-calculator lang="ru" id="calculator" data-turbo-permanent></funnel-calculator>';
    const pages = twoPages(`<script src="library.js"></script>${MODULE}`, kept);
    const open = await visitTwo(
      { ...pages, two: pages.two.replace('<p>no calculator here</p>', kept) },
      { '/library.js': TURBO },
    );
    await expectWorking(open.page);
    await open.page.run(() => document.querySelector<HTMLElement>('#link')!.click());
    await open.page.run(...arrived('two'));
    expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    await expectCalm(open);
  });

  describe('by the browser', () => {
    /** Leaves the page for the other one and comes back. @returns whether the browser has kept it alive meanwhile */
    const leaveAndReturn = async ({ page, url }: OpenHostPage): Promise<boolean> => {
      await page.run(() => void ((window as unknown as { alive: boolean }).alive = true));
      await page.goTo(`${url}two`);
      expect(await page.run(() => document.title)).toBe('two');
      await page.back();
      expect(await page.run(() => document.title)).toBe('one');
      return page.run(() => 'alive' in window);
    };

    /**
     * A page is left so often until it counts as one that isn't kept alive. What forbids it forbids it each time; but Firefox
     * now and then takes the navigation itself for a request that is under way, and gives up any page, also a plain one
     * without requests: 4 of 600 on a busy machine.
     */
    const DEPARTURES = 3;

    /** @param prepared visits the page anew and brings it to rest @returns the page, come back to, and whether it was kept alive */
    const keptAlive = async (
      prepared: () => Promise<OpenHostPage>,
    ): Promise<{ open: OpenHostPage; alive: boolean }> => {
      for (let departure = 1; ; departure++) {
        const open = await prepared();
        const alive = await leaveAndReturn(open);
        if (alive || departure === DEPARTURES) return { open, alive };
      }
    };

    it('and finds what was typed, where the browser keeps pages alive; a calculator at work where it loads them anew', async () => {
      const pages = twoPages(MODULE, CALCULATOR);
      const plain = await keptAlive(() => visitTwo(twoPages('', '<p>plain</p>'), {}));
      const { open, alive } = await keptAlive(async () => {
        const calculator = await visitTwo(pages, {});
        await expectWorking(calculator.page);
        // A browser may not keep a page, with or without a calculator, that is left while something is on its way to it.
        await calculator.page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
        await calculator.page.run(() =>
          probe.until(() => probe.figure('romi') !== null && probe.inked() > 1000, 'all that comes later'),
        );
        return calculator;
      });
      // What keeps a plain page alive keeps ours: nothing of the calculator's forbids it.
      expect(alive).toBe(plain.alive);
      const kept = (): string[] => [
        probe.figure('leadsCost')!,
        (probe.all('input')[0] as HTMLInputElement).value.replace(/\s/g, ' '),
      ];
      await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
      if (alive) expect(await open.page.run(kept)).toEqual(['600 ₽', '360 000']);
      else await expectWorking(open.page);
      await open.page.run(() => probe.fill('funnel-budget', '180 000'));
      expect(await open.page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await expectCalm(open);
      console.info(`${engine}: pages that were left are ${alive ? 'kept alive' : 'loaded anew'} under its driver`);
    });
  });
});
