import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIBRARIES, provideLibraries, type Library } from '../../tools/browsers.js';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const found = provideLibraries();

/** What each changes under everybody's feet; asked in the page, it shows that the library is at work. */
const WHILE: Record<Library, () => unknown> = {
  prototype: () => [
    Array.from(new Set([1, 2])).length,
    typeof (document.body as unknown as Record<string, unknown>)['addClassName'],
    'collect' in [],
  ],
  mootools: () => [
    Array.from(new Set([1, 2])).length,
    typeof (document.body as unknown as Record<string, unknown>)['addClass'],
    'each' in [],
  ],
};
const BITES: Record<Library, unknown> = { prototype: [0, 'function', true], mootools: [1, 'function', true] };

describe.each(engines)('a page with libraries of old in %s', (engine) => {
  const { visitAtHome } = hostileHost(engine);

  for (const [name, { title, debian }] of Object.entries(LIBRARIES) as [Library, (typeof LIBRARIES)[Library]][]) {
    const path = found[name];
    if (path === undefined) {
      it(`LEFT OUT: ${title}, because Debian's package ${debian} is not installed`, () => expect(path).toBeUndefined());
      continue;
    }

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])(`may run on ${title}: %s`, async (_form, tag) => {
      const { page } = await visitAtHome({
        markup: `<script src="library.js"></script>${tag}${CALCULATOR}`,
        pages: { '/library.js': readFileSync(path, 'utf8') },
      });
      expect(await page.run(WHILE[name])).toEqual(BITES[name]);
    });

    it(`may load ${title} after the calculator`, async () => {
      await visitAtHome(
        { markup: `${SINGLE_FILE}${CALCULATOR}`, pages: { '/library.js': readFileSync(path, 'utf8') } },
        {},
        ({ page }) =>
          page.run(async () => {
            await new Promise((resolve) =>
              document.head.append(
                Object.assign(document.createElement('script'), { src: 'library.js', onload: resolve }),
              ),
            );
            census.take();
          }),
      );
    });
  }

  it.each([
    [
      'registries that wrap what they register',
      `
      const define = customElements.define;
      window.defined = 0;
      customElements.define = function (name, type, options) {
        window.defined++;
        return define.call(this, name, class extends type {}, options);
      };`,
      () => (window as unknown as { defined: number }).defined > 5,
    ],
    [
      'registries that wait until the document is there',
      `
      const { define } = customElements;
      window.late = false;
      customElements.define = (name, type) => void addEventListener('DOMContentLoaded', () => { window.late = true; if (!customElements.get(name)) define.call(customElements, name, type); });`,
      () => (window as unknown as { late: boolean }).late,
    ],
    [
      'elements for classes written as functions',
      `
      const native = HTMLElement;
      window.built = false;
      window.HTMLElement = function () { window.built = true; return Reflect.construct(native, [], this.constructor); };
      HTMLElement.prototype = native.prototype; HTMLElement.prototype.constructor = HTMLElement; Object.setPrototypeOf(HTMLElement, native);`,
      () => (window as unknown as { built: boolean }).built,
    ],
    [
      'shadow roots that somebody watches',
      `
      const { attachShadow } = Element.prototype;
      window.roots = 0;
      Element.prototype.attachShadow = function (options) { window.roots++; return attachShadow.call(this, { ...options, mode: 'open' }); };`,
      () => (window as unknown as { roots: number }).roots > 5,
    ],
    [
      'Reflect, Symbol.iterator and promises of a shim',
      `
      const construct = Reflect.construct;
      window.walked = false;
      Reflect.construct = function (target, list, newTarget) { return newTarget ? construct(target, list, newTarget) : new (Function.prototype.bind.apply(target, [null].concat([].slice.call(list))))(); };
      Array.prototype[Symbol.iterator] = function () { let at = 0; return { next: () => (window.walked = true, at < this.length ? { value: this[at++], done: false } : { value: undefined, done: true }) }; };
      const Native = Promise;
      window.Promise = class Promise extends Native { then(...parts) { return super.then(...parts); } };`,
      () => (window as unknown as { walked: boolean }).walked,
    ],
    [
      'observers that answer late',
      `
      const Native = MutationObserver;
      window.MutationObserver = class extends Native { constructor(told) { super((records, self) => setTimeout(() => told(records, self), 30)); } };
      const Seen = IntersectionObserver;
      window.IntersectionObserver = class extends Seen { constructor(told, options) { super((entries, self) => setTimeout(() => told(entries, self), 30), options); } };`,
      () => MutationObserver.toString().startsWith('class'),
    ],
  ])('may have been given by a polyfill: %s', async (_what, code, bites) => {
    const { page } = await visitAtHome(`<script>{${code}}</script>${SINGLE_FILE}${CALCULATOR}`);
    expect(await page.run(bites)).toBe(true);
  });
});
