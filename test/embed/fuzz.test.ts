import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { hostileHost } from './hostile-host.js';

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
  norms: ['{"primaryRate":"0.35","leadsCost":{"value":300,"from":250,"to":350,"source":"A","date":2026},"callsCost":200}'],
  'norms-preset': ['dental-us', 'dental-ru'],
  capacity: ['{"slots":220,"maxOccupancy":"0.95"}', '{"occupancy":"0.8"}'],
  texts: ['{"en":{"leads":"Calls","total":"All {x}"},"ru":{"leads":"Звонки"}}'],
  brand: ['{"name":"A clinic","phone":"+7 495 000"}'],
  period: ['week', '2026-10', '2026-10-01/2026-10-14', '0001-01'],
  panels: ['norms', 'norms norms x'],
  blank: ['', 'false'],
  'color-scheme': ['dark', 'light', 'x'],
} as const;

const PIECES = ['{', '}', '[', ']', '"', ':', ',', '\\', '"__proto__":{"polluted":1},', '"constructor":', '"toJSON":1,', '1e999', '-1', '0', '.', '%', '１２', '٤', '\ud800', '\u202e', '\0', '\n', '<img src=x onerror=alert(1)>', '${', 'javascript:', '{x}', '9'.repeat(40), '['.repeat(300), 'null', 'true'];

/** Runs in the page: sets attributes that are some steps away from right, and tells what went wrong. */
async function mutate(seed: number, sets: number, right: Record<string, readonly string[]>, pieces: readonly string[]): Promise<string[]> {
  let state = seed;
  // A small generator of the same numbers everywhere (mulberry32).
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const calculator = document.querySelector('funnel-calculator') as HTMLElement & { updateComplete: Promise<unknown>; result: unknown };
  const shown = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((element) => (element.shadowRoot ? shown(element.shadowRoot) : '')).join(' ') + [...root.childNodes].map(({ textContent }) => textContent).join(' ');
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
    const wrong = /NaN|Infinity|∞|undefined|\[object/.exec(words) ?? /NaN|Infinity/.exec(JSON.stringify(calculator.result));
    if (wrong) found.push(`${wrong[0]} by ${JSON.stringify(Object.fromEntries(calculator.getAttributeNames().map((name) => [name, calculator.getAttribute(name)])))}`);
  }
  if ('polluted' in {}) found.push('a prototype holds what an attribute said');
  if (calculator.shadowRoot!.querySelector('script, iframe, [onerror]')) found.push('an attribute became markup');
  return found;
}

describe.each(engines)('any attributes in %s', (engine) => {
  const host = hostileHost(engine);
  let open: OpenHostPage;

  it('break nothing, ask for nothing but the script’s own parts, and show no figure that is none', { timeout: 180_000 }, async () => {
    open = await host.visit(`${MODULE}<funnel-calculator></funnel-calculator>`);
    await open.page.run(() => probe.shown('revenue'));
    for (let round = 0; round < ROUNDS; round++) {
      const seed = SEED + round;
      expect(await open.page.run(mutate, seed, SETS, RIGHT, PIECES), `FUZZ_SEED=${String(seed)}`).toEqual([]);
    }
    expect(await open.heard('error')).toEqual([]);
    const asked = await open.page.run(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(location.origin, '')));
    expect(asked.filter((path) => !/^\/\w+\/dist\/funnel-[\w.-]+\.js$|favicon/.test(path))).toEqual([]);
  });

  it('in JSON are left out where the part that reads them can’t be loaded: it is said once, and the calculator is there', async () => {
    open = await host.visit({ markup: `${MODULE}<funnel-calculator lang="ru" norms='{"primaryRate":"0.4"}'></funnel-calculator><funnel-calculator lang="ru" capacity='{"slots":1}'></funnel-calculator>`, refuse: /funnel-options/ });
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
      for (const element of [document.querySelector('funnel-calculator')!, document.body.appendChild(document.createElement('funnel-calculator'))]) {
        Object.assign(element, { lang: 'ru', norms: { leadsCost: '250' }, values: { budget: '1000', leads: '10' } });
      }
    });
    expect(await open.page.run(() => probe.becomes('leadsCost', '100 ₽', 1))).toBe(true);
    expect(await open.page.run(() => probe.becomes('leadsCost', '100 ₽', 0))).toBe(true);
    expect(open.scripts().filter((path) => path.includes('options'))).toHaveLength(parts);
  });
});
