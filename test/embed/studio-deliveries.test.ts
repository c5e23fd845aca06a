import { describe, expect, it } from 'vitest';
import type { Delivery, StudioConfig } from '../../demo/studio/config/config.js';
import type { SnippetPart } from '../../demo/studio/output/snippet-part.js';
import { snippetOf } from '../../demo/studio/output/snippet.js';
import { BRANDED, problemsIn } from '../studio/studio.js';
import { engines, type Page } from './engines.js';
import { hostileHost } from './hostile-host.js';
import type { HostPage } from './host-page.js';
import { reactApp, serverApp, vueApp } from './studio-hosts.js';

const CONFIG: StudioConfig = {
  ...BRANDED,
  values: { ...BRANDED.values, primaryCheck: '5000', secondary: '10', secondaryCheck: '30000' },
  address: 'dist',
};

const partsFor = (delivery: Delivery, part: Partial<StudioConfig> = {}): readonly SnippetPart[] => {
  const config = { ...CONFIG, ...part, delivery };
  return snippetOf(config, problemsIn(config)).parts;
};
const text = (parts: readonly SnippetPart[], place: SnippetPart['place']): string =>
  parts.find((part) => part.place === place)!.text;

/** What a visitor gets, wherever the calculator stands. */
const seen = (page: Pick<Page, 'run'>): Promise<unknown> =>
  page.run(async () => {
    const patiently = async (holds: () => boolean): Promise<void> => {
      for (const end = Date.now() + 60_000; !holds() && Date.now() < end;)
        await new Promise((resolve) => setTimeout(resolve, 50));
    };
    type Root = HTMLElement & { readonly values?: Readonly<Record<string, string>> };
    const calculator = (): Root | null => document.querySelector('funnel-calculator');
    const words = (): string => calculator()?.shadowRoot?.textContent ?? '';
    const within = (name: string): string | undefined =>
      calculator()?.shadowRoot?.querySelector(name)?.shadowRoot?.textContent;
    await patiently(
      () => !!within('funnel-leads')?.includes('Звонки') && !!within('funnel-plan') && !!within('funnel-norms'),
    );
    const root = calculator()!;
    const { budget, leads, primary, secondaryCheck } = root.values!;
    const form = document.querySelector('funnel-lead-form') ?? root.shadowRoot!.querySelector('funnel-lead-form');
    await patiently(() => !form || !!form.shadowRoot?.querySelector('form'));
    return {
      word: !!within('funnel-leads')?.includes('Звонки'),
      values: [budget, leads, primary, secondaryCheck].join(),
      accent: getComputedStyle(root).getPropertyValue('--funnel-accent').trim(),
      brand: words().includes('+7 495 000-00-00'),
      panels: ['norms', 'plan'].filter((name) => root.shadowRoot!.querySelector(`funnel-${name}`)?.shadowRoot).join(),
      consent: !!form?.shadowRoot?.textContent.includes("это 'да'"),
      analytics:
        root.getAttribute('analytics') ??
        root.closest('[data-analytics]')?.getAttribute('data-analytics') ??
        (root as unknown as { analytics?: string }).analytics ??
        '',
    };
  });

const EVERYTHING = {
  word: true,
  values: '90000,300,75,30000',
  accent: '#8a3b2a',
  brand: true,
  panels: 'norms,plan',
  consent: true,
  analytics: 'ym:12345678',
};

describe.each(engines)('what the studio writes runs in its own host in %s', (engine) => {
  const { visit } = hostileHost(engine);

  const run = async (page: string | HostPage): Promise<unknown> => {
    const host = await visit(page);
    const result = await seen(host.page);
    expect((await host.heard('error')).concat(await host.heard('warn'))).toEqual([]);
    return result;
  };

  it.each([
    ['a script with its parts and the element', 'module', {}],
    ['a script with its parts and a div', 'module', { markup: 'div' }],
    ['one file and the element', 'file', { spare: false }],
    ['one file and a div', 'file', { markup: 'div' }],
    ['a block of WordPress', 'wordpress', {}],
  ] as const)('%s', async (_name, delivery, part) => {
    expect(await run(text(partsFor(delivery, part), 'page'))).toEqual(EVERYTHING);
  });

  it('a frame, without the form and the statistics that it can’t have', async () => {
    const { page } = await visit(text(partsFor('frame'), 'page'));
    await page.run(() => probe.until(() => document.querySelector('iframe') !== null, 'a frame'));
    expect(await seen(page.frame(0))).toEqual({ ...EVERYTHING, consent: false, analytics: '' });
  });

  it('a tag of a tag manager, added to a page that has the div', async () => {
    const parts = partsFor('tag-manager');
    expect(await run(text(parts, 'page') + text(parts, 'tag'))).toEqual(EVERYTHING);
  });

  it('a component of React', async () => {
    const app = await reactApp(text(partsFor('react'), 'component'));
    expect(
      await run({ markup: '<div id="app"></div><script src="app.js"></script>', pages: { '/app.js': app } }),
    ).toEqual(EVERYTHING);
  });

  it('a component of Next, drawn on a server and taken over in the browser', async () => {
    const component = text(partsFor('next'), 'component');
    expect(component).toMatch(/^'use client';\n/);
    const { html, script } = await serverApp(component);
    expect(html).toContain('<p>Позвоните: +7 495 000-00-00</p>');
    const markup = `<div id="app">${html}</div><script src="app.js"></script>`;
    expect(await run({ markup, pages: { '/app.js': script } })).toEqual(EVERYTHING);
  });

  it('a component of Vue, with the settings that it asks for', async () => {
    const parts = partsFor('vue', { fallback: 'Позвоните {{ нам }}' });
    const rule = /isCustomElement: (\(tag\) => .*?\)) \}/.exec(text(parts, 'settings'))![1]!;
    const isCustomElement = new Function(`return ${rule}`)() as (tag: string) => boolean;
    const app = await vueApp(text(parts, 'component'), isCustomElement);
    const result = await run({
      markup: '<div id="app"></div><script src="app.js"></script>',
      pages: { '/app.js': app },
    });
    expect(result).toEqual(EVERYTHING);
  });
});
