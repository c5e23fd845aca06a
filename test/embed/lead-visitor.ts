import type { Browser } from './engines.js';
import { MODULE, type startHost, type HostPage, type OpenHostPage } from './host-page.js';

/** For a state to come, ms: four tries with their pauses, on a busy machine. */
const PATIENCE = 90_000;
/** For a lead to arrive. */
export const ARRIVAL = { timeout: 60_000 } as const;

/** What a person types: strings that are nowhere else. */
export const CANARY = { name: 'Zuzanna Canary', phone: '+372 5987 6541', email: 'zuzanna@canary.example' } as const;

/** The words of each state that decide whether somebody may rest. */
export const WORDS = {
  accepted: 'Received.',
  unconfirmed: 'Sent, but not confirmed',
  unsent: /^!?(Not sent|Not sent yet)/,
  trying: 'Not confirmed yet',
} as const;

/** Has a page's time pass twenty times as fast, so that pauses between tries aren't waited for. */
export const HURRIED = `<script>{ const { setTimeout } = window; window.setTimeout = (act, milliseconds, ...rest) => setTimeout(act, milliseconds / 20, ...rest); }</script>`;

export const formTag = (url: string, attributes = ''): string =>
  `<funnel-calculator lang="en" budget="1800" leads="600"><funnel-lead-form slot="after" endpoint="${url}" controller="Agency Ltd" policy-url="/policy" call="+372 600 0000" ${attributes}></funnel-lead-form></funnel-calculator>`;

/** A visitor of a page with a lead form. */
export interface Visitor {
  readonly open: OpenHostPage;
  fill(): Promise<void>;
  /** Taps the button, and does more within the same breath. */
  tap(times?: number): Promise<void>;
  /** Waits for a state. @returns what stands on the screen then */
  sees(state: string | RegExp): Promise<string>;
  news(): Promise<{ state: string; text: string }>;
}

export async function visitForm(
  host: Awaited<ReturnType<typeof startHost>>,
  browser: Browser,
  given: HostPage | string,
): Promise<Visitor> {
  const page: HostPage = typeof given === 'string' ? { markup: given } : given;
  const open = await host.visit(browser, {
    ...page,
    markup: page.markup.includes('<script') ? page.markup : MODULE + page.markup,
  });
  return visitorOf(open);
}

export function visitorOf(open: OpenHostPage): Visitor {
  const { page } = open;
  const news = (): Promise<{ state: string; text: string }> =>
    page.run(() => {
      const [element] = probe.all('.news');
      return { state: element?.dataset['state'] ?? '', text: (element?.textContent ?? '').replace(/\s+/g, ' ').trim() };
    });
  return {
    open,
    news,
    async fill() {
      await page.run((canary) => {
        const input = (name: string): HTMLInputElement | undefined =>
          probe.all(`input[name="${name}"]`)[0] as HTMLInputElement | undefined;
        return probe
          .until(() => input('phone') !== undefined, 'the lead form')
          .then(() => {
            for (const [name, text] of Object.entries(canary)) {
              input(name)!.focus();
              input(name)!.value = text;
              input(name)!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            }
          });
      }, CANARY);
    },
    async tap(times = 1) {
      await page.run((count) => {
        const [button] = probe.all('.submit');
        for (let tap = 0; tap < count; tap++) button!.click();
      }, times);
    },
    async sees(state) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const now = await news();
        if (typeof state === 'string' ? now.state === state : state.test(now.state)) return now.text;
        if (Date.now() > end)
          throw new Error(`Waited in vain for ${String(state)}; there is ${now.state}: ${now.text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
