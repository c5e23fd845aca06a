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
