import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser, type Page } from './engines.js';
import { startStudio } from './studio-host.js';

/** What somebody sets, by the ids of fields, the names of choices, and the ids of what is clicked. */
const TYPED = [
  ['brand-name', 'Клиника «Улыбка»'],
  ['tokens-accent', '#8a3b2a'],
  ['norms-primaryRate-value', '35 %'],
  ['values-budget', '90 000'],
  ['values-leads', '300'],
  ['values-primary', '25%'],
  ['statistics-metrika', '12345678'],
] as const;
const LEAD = [
  ['lead-endpoint', 'https://agency.example/leads'],
  ['lead-controller', 'Агентство'],
  ['lead-policyUrl', 'https://agency.example/policy'],
] as const;

/** What is done in the studio, in its own page: `set` types a text, `click` clicks an id, `choose` takes one of few. */
interface Doing {
  readonly set?: readonly (readonly [id: string, text: string])[];
  readonly choose?: readonly (readonly [name: string, value: string])[];
  readonly click?: readonly string[];
  readonly press?: string;
}

/** Does it, and reads what the studio and the calculator beside it say then. */
const use = (page: Page, doing: Doing = {}) =>
  page.run(async ({ set = [], choose = [], click = [], press }: Doing) => {
    const studio = (): (HTMLElement & { updateComplete?: Promise<unknown> }) | null =>
      document.querySelector('funnel-studio');
    for (const end = Date.now() + 40_000; !studio()?.shadowRoot?.querySelector('details') && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const root = studio()!.shadowRoot!;
    const settled = async (): Promise<void> => {
      await studio()!.updateComplete;
    };
    for (const [name, value] of choose) {
      root.querySelector<HTMLElement>(`input[name="${name}"][value="${value}"]`)!.click();
      await settled();
    }
    for (const id of click) {
      root.getElementById(id)!.click();
      await settled();
    }
    for (const [id, text] of set) {
      const field = root.getElementById(id) as HTMLInputElement;
      field.closest('details')!.open = true;
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
      field.blur();
    }
    if (press !== undefined) {
      [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === press)!.click();
      await settled();
    }
    const calculator = document.querySelector('funnel-calculator')!;
    // Who leaves a page while its parts are still coming is told that they were lost.
    const whole = (): boolean => {
      const form = document.querySelector('funnel-lead-form');
      const panels = (calculator.getAttribute('panels') ?? '').split(' ').filter(Boolean);
      return (
        (!form || !!form.shadowRoot?.querySelector('form')) &&
        panels.every((name) => calculator.shadowRoot?.querySelector(`funnel-${name}`)?.shadowRoot)
      );
    };
    for (const end = Date.now() + 40_000; !whole() && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      code: root.querySelector('#delivery code')!.textContent,
      link: root.querySelector('.link code')!.textContent,
      said: root.querySelector('.said')!.textContent,
      budget: calculator.getAttribute('budget'),
      brand: calculator.getAttribute('brand'),
      alive: !!calculator.shadowRoot?.querySelector('funnel-results'),
      kept: localStorage.length,
    };
  }, doing);

describe.each(engines)('the studio in %s', (engine) => {
  let host: Awaited<ReturnType<typeof startStudio>>;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    [host, browser] = await Promise.all([startStudio(), launch(engine)]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  const open = (path: string): Promise<Page> =>
    browser.open(`${host.site}${path}`, (complaint) => complaints.push(complaint));

  it('writes a branded Russian calculator with norms, form and Metrika, and opens it again from its link', async () => {
    const page = await open('ru/studio.html');
    await use(page, { choose: [['start', 'own']], click: ['lead-on', 'panels-plan'], set: TYPED });
    const { code, link, budget, brand } = await use(page, { set: LEAD });
    expect(code).toContain('budget="90000"');
    expect(code).toContain(`norms='{"primaryRate":"0.35"}'`);
    expect(code).toContain('analytics="ym:12345678"');
    expect(code).toContain('style="--funnel-accent: #8a3b2a"');
    expect(code).toContain('policy-url="https://agency.example/policy"');
    expect([budget, brand]).toEqual(['90000', '{"name":"Клиника «Улыбка»"}']);
    await page.goTo('about:blank');
    await page.goTo(link);
    expect((await use(page)).code).toBe(code);
    await page.close();
    expect(complaints).toEqual([]);
  });

  it('takes back, does again, survives a reload and keeps on the device what it is asked to', async () => {
    const page = await open('studio.html');
    await use(page, { set: [['brand-name', 'Agency Ltd']] });
    expect((await use(page, { press: 'Undo' })).brand).toBeNull();
    expect((await use(page, { press: 'Redo' })).brand).toBe('{"name":"Agency Ltd"}');
    await page.reload();
    expect(await use(page)).toMatchObject({ brand: '{"name":"Agency Ltd"}', kept: 0 });
    expect((await use(page, { click: ['keep'] })).kept).toBe(1);
    await page.goTo('about:blank');
    await page.goTo(`${host.site}studio.html`);
    expect((await use(page)).brand).toBe('{"name":"Agency Ltd"}');
    expect((await use(page, { click: ['keep'] })).kept).toBe(0);
    await page.close();
  });

  it('takes nothing of a link that was cut off, and says so with the calculator alive', async () => {
    const page = await open('studio.html#studio=1.abc.def');
    const { said, alive } = await use(page);
    expect(said).toContain('cut off');
    expect(alive).toBe(true);
    await page.close();
  });

  it('fits on a phone of 360 px in three languages, with every section open', async () => {
    const page = await open('demo/pages/link.html');
    for (const path of ['studio.html', 'ru/studio.html', 'et/studio.html']) {
      const wide = await page.run(async (address) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 360px; height: 780px; border: 0';
        frame.src = address;
        document.body.replaceChildren(frame);
        const inside = (): ShadowRoot | null | undefined =>
          frame.contentDocument?.querySelector('funnel-studio')?.shadowRoot;
        for (const end = Date.now() + 40_000; !inside()?.querySelector('details') && Date.now() < end;)
          await new Promise((resolve) => setTimeout(resolve, 50));
        const root = inside()!;
        for (const details of root.querySelectorAll('details')) details.open = true;
        root.querySelector<HTMLElement>('[id="lead-on"]')!.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const page = frame.contentDocument!.documentElement;
        return [
          page.lang,
          page.scrollWidth > page.clientWidth,
          ...[...root.querySelectorAll('.body, .field, .actions')]
            .filter((box) => box.scrollWidth > box.clientWidth + 1)
            .map(({ className }) => className),
        ];
      }, `${host.site}${path}`);
      expect(wide).toEqual([/^(?:ru|et)/.exec(path)?.[0] ?? 'en', false]);
    }
    await page.close();
  });
});
