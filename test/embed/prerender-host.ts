import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { PrerenderOptions } from '../../src/prerender/index.js';
import type { Page } from './engines.js';
import { DIST } from './host-page.js';
import type { hostileHost } from './hostile-host.js';

/** The built `prerender`, as whoever installs the package gets it. */
export async function drawn(options?: PrerenderOptions): Promise<string> {
  const path = join(DIST, 'prerender.js');
  if (!existsSync(path)) throw new Error('Nothing is built yet: npm run build');
  const { prerender } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
    prerender: (options?: PrerenderOptions) => Promise<string>;
  };
  return prerender(options);
}

/** What a visitor sees in one frame. */
export interface Frame {
  readonly total: string;
  /** Size of the total's type and height of the whole, px. */
  readonly type: string;
  readonly height: number;
  readonly scrolled: number;
  /** Every word and number with its place, but for the picture, which comes later. */
  readonly look: readonly string[];
}

export interface Takeover {
  /** Every frame from before the script was asked for until after everything has come. */
  readonly frames: readonly Frame[];
  /** Where the browser reports it. */
  readonly shift: number;
}

/** Lets the script come to a page that is already being looked at, and watches every frame. */
export const comes = (page: Pick<Page, 'run'>, file = 'funnel-calculator.js', figure = 'revenue'): Promise<Takeover> =>
  page.run(
    async (src, name) => {
      const frames: Frame[] = [];
      let shift = 0;
      // Only where it is known.
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      }
      const look = (): void => {
        const [total] = probe.all(`[data-figure="${name}"]`);
        const [calculator] = probe.all('funnel-calculator');
        frames.push({
          total: total?.checkVisibility() ? (total.textContent ?? '').replace(/\s+/g, ' ') : '',
          type: total ? getComputedStyle(total).fontSize : '',
          height: Math.round(calculator!.getBoundingClientRect().height),
          scrolled: Math.round(scrollY),
          look: probe
            .all('bdi, label, input, h2, p, summary, button, small, th')
            .filter(
              (element) =>
                element.checkVisibility() &&
                !element.matches('.unfollowed, [role=status]') &&
                !(element.getRootNode() as Partial<ShadowRoot>).host?.matches('funnel-chart'),
            )
            .map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect();
              const place = [x, y, width, height].map((side) => Math.round(side)).join(' ');
              return `${element.localName} ${(element as HTMLInputElement).value || (element.textContent ?? '').replace(/\s+/g, ' ').trim()} ${place}`;
            }),
        });
      };
      let watching = true;
      const watch = (): void => {
        look();
        if (watching) requestAnimationFrame(watch);
      };
      watch();
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const tag = document.createElement('script');
      tag.src = `dist/${src}`;
      if (src === 'funnel-calculator.js') tag.type = 'module';
      tag.nonce = document.querySelector('script')?.nonce ?? '';
      document.body.append(tag);
      const live = (): boolean =>
        probe
          .all('funnel-calculator')
          .every((calculator) => calculator.matches(':defined') && calculator.shadowRoot?.adoptedStyleSheets.length);
      await probe.until(live, 'the takeover');
      for (let count = 0; count < 5; count++) await frame();
      watching = false;
      await frame();
      return { frames, shift };
    },
    file,
    figure,
  );

/** Types as a person does before any script of ours is there: into the field itself. */
export const typeEarly = (
  page: Pick<Page, 'run'>,
  selector: string,
  text: string,
  caret?: readonly [number, number],
): Promise<void> =>
  page.run(
    (wanted, typed, selected) => {
      const input = probe.all(wanted)[0]!.shadowRoot!.querySelector('input')!;
      input.focus();
      input.value = typed;
      if (selected) input.setSelectionRange(...selected);
      else input.blur();
    },
    selector,
    text,
    caret,
  );

/** The field in focus as a person finds it. */
export const focused = (
  page: Pick<Page, 'run'>,
): Promise<{ field: string; text: string; caret: (number | null)[] } | null> =>
  page.run(() => {
    let element = document.activeElement;
    let field = '';
    while (element?.shadowRoot?.activeElement) {
      field = element.localName;
      element = element.shadowRoot.activeElement;
      if (element.shadowRoot) field = element.localName;
    }
    return element instanceof HTMLInputElement
      ? { field, text: element.value, caret: [element.selectionStart, element.selectionEnd] }
      : null;
  });

export const BELOW = '<p id="below">Below the calculator</p>';

/** Nothing that is seen changes when the script comes, in no frame. */
export async function expectSameInEveryFrame(
  { visit, expectCalm }: Pick<ReturnType<typeof hostileHost>, 'visit' | 'expectCalm'>,
  attributes: NonNullable<PrerenderOptions['attributes']>,
  total: string,
): Promise<void> {
  const open = await visit({ markup: (await drawn({ attributes })) + BELOW });
  const { frames, shift } = await comes(open.page);
  expect(frames.length).toBeGreaterThan(5);
  for (const frame of frames) expect(frame).toEqual(frames[0]);
  // A blank calculator has no table of figures.
  expect(frames[0]!.look.length).toBeGreaterThan(total === '—' ? 30 : 50);
  expect(frames[0]).toMatchObject({ total, type: '44px', scrolled: 0 });
  expect(shift).toBe(0);
  await expectCalm(open);
}
