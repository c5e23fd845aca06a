import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, type Browser, type engines, type Page } from './engines.js';
import { CALCULATOR, SINGLE_FILE, startHost, type HostPage, type OpenHostPage } from './host-page.js';

/** The example's total and cost of a lead, and the cost after the budget has been doubled. */
export const TOTAL = '6 600 000 ₽';
export const COST = '300 ₽';
export const DOUBLED = '600 ₽';

/** What a person types in the second scenario, and the figures that follow: 250 000 ÷ 1 000, 250 000 ÷ 400, 400 × 12 000 + 90 × 30 000. */
const TYPED = [
  ['funnel-budget', '250 000'],
  ['funnel-leads', '1000'],
  ['funnel-primary', '40%'],
  ['funnel-secondary', '90'],
  ['funnel-average-check[stage=primary]', '12 000'],
  ['funnel-average-check[stage=secondary]', '30000'],
] as const;
const TYPED_FIGURES = { leadsCost: '250 ₽', primaryCost: '625 ₽', primaryRate: '40 %', revenue: '7 500 000 ₽' };

/** How a page differs from the usual where it is asked whether the calculator is at home on it. */
export interface Home {
  /** The same calculator on a page that has nothing else. */
  readonly clean?: string | HostPage;
  /** Where the page's own scripts keep a canvas from being drawn on, the note in its place will do. */
  readonly pictureMayBeMissing?: boolean;
  /** Where the page's own layout or language is meant to differ from any clean page's. */
  readonly looksOwnWay?: boolean;
  /** What the browser's look-ahead may report as stopped, although what it looked ahead for is let in. */
  readonly lookAhead?: RegExp | undefined;
}

type Portrait = readonly (readonly [element: string, look: string])[];

/** A browser and a server for the tests of one `describe`; each page is closed after its test. */
export function hostileHost(engine: (typeof engines)[number]) {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let opened: OpenHostPage[] = [];
  /** By what was visited: a clean page is looked at once. */
  const cleanLooks = new Map<string, Portrait[]>();

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(engine), startHost()]);
  });
  afterEach(async () => {
    for (const { page } of opened) await page.close();
    opened = [];
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  const visit = async (given: string | HostPage): Promise<OpenHostPage> => {
    const open = await host.visit(browser, given);
    opened.push(open);
    return open;
  };

  const cleanLook = async (given: string | HostPage): Promise<Portrait[]> => {
    const name = JSON.stringify(given);
    let looks = cleanLooks.get(name);
    if (!looks) {
      // One at a time: the third driver has a single window, so the page in question is visited last.
      const open = await host.visit(browser, given);
      looks = await scenarios(open);
      await open.page.close();
      cleanLooks.set(name, looks);
    }
    return looks;
  };

  /** Nothing on the console, no error that nobody caught, nothing that a policy had to stop. */
  const expectCalm = async ({ heard }: OpenHostPage, { lookAhead }: Pick<Home, 'lookAhead'> = {}): Promise<void> => {
    const violations = (await heard('violation')).filter((violation) => !lookAhead?.test(violation));
    expect([...(await heard('error')), ...(await heard('warn')), ...violations]).toEqual([]);
  };

  /** Nothing of the page is otherwise than it was before our tag, and nobody was asked for anything but our own parts. */
  const expectUntouched = async ({ page, strangers }: OpenHostPage): Promise<void> => {
    expect(await page.run(() => census.changes())).toEqual([]);
    expect(strangers()).toEqual([]);
  };

  return {
    visit,
    expectCalm,
    expectUntouched,
    elsewhere: (fileHeaders?: Record<string, string>): string => host.elsewhere(fileHeaders),
    /** Visits a page, and asks everything that the calculator owes on any: three scenarios, peace, nothing touched, the clean page's looks. */
    visitAtHome: async (
      given: string | HostPage,
      home: Home = {},
      prepare?: (open: OpenHostPage) => Promise<void>,
    ): Promise<OpenHostPage> => {
      const clean = home.looksOwnWay ? undefined : await cleanLook(home.clean ?? SINGLE_FILE + CALCULATOR);
      const open = await visit(given);
      await prepare?.(open);
      const looks = await scenarios(open, home.pictureMayBeMissing);
      await expectCalm(open, home);
      await expectUntouched(open);
      if (clean) expect(looks.map((look, index) => differences(clean[index]!, look))).toEqual([[], []]);
      return open;
    },
  };
}

/** The worked example, a second funnel that is typed, a text that is no number: with their figures. @returns how each looked */
async function scenarios({ page }: Pick<OpenHostPage, 'page'>, pictureMayBeMissing = false): Promise<Portrait[]> {
  await expectTyped(page, [], { revenue: TOTAL, leadsCost: COST });
  await expectPicture(page, pictureMayBeMissing);
  await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
  const example = await lookOf(page);
  await expectTyped(page, TYPED, TYPED_FIGURES);
  await expectTyped(page, [['funnel-leads', '12 кошек']], {
    leadsCost: '—',
    revenue: '—',
    secondaryRevenue: '2 700 000 ₽',
  });
  expect(await page.run(() => probe.reason('leadsCost'))).toContain('проверьте');
  return [example, await lookOf(page)];
}

async function expectTyped(
  page: OpenHostPage['page'],
  typed: readonly (readonly [field: string, text: string])[],
  figures: Readonly<Record<string, string>>,
): Promise<void> {
  const shown = await page.run(
    async (fields, wanted) => {
      for (const [field, text] of fields) await probe.fill(field, text);
      return Promise.all(
        wanted.map(async ([name, text]): Promise<[string, string | null]> => [
          name,
          (await probe.becomes(name, text)) === true ? text : probe.figure(name),
        ]),
      );
    },
    typed,
    Object.entries(figures),
  );
  expect(Object.fromEntries(shown)).toEqual(figures);
}

async function lookOf(page: OpenHostPage['page']): Promise<Portrait> {
  const { styles, nodes } = await page.run(async () => {
    // The picture follows once a person has paused.
    const counts = (): string[] => ['leads', 'primary', 'secondary'].map((stage) => probe.figure(stage) ?? '');
    const drawn = (): string[] =>
      probe.all('.stage b').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    await probe.until(() => drawn().length === 0 || drawn().join() === counts().join(), 'a picture of these counts');
    // How sure the answer is follows then, too; until then the last one stands there, paler.
    await probe.until(() => probe.all('.stale').length === 0, 'what is said of these figures');
    // From the top: what a mouse that nobody moves is over depends on where the page is scrolled to.
    // Fields that stay in view stand elsewhere on a scrolled page.
    // A dialog scrolls by itself, and engines scroll it to the field that is entered.
    const scrollers = [document.scrollingElement ?? document.documentElement, ...document.querySelectorAll('dialog')];
    do {
      // Each time: Firefox scrolls back to the field that was entered a moment ago.
      await probe.until(() => {
        for (const scroller of scrollers) scroller.scrollTo({ top: 0, behavior: 'instant' });
        return probe.all('.figure:hover').length === 0;
      }, 'a page with no figure under the mouse');
      await portrait.settle();
    } while (scrollers.some(({ scrollTop }) => scrollTop !== 0));
    return portrait.take();
  });
  expect(nodes.length).toBeGreaterThan(150);
  return nodes.map(([name, box, style]) => [name, `box: ${box}; ${styles[style]!}`]);
}

/** What is drawn otherwise, element by element. */
function differences(clean: Portrait, look: Portrait): string[] {
  const other = Math.max(clean.length, look.length);
  const at = Array.from({ length: other }, (_, index) => index).find((index) => clean[index]?.[0] !== look[index]?.[0]);
  const names = (portrait: Portrait): string =>
    portrait
      .slice(at, at! + 8)
      .map(([name]) => name)
      .join(', ');
  if (at !== undefined)
    return [
      `${clean.length} elements became ${look.length}, from the ${at}th on: ${names(clean)} … became ${names(look)} …`,
    ];
  const found = clean.flatMap(([name, was], index) => {
    const now = look[index]![1].split('; ');
    const changed = was
      .split('; ')
      .flatMap((property, at) =>
        property === now[at] || (at === 0 && isAsGoodAs(property, now[at]!)) ? [] : `${property} became ${now[at]!}`,
      );
    return changed.length > 0 ? `${name}: ${changed.join('; ')}` : [];
  });
  return found.length > 5 ? [...found.slice(0, 5), `and ${found.length - 5} more`] : found;
}

/** Fractions of a pixel are rounded up or down as a page happens to be scrolled. */
function isAsGoodAs(clean: string, box: string): boolean {
  const [was, now] = [clean, box].map((text) => text.replace('box: ', '').split(' ').map(Number));
  return was!.length === now!.length && was!.every((length, index) => Math.abs(length - now![index]!) < 0.25);
}

/** The figures of the example, and those after a person has typed. */
export async function expectWorking(page: Pick<Page, 'run'>, which = 0): Promise<void> {
  expect(await page.run((total, at) => probe.becomes('revenue', total, at), TOTAL, which)).toBe(true);
  expect(await page.run((cost, at) => probe.becomes('leadsCost', cost, at), COST, which)).toBe(true);
  if (which > 0) return;
  await page.run(() => probe.fill('funnel-budget', '360 000'));
  expect(await page.run((cost) => probe.becomes('leadsCost', cost), DOUBLED)).toBe(true);
}

export async function expectPicture(page: Pick<Page, 'run'>, orNote = false): Promise<void> {
  await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
  await page.run(
    (mayBeMissing) =>
      probe.until(
        () => probe.inked() > 1000 || (mayBeMissing && probe.words().includes('Картинка не загрузилась')),
        'a drawn picture',
      ),
    orNote,
  );
}
