// @ts-check
/**
 * Both ends of a wire into a frame, whose document has no origin and lets nobody else in: `wire` asks from the page
 * around, and the same script inside of the frame answers. Stands before the framed page's own policy.
 */
window.wire = (() => {
  const listen = addEventListener.bind(window);
  /** What the page's own scripts listen to. @type {string[]} */
  const listened = [];
  window.addEventListener = (/** @type {string} */ type, /** @type {any} */ listener) => {
    listened.push(type);
    listen(type, listener);
  };

  const body = () => document.body.getBoundingClientRect();

  /** @type {Record<string, (...given: any[]) => unknown>} */
  const OPERATIONS = {
    becomes: (name, text) => probe.becomes(name, text),
    fill: (selector, text) => probe.fill(selector, text),
    // What stands below a frame's visible part comes with the first field that is entered.
    complete: () => {
      probe.all('input')[0]?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      return probe.shown('romi');
    },
    openMargin: () =>
      probe
        .all('summary')
        .find((summary) => summary.parentElement?.querySelector('[field="margin"]'))
        ?.click(),
    look: () => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      scheme: document.querySelector('meta[name="color-scheme"]')?.getAttribute('content'),
      background: getComputedStyle(document.documentElement).backgroundColor,
      referrer: document.referrer,
      attributes: Object.fromEntries(
        [.../** @type {Element} */ (document.querySelector('funnel-calculator')).attributes].map(({ name, value }) => [
          name,
          value,
        ]),
      ),
      fallback: document.querySelector('p')?.getClientRects().length,
      figures: probe
        .all('[data-figure]')
        .map((element) => `${element.dataset['figure'] ?? ''} ${element.textContent ?? ''}`),
      images: probe.all('img').map((image) => image.getAttribute('src')),
      polluted: 'polluted' in {},
    }),
    // A person opens the import of the channels and chooses a file, or pastes its text; then takes it over, if all is told.
    imports: async (/** @type {'chosen' | 'pasted'} */ way, /** @type {string} */ text) => {
      await probe.until(() => probe.all('[role=tab]#import').length === 1, 'the tab');
      probe.all('[role=tab]#import')[0]?.click();
      await probe.until(() => probe.all('textarea#pasted').length === 1, 'the field');
      if (way === 'chosen') {
        const files = new DataTransfer();
        files.items.add(new File([text], 'export.csv', { type: 'text/csv' }));
        const input = /** @type {HTMLInputElement} */ (probe.all('.file input')[0]);
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      } else {
        const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
        Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => text } });
        probe.all('textarea#pasted')[0]?.dispatchEvent(event);
      }
      const take = () => probe.all('button.primary').find((button) => button.textContent?.trim() === 'Take over');
      await probe.until(() => take() !== undefined, 'the table');
      take()?.click();
      await probe.until(() => probe.all('.done button').length > 0, 'what was taken over');
      const [calculator] = document.querySelectorAll('funnel-calculator');
      return /** @type {any} */ (calculator).tables.channels;
    },
    // Not those of the pages' own scripts that only the test's need.
    listened: () => listened.filter((type) => type.startsWith('message') || type === 'storage'),
    heard: () => probe.heard.map(({ level, text }) => `${level}: ${text}`),
    size: () => ({ content: Math.ceil(body().height), window: innerHeight }),
    scrollDown: () => {
      scrollTo(0, document.documentElement.scrollHeight);
      return Math.abs(body().bottom - innerHeight) < 2;
    },
  };

  /** @type {Map<number, (value: any) => void>} */
  const waiting = new Map();
  let asked = 0;

  listen('message', async ({ data, source }) => {
    if (typeof data?.ask === 'string' && Object.hasOwn(OPERATIONS, data.ask)) {
      const value = await OPERATIONS[data.ask]?.(...data.given);
      source?.postMessage({ answer: data.id, value }, { targetOrigin: '*' });
    }
    if (typeof data?.answer === 'number') waiting.get(data.answer)?.(data.value);
  });

  return {
    ask: (/** @type {number} */ which, /** @type {string} */ ask, /** @type {any[]} */ ...given) =>
      new Promise((/** @type {(value: any) => void} */ resolve) => {
        const id = ++asked;
        waiting.set(id, resolve);
        document.querySelectorAll('iframe')[which]?.contentWindow?.postMessage({ ask, given, id }, '*');
      }),
    height: (which) => document.querySelectorAll('iframe')[which]?.clientHeight ?? 0,
    fits: async (which) => {
      /** @type {any} */
      let size;
      for (let attempt = 0; attempt < 200; attempt++) {
        size = await window.wire.ask(which, 'size');
        if (size.content === size.window && size.content > 300) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return size;
    },
    loaded: (which) =>
      new Promise((resolve) =>
        document.querySelectorAll('iframe')[which]?.addEventListener('load', () => resolve(undefined), { once: true }),
      ),
    frames: async (count) => {
      for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
    },
  };
})();
