import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { hostileHost } from './hostile-host.js';
import { startLeadServer } from './lead-server.js';
import { visitorOf } from './lead-visitor.js';

/** The same sets each time; `FUZZ_SEED` asks for others. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 5);
const ROUNDS = 12;
const SETS = 100;

/** Attributes as a page might write them. A logo would be fetched, and rightly so: there is none. */
const RIGHT = {
  lang: ['en', 'ru', 'et-EE', 'de', 'ar-EG', 'zh_Hant'],
  currency: ['EUR', 'RUB', 'jpy'],
  budget: ['180000', '1 200,5', '999999999999999'],
  leads: ['600', '0', '1e21'],
  primary: ['25%', '150'],
  secondary: ['30', '20%'],
  'primary-check': ['20000'],
  'secondary-check': ['120000.5'],
  margin: ['0.3', '1'],
  stages: ['[{"id":"calls"},{"id":"visits","paid":true,"counts":"visits","slots":1.5,"label":{"en":"Visits"}}]'],
  values: ['{"budget":180000,"leads":600,"calls":"500","visits":"25%"}'],
  norms: [
    '{"primaryRate":"0.35","leadsCost":{"value":300,"from":250,"to":350,"source":"A","date":2026},"callsCost":200}',
  ],
  'norms-preset': ['dental-us', 'dental-ru'],
  capacity: ['{"slots":220,"maxOccupancy":"0.95"}', '{"occupancy":"0.8"}'],
  texts: ['{"en":{"leads":"Calls","total":"All {x}"},"ru":{"leads":"Звонки"}}'],
  brand: ['{"name":"A clinic","phone":"+7 495 000"}'],
  period: ['week', '2026-10', '2026-10-01/2026-10-14', '0001-01'],
  panels: ['norms plan compare share', 'norms norms x'],
  blank: ['', 'false'],
  'color-scheme': ['dark', 'light', 'x'],
} as const;

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  '"__proto__":{"polluted":1},',
  '"constructor":',
  '"toJSON":1,',
  '1e999',
  '-1',
  '0',
  '.',
  '%',
  '１２',
  '٤',
  '\ud800',
  '\u202e',
  '\0',
  '\n',
  '<img src=x onerror=alert(1)>',
  '${',
  'javascript:',
  '{x}',
  '9'.repeat(40),
  '['.repeat(300),
  'null',
  'true',
];

/** What a page says first, so that an alert is counted and stops nothing. */
const ALERT_TRAP =
  '<script>window.alerts = []; window.alert = (text) => void window.alerts.push(String(text));</script>';

/** Runs in the page: what has come to life in any of the calculator's roots, however deep, though it was to be words. */
function broughtToLife(): string[] {
  const live = probe.all(
    'script, iframe, object, embed, base, [onerror], [onload], img[src="x"], [href^="javascript:" i], [src^="javascript:" i], [action^="javascript:" i]',
  );
  return [
    ...live.filter((element) => element.getRootNode() !== document).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ...(window as unknown as { alerts: string[] }).alerts.map((text) => `alert: ${text}`),
  ];
}

/** Runs in the page: sets attributes that are some steps away from right, and tells what went wrong. */
async function mutate(
  seed: number,
  sets: number,
  right: Record<string, readonly string[]>,
  pieces: readonly string[],
): Promise<string[]> {
  let state = seed;
  // A small generator of the same numbers everywhere (mulberry32).
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const calculator = document.querySelector('funnel-calculator') as HTMLElement & {
    updateComplete: Promise<unknown>;
    result: unknown;
  };
  const shown = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((element) => (element.shadowRoot ? shown(element.shadowRoot) : '')).join(' ') +
    [...root.childNodes].map(({ textContent }) => textContent).join(' ');
  const found: string[] = [];
  console.warn = () => undefined;
  for (let set = 0; set < sets; set++) {
    const given: Record<string, string> = {};
    for (let count = 1 + below(4); count > 0; count--) {
      const name = Object.keys(right)[below(Object.keys(right).length)]!;
      let text = right[name]![below(right[name]!.length)]!;
      for (let steps = below(4); steps > 0; steps--) {
        const at = below(text.length + 1);
        text = text.slice(0, at) + (below(3) ? pieces[below(pieces.length)]! : '') + text.slice(at + below(4));
      }
      given[name] = text;
    }
    for (const name of calculator.getAttributeNames()) if (below(3) === 0) calculator.removeAttribute(name);
    for (const [name, text] of Object.entries(given)) calculator.setAttribute(name, text);
    await calculator.updateComplete;
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    const words = shown(calculator.shadowRoot!);
    const wrong =
      /NaN|Infinity|∞|undefined|\[object/.exec(words) ?? /NaN|Infinity/.exec(JSON.stringify(calculator.result));
    if (wrong)
      found.push(
        `${wrong[0]} by ${JSON.stringify(Object.fromEntries(calculator.getAttributeNames().map((name) => [name, calculator.getAttribute(name)])))}`,
      );
  }
  if ('polluted' in {}) found.push('a prototype holds what an attribute said');
  return found;
}

const MARKUP = '<img src=x onerror=alert(1)>"><script>alert(1)</script>';
const SCRIPT_ADDRESS = 'javascript:alert(1)';

/** Where a page's own words are shown as soon as everything is open. */
const WORDED = [
  'text of the budget',
  'text of the total',
  'label of calls',
  'label of visits',
  'name of the brand',
  'source of a norm',
  'heading of the form',
  'offer',
  'controller',
  'consent',
] as const;
const worded = (place: (typeof WORDED)[number] | 'thanks'): string => `${place} ${MARKUP}`;

/** A calculator with all panels and a lead form, and markup wherever a page may have words of its own; a script's address wherever it may have an address. */
function poisoned(endpoint: string): string {
  const attributes = (values: Readonly<Record<string, string | object>>): string =>
    Object.entries(values)
      .map(
        ([name, value]) =>
          ` ${name}="${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      )
      .join('');
  const calculator = attributes({
    lang: 'en',
    currency: 'EUR',
    panels: 'norms plan compare share',
    stages: [
      { id: 'calls', label: worded('label of calls') },
      { id: 'visits', paid: true, label: { en: worded('label of visits') } },
      { id: 'returns', paid: true, label: SCRIPT_ADDRESS },
    ],
    values: {
      budget: '180000',
      calls: '600',
      visits: '150',
      returns: '30',
      visitsCheck: '20000',
      returnsCheck: '120000',
    },
    norms: { visitsRate: { value: '0.35', source: worded('source of a norm'), date: '2026' } },
    texts: {
      en: {
        budget: worded('text of the budget'),
        total: worded('text of the total'),
        leadHeading: worded('heading of the form'),
      },
    },
    brand: { name: worded('name of the brand'), logo: SCRIPT_ADDRESS, phone: '+7 495 <img src=x onerror=alert(1)>' },
  });
  const form = (policy: string): string =>
    `<funnel-lead-form slot="after"${attributes({
      endpoint,
      controller: worded('controller'),
      'policy-url': policy,
      offer: worded('offer'),
      call: MARKUP,
      messenger: SCRIPT_ADDRESS,
      'thanks-text': worded('thanks'),
      'thanks-url': SCRIPT_ADDRESS,
      consents: [{ id: 'news', text: worded('consent'), version: MARKUP.slice(0, 40), url: '/news' }],
    })}></funnel-lead-form>`;
  return `<funnel-calculator${calculator}>${form('/policy')}${form(SCRIPT_ADDRESS)}</funnel-calculator>`;
}

/** Runs in the page: opens whatever opens, once all panels are there. */
async function openEverything(): Promise<void> {
  const panels = ['norms', 'plan', 'compare', 'share'].map((panel) => `funnel-${panel}`);
  await probe.until(() => panels.every((panel) => probe.all(panel)[0]?.shadowRoot?.querySelector('h2')), 'all panels');
  await probe.until(
    () => probe.all('button').some(({ textContent }) => textContent.trim() === 'QR code'),
    'what shares',
  );
  for (const button of probe.all('.help, .figure, [aria-controls="opened"]')) button.click();
  for (const button of probe.all('button'))
    if (/^(QR code|Copy as a table|Copy the link)$/.test(button.textContent.trim())) button.click();
  for (const details of probe.all('details')) (details as HTMLDetailsElement).open = true;
  await probe.until(
    () => probe.all('[aria-label^="QR code that"]').length > 0 && probe.all('.evidence').length > 0,
    'what was opened',
  );
}

/** Runs in the page: goes through the plan's sections, and ends in the first, with a scenario that a person has named. */
async function openPlan(name: string): Promise<void> {
  const tabs = probe.all('[role="tab"]');
  for (const tab of [...tabs.slice(1), tabs[0]!]) {
    tab.click();
    await probe.until(() => tab.ariaSelected === 'true', 'the section');
  }
  const rename = (): HTMLElement | undefined =>
    probe.all('button').find(({ textContent }) => textContent.trim() === 'Rename');
  await probe.until(() => rename() !== undefined, 'the scenarios');
  rename()!.click();
  await probe.until(() => probe.all('#called').length > 0, 'a field for the name');
  const [field] = probe.all('#called') as HTMLInputElement[];
  field!.value = name;
  field!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await probe.until(() => probe.all('.scenario').some(({ textContent }) => textContent.includes('<')), 'the name');
}

describe.each(engines)('any attributes in %s', (engine) => {
  const host = hostileHost(engine);
  let leads: Awaited<ReturnType<typeof startLeadServer>>;
  let open: OpenHostPage;

  beforeAll(async () => {
    leads = await startLeadServer();
  });
  afterAll(() => leads.close());

  it(
    'break nothing, ask for nothing but the script’s own parts, and show no figure that is none',
    { timeout: 180_000 },
    async () => {
      open = await host.visit(`${ALERT_TRAP}${MODULE}<funnel-calculator></funnel-calculator>`);
      await open.page.run(() => probe.shown('revenue'));
      for (let round = 0; round < ROUNDS; round++) {
        const seed = SEED + round;
        expect(await open.page.run(mutate, seed, SETS, RIGHT, PIECES), `FUZZ_SEED=${String(seed)}`).toEqual([]);
        expect(await open.page.run(broughtToLife), `FUZZ_SEED=${String(seed)}`).toEqual([]);
      }
      expect(await open.heard('error')).toEqual([]);
      const asked = await open.page.run(() =>
        performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, '')),
      );
      expect(asked.filter((path) => !/^\/\w+\/dist\/funnel-[\w.-]+\.js$|favicon/.test(path))).toEqual([]);
    },
  );

  it('that became markup in the innermost root would be found here', async () => {
    open = await host.visit(`${ALERT_TRAP}${MODULE}<funnel-calculator></funnel-calculator>`);
    await open.page.run(() => probe.shown('revenue'));
    expect(await open.page.run(broughtToLife)).toEqual([]);
    await open.page.run(async () => {
      probe.all('funnel-budget')[0]!.shadowRoot!.querySelector('label')!.innerHTML = '<img src=x onerror=alert(1)>';
      await probe.until(() => (window as unknown as { alerts: string[] }).alerts.length > 0, 'the alert');
    });
    expect(await open.page.run(broughtToLife)).toEqual(['<img src="x" onerror="alert(1)">', 'alert: 1']);
  });

  it.each([
    ['the module', MODULE],
    ['the single file', SINGLE_FILE],
  ])(
    'that hold markup show it as words or refuse it, in every panel and the lead form, where a policy lets no words become markup: %s',
    async (_form, tag) => {
      open = await host.visit({
        markup: ALERT_TRAP + tag + poisoned(leads.open().url),
        headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
      });
      const { page } = open;
      const visitor = visitorOf(open);
      const shown = async (): Promise<string> => page.run(() => probe.words());
      await visitor.fill();
      await page.run(openEverything);
      const words = await shown();
      for (const place of WORDED) expect(words).toContain(worded(place));
      expect(words).toContain(SCRIPT_ADDRESS);
      await page.run(openPlan, MARKUP);
      expect(await page.run(() => probe.all('.scenario').map(({ textContent }) => textContent.trim()))).toEqual([
        `A: ${MARKUP.slice(0, 40)}`,
      ]);
      // What is printed is a page of its own beside the calculator.
      await page.run(async () => {
        window.print = () => undefined;
        probe
          .all('button')
          .find(({ textContent }) => textContent.trim() === 'Print or save as PDF')!
          .click();
        await probe.until(
          () => probe.all('funnel-share-sheet')[0]?.shadowRoot?.querySelector('table') !== undefined,
          'the sheet',
        );
      });
      expect(await page.run(() => probe.all('funnel-share-sheet')[0]!.shadowRoot!.textContent)).toContain(
        worded('label of calls'),
      );
      await visitor.tap();
      expect(await visitor.sees('accepted')).toContain(worded('controller'));
      expect(await shown()).toContain(worded('thanks'));

      expect(await page.run(broughtToLife)).toEqual([]);
      expect(await open.heard('violation')).toEqual([]);
      // A form without a policy that can be read is none.
      expect(
        await page.run(() =>
          probe.all('funnel-lead-form').map((form) => form.shadowRoot!.querySelector('form') !== null),
        ),
      ).toEqual([true, false]);
      expect(await open.heard('error')).toEqual([expect.stringContaining('policy-url: ')]);
      expect(open.strangers()).toEqual([]);
    },
  );

  it('in JSON are left out where the part that reads them can’t be loaded: it is said once, and the calculator is there', async () => {
    open = await host.visit({
      markup: `${MODULE}<funnel-calculator lang="ru" norms='{"primaryRate":"0.4"}'></funnel-calculator><funnel-calculator lang="ru" capacity='{"slots":1}'></funnel-calculator>`,
      refuse: /funnel-options/,
    });
    expect(await open.page.run(() => probe.becomes('revenue', '6 600 000 ₽'))).toBe(true);
    expect(await open.page.run(() => probe.becomes('revenue', '6 600 000 ₽', 1))).toBe(true);
    expect((await open.heard('warn')).filter((text) => text.includes('could not be loaded'))).toHaveLength(1);
  });

  it.each([
    ['the module', MODULE, 1],
    ['the single file', SINGLE_FILE, 0],
  ])('in JSON are asked for once, by those alone that have some: %s', async (_form, tag, parts) => {
    open = await host.visit(`${tag}<funnel-calculator lang="ru" panels=""></funnel-calculator>`);
    await open.page.run(() => probe.becomes('revenue', '6 600 000 ₽'));
    expect(open.scripts().filter((path) => path.includes('options'))).toEqual([]);
    await open.page.run(() => {
      for (const element of [
        document.querySelector('funnel-calculator')!,
        document.body.appendChild(document.createElement('funnel-calculator')),
      ]) {
        Object.assign(element, { lang: 'ru', norms: { leadsCost: '250' }, values: { budget: '1000', leads: '10' } });
      }
    });
    expect(await open.page.run(() => probe.becomes('leadsCost', '100 ₽', 1))).toBe(true);
    expect(await open.page.run(() => probe.becomes('leadsCost', '100 ₽', 0))).toBe(true);
    expect(open.scripts().filter((path) => path.includes('options'))).toHaveLength(parts);
  });
});
