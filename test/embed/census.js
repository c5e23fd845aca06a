// @ts-check
/**
 * What belongs to the page: counted before the calculator's script comes, and compared at the end.
 *
 * Put into the host page behind the probe. It looks at descriptors, so no getter of the page runs.
 */
window.census = (() => {
  /** @typedef {Map<PropertyKey, PropertyDescriptor>} Keys */

  // A page may replace what a count is made with.
  const { getOwnPropertyDescriptor, getPrototypeOf, is } = Object;
  const { ownKeys } = Reflect;

  /** What the calculator may leave on `window`; WebKit's driver leaves a symbol of its own. */
  const AGREED =
    /^(Symbol\(funnel-calculator\)|litHtmlVersions|litElementVersions|reactiveElementVersions|Symbol\(.*automation.*\))$/;

  /** @type {[string, object][]} */
  const places = [];
  /** @param {string} name @param {unknown} value */
  const add = (name, value) => {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      places.some(([, known]) => known === value)
    )
      return;
    places.push([name, value]);
  };
  for (const name of Object.getOwnPropertyNames(window)) {
    const { value } = getOwnPropertyDescriptor(window, name) ?? {};
    if (value === window || name === 'probe' || name === 'census') continue;
    add(name, value);
    add(`${name}.prototype`, value?.prototype);
  }
  for (const name of Object.getOwnPropertyNames(Intl))
    add(`Intl.${name}.prototype`, /** @type {Record<string, any>} */ (Intl)[name]?.prototype);
  for (const name of /** @type {const} */ ([
    'document',
    'navigator',
    'history',
    'location',
    'customElements',
    'screen',
  ]))
    add(name, window[name]);
  add('TypedArray', getPrototypeOf(Int8Array));
  add('TypedArray.prototype', getPrototypeOf(Int8Array.prototype));
  add('the iterator of arrays', getPrototypeOf([][Symbol.iterator]()));
  add('the iterator of maps', getPrototypeOf(new Map().entries()));
  add(
    'generators',
    getPrototypeOf(function* () {}),
  );
  add(
    'asynchronous functions',
    getPrototypeOf(async () => {}),
  );

  /** @param {object} place @returns {Keys} */
  const keysOf = (place) =>
    new Map(
      ownKeys(place).map((key) => [key, /** @type {PropertyDescriptor} */ (getOwnPropertyDescriptor(place, key))]),
    );

  /** @param {PropertyDescriptor} was @param {PropertyDescriptor} now */
  const same = (was, now) =>
    was.enumerable === now.enumerable &&
    is(was.get, now.get) &&
    is(was.set, now.set) &&
    (typeof was.value !== 'function' || is(was.value, now.value));

  /** @param {() => unknown} read a property that a sandbox may refuse */
  const permitted = (read) => {
    try {
      return read();
    } catch {
      return 'refused';
    }
  };

  /** @param {Element} element */
  const tag = (element) =>
    `<${[element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)].join(' ')}>`;

  /** The document's own state, as texts to compare; a loader of the page's adds scripts, which is no change by us. */
  const documentState = () => ({
    'elements in head': [...document.head.children]
      .filter(({ localName }) => localName !== 'script')
      .map(tag)
      .join(),
    'style sheets': [...document.styleSheets]
      .map(
        (sheet) => `${String(sheet.href)} ${String(permitted(() => sheet.cssRules.length))} ${String(sheet.disabled)}`,
      )
      .join(),
    'adopted style sheets': String(document.adoptedStyleSheets?.length),
    'attributes of html and body': `${tag(document.documentElement)} ${document.body ? tag(document.body) : '<body>'}`,
    title: document.title,
    address: location.href,
    'length of history': String(history.length),
    cookie: permitted(() => document.cookie),
    localStorage: permitted(() => JSON.stringify({ ...localStorage })),
    sessionStorage: permitted(() => JSON.stringify({ ...sessionStorage })),
  });

  /** @type {{ keys: Keys[], state: Record<string, unknown>, window: Keys } | undefined} */
  let before;

  return {
    take() {
      before = { keys: places.map(([, place]) => keysOf(place)), state: documentState(), window: keysOf(window) };
    },
    /** What is otherwise than at the count, in words. @returns {Promise<string[]>} */
    async changes() {
      if (!before) return ['nothing was counted'];
      const { keys, state, window: names } = before;
      /** @type {string[]} */
      const found = [];
      /** @param {string} name @param {Keys} was @param {Keys} now @param {(key: string) => boolean} [allowed] */
      const compare = (name, was, now, allowed = () => false) => {
        for (const [key, descriptor] of now) {
          const old = was.get(key);
          if (!old) {
            if (!allowed(String(key))) found.push(`${name}: ${String(key)} is new`);
          } else if (!same(old, descriptor)) found.push(`${name}: ${String(key)} is another`);
        }
        for (const key of was.keys()) if (!now.has(key)) found.push(`${name}: ${String(key)} is gone`);
      };
      places.forEach(([name, place], index) => compare(name, /** @type {Keys} */ (keys[index]), keysOf(place)));
      compare('window', names, keysOf(window), (key) => AGREED.test(key));
      const now = documentState();
      for (const [name, value] of Object.entries(now))
        if (value !== state[name]) found.push(`${name}: ${String(state[name])} → ${String(value)}`);
      const databases = await Promise.resolve()
        .then(() => indexedDB.databases())
        .catch(() => []);
      found.push(...databases.map(({ name }) => `a database ${String(name)}`));
      const caches = await Promise.resolve()
        .then(() => window.caches.keys())
        .catch(() => []);
      found.push(...caches.map((name) => `a cache ${name}`));
      return found;
    },
  };
})();
