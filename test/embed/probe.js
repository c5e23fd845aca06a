// @ts-check
/**
 * What a test can ask of a page from inside. Put into the host page as a classic script before all others,
 * so it also hears what is said on the console from the start.
 */
window.probe = (() => {
  /** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
  const all = (root, selector) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(selector) ? [/** @type {HTMLElement} */ (element)] : []),
      ...(element.shadowRoot ? all(element.shadowRoot, selector) : []),
    ]);

  // A page may replace what a person's doings are told with.
  const { Event, InputEvent, performance } = window;

  /** For one thing to come, ms: less than the drivers wait for an answer. */
  const PATIENCE = 40_000;

  /** @type {{ level: string, text: string }[]} */
  const heard = [];
  for (const level of /** @type {const} */ (['info', 'warn', 'error'])) {
    const original = console[level];
    console[level] = (...parts) => {
      heard.push({ level, text: parts.join(' ') });
      original.apply(console, parts);
    };
  }
  addEventListener('error', (event) => heard.push({ level: 'error', text: event.message }));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    // Some browsers ask for an icon on their own.
    if (!blockedURI.includes('favicon'))
      heard.push({ level: 'violation', text: `${effectiveDirective} ${blockedURI} ${sample}` });
  });
  addEventListener('unhandledrejection', (event) => heard.push({ level: 'error', text: String(event.reason) }));

  /** @param {() => boolean} condition @param {string} what */
  const until = async (condition, what) => {
    // Often at first, as most things are there at once; and long, for a busy machine.
    for (let start = performance.now(), waited = 0; waited < PATIENCE; waited = performance.now() - start) {
      if (condition()) return;
      await new Promise((resolve) => setTimeout(resolve, waited < 200 ? 10 : 50));
    }
    throw new Error(`Waited in vain: ${what}`);
  };

  /** @param {Element | null | undefined} element */
  const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  /** @param {string} name @param {number} which */
  const figureElement = (name, which) => {
    const calculator = all(document, 'funnel-calculator')[which];
    return calculator?.shadowRoot
      ? [...all(calculator.shadowRoot, `[data-figure="${name}"]`), ...all(calculator, `[data-figure="${name}"]`)][0]
      : undefined;
  };

  /** @param {string} name @param {number} [which] position among the calculators of the page */
  const figure = (name, which = 0) => {
    const element = figureElement(name, which);
    return element ? text(element) : null;
  };

  /** How many calculators show more than their total without being come near to. */
  const WHOLE_AT_ONCE = 3;

  /** The total is painted first, and keeps the height free for what follows. @param {number} which */
  const isWhole = (which) =>
    which >= WHOLE_AT_ONCE ||
    !all(document, 'funnel-calculator')[which]?.shadowRoot?.querySelector('.layout[style*="min-height"]');

  return {
    heard,
    all: (/** @type {string} */ selector) => all(document, selector),
    figure,
    reason: (/** @type {string} */ name) => text(figureElement(name, 0)?.nextElementSibling),
    until,
    shown: (/** @type {string} */ name, which = 0) =>
      until(() => figure(name, which) !== null && isWhole(which), `figure ${name}`).then(() => figure(name, which)),
    /** @param {string} name @param {string} text @param {number} [which] */
    becomes: (name, text, which = 0) =>
      until(() => figure(name, which) === text && isWhole(which), `${name} to be ${text}`).then(
        () => true,
        () => figure(name, which),
      ),
    /** Types at once where the input is there, else when it has come. @param {string} selector of an input element @param {string} text */
    fill(selector, text) {
      const find = () => {
        const [field] = all(document, selector);
        return field?.shadowRoot
          ? /** @type {HTMLInputElement | undefined} */ (all(field.shadowRoot, 'input')[0])
          : undefined;
      };
      const type = () => {
        const input = find();
        if (!input) return;
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        input.dispatchEvent(new Event('change', { bubbles: true }));
        input.blur();
      };
      if (!find()) return until(() => Boolean(find()), `an input in ${selector}`).then(type);
      type();
      return Promise.resolve();
    },
    /** Everything that the calculators show. @returns {string} */
    words: () =>
      all(document, 'funnel-calculator *, *')
        .map((element) =>
          [...element.childNodes]
            .filter((node) => node.nodeType === 3)
            .map((node) => node.textContent)
            .join(' '),
        )
        .join(' ')
        .replace(/\s+/g, ' '),
    /** How many pixels of the funnel's picture are drawn; 0 where it is blank. */
    inked() {
      const [canvas] = all(document, 'canvas');
      if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return 0;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let count = 0;
      for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) count++;
      return count;
    },
  };
})();
