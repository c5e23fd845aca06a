import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

describe.each(engines)('the scripts of a page in %s', (engine) => {
  const { visit, visitAtHome, expectCalm } = hostileHost(engine);

  describe('with shortcuts', () => {
    const LISTENER = `<script>
      var struck = [];
      for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => struck.push(type + ' ' + event.key));
    </script>`;
    const strike = (place: string, keys: readonly KeyboardEventInit[]): string[] => {
      const input = probe.all(place)[0]!.shadowRoot!.querySelector('input')!;
      for (const key of keys)
        for (const type of ['keydown', 'keypress', 'keyup'])
          input.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, composed: true, cancelable: true }));
      return (window as unknown as { struck: string[] }).struck;
    };

    it.each([
      ['the standard layout', CALCULATOR],
      [
        "the page's own",
        '<funnel-calculator lang="ru"><funnel-budget></funnel-budget><funnel-leads></funnel-leads><funnel-results></funnel-results></funnel-calculator>',
      ],
      ['a field of the norms', '<funnel-calculator lang="ru" panels="norms"></funnel-calculator>'],
    ])('hear nothing of what is typed into a field: %s', async (layout, markup) => {
      const open = await visit(LISTENER + SINGLE_FILE + markup);
      await open.page.run(() => probe.shown('revenue'));
      const field = layout.includes('norms') ? 'funnel-norms' : 'funnel-budget';
      await open.page.run(
        (place) =>
          probe.until(() => probe.all(place)[0]?.shadowRoot?.querySelector('input') instanceof Element, 'a field'),
        field,
      );
      const keys = [
        '1',
        '9',
        ',',
        '.',
        '-',
        '/',
        '?',
        'e',
        'j',
        ' ',
        'Enter',
        'Backspace',
        'ArrowUp',
        'ArrowLeft',
        'Home',
        'Delete',
        'Process',
      ].map((key) => ({ key }));
      expect(await open.page.run(strike, field, [...keys, { key: '?', shiftKey: true }])).toEqual([]);
      await expectCalm(open);
    });

    it('hear of what leaves a field or commands the page', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.shown('revenue'));
      const keys = [
        { key: 'Tab' },
        { key: 'Escape' },
        { key: 'F5' },
        { key: 'k', ctrlKey: true },
        { key: 'k', metaKey: true },
        { key: 'k', altKey: true },
      ];
      expect(await open.page.run(strike, 'funnel-budget', keys)).toEqual(
        keys.flatMap(({ key }) => ['keydown', 'keypress', 'keyup'].map((type) => `${type} ${key}`)),
      );
    });

    it('leave the arrows and Enter of a field alone', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      await open.page.run(strike, 'funnel-budget', [{ key: 'ArrowUp' }]);
      expect(
        await open.page.run(() => (probe.all('funnel-calculator')[0] as unknown as { budget: string }).budget),
      ).not.toBe('180000');
      await open.page.run(strike, 'funnel-budget', [{ key: 'Enter' }]);
      expect(await open.page.run(() => probe.all('funnel-leads')[0]!.matches(':focus'))).toBe(true);
    });
  });

  describe('that spare fields by the name of the element', () => {
    const TYPES = [
      ...['pointerdown', 'mousedown', 'pointermove', 'mousemove', 'pointerup', 'mouseup', 'dblclick', 'auxclick'],
      ...['touchstart', 'touchmove', 'touchend', 'contextmenu', 'selectstart', 'copy', 'cut', 'paste'],
      ...['dragstart', 'drag', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'],
    ];
    const LISTENER = `<script>
      var struck = [];
      for (const type of ${JSON.stringify([...TYPES, 'click', 'keydown'])}) document.addEventListener(type, (event) => {
        if (event.target.tagName === 'INPUT') return;
        struck.push(type);
        if (type !== 'click') event.preventDefault();
      });
    </script>`;
    /** @returns which of them the page has heard, and which it has prevented */
    const act = (place: string, types: readonly string[], pressed: number): [string[], string[]] => {
      const input = probe.all(place)[0]!.shadowRoot!.querySelector('input')!;
      const page = window as unknown as { struck: string[] };
      page.struck.length = 0;
      const prevented = types.filter((type) => {
        const options = { bubbles: true, composed: true, cancelable: true };
        const event = /^(pointer|mouse|dbl|aux|click|context)/.test(type)
          ? new MouseEvent(type, { ...options, buttons: pressed })
          : new Event(type, options);
        return !input.dispatchEvent(event);
      });
      return [page.struck, prevented];
    };

    it.each([
      ['the standard layout', CALCULATOR, 'funnel-budget'],
      [
        "the page's own",
        '<funnel-calculator lang="ru"><section><funnel-budget></funnel-budget></section><funnel-results></funnel-results></funnel-calculator>',
        'funnel-budget',
      ],
      ['a field of the norms', '<funnel-calculator lang="ru" panels="norms"></funnel-calculator>', 'funnel-norms'],
    ])('hear of nothing but the click in a field: %s', async (_layout, markup, place) => {
      const open = await visit(LISTENER + SINGLE_FILE + markup);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      await open.page.run(
        (name) =>
          probe.until(() => probe.all(name)[0]?.shadowRoot?.querySelector('input') instanceof Element, 'a field'),
        place,
      );
      expect(await open.page.run(act, place, [...TYPES, 'click'], 1)).toEqual([['click'], []]);
      await expectCalm(open);
    });

    it('hear of a pointer that passes by, of what they have pressed themselves, and of files that are dropped', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      const own = ['pointermove', 'mousemove', 'pointerup', 'mouseup'];
      expect((await open.page.run(act, 'funnel-budget', ['pointerdown', 'pointermove'], 0))[0]).toEqual([
        'pointermove',
      ]);
      await open.page.run(() => void document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
      expect((await open.page.run(act, 'funnel-budget', own, 1))[0]).toEqual(own);
      expect(
        await open.page.run(() => {
          const page = window as unknown as { struck: string[] };
          page.struck.length = 0;
          const input = probe.all('funnel-budget')[0]!.shadowRoot!.querySelector('input')!;
          const event = new Event('drop', { bubbles: true, composed: true, cancelable: true });
          Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'] } });
          input.dispatchEvent(event);
          return page.struck;
        }),
      ).toEqual(['drop']);
    });

    it('leave copying and selecting all by keys to a field, in every layout of keys', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      const prevented = await open.page.run(() => {
        const input = probe.all('funnel-budget')[0]!.shadowRoot!.querySelector('input')!;
        const keys = [
          { key: 'a', code: 'KeyA' },
          { key: 'ф', code: 'KeyA' },
          { key: 'c', code: 'KeyC' },
          { key: 'V', code: 'KeyV', shiftKey: true },
          { key: 'z', code: 'KeyZ' },
          { key: 'ArrowLeft' },
          { key: 'Backspace' },
          { key: 'k', code: 'KeyK' },
        ];
        return keys
          .filter((key) => {
            const event = new KeyboardEvent('keydown', {
              ...key,
              ctrlKey: true,
              bubbles: true,
              composed: true,
              cancelable: true,
            });
            return !input.dispatchEvent(event);
          })
          .map(({ key }) => key);
      });
      expect(prevented).toEqual(['k']);
    });

    it('have their own fields inside the calculator to themselves', async () => {
      const open = await visit(
        `${LISTENER}${SINGLE_FILE}<funnel-calculator lang="ru"><div slot="after"><input id="own"></div></funnel-calculator>`,
      );
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      expect(
        await open.page.run(() => {
          const heard: string[] = [];
          document.addEventListener('pointerdown', ({ target }) => heard.push((target as Element).id));
          document
            .querySelector('#own')!
            .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
          return heard;
        }),
      ).toEqual(['own']);
    });
  });

  it.each([
    [
      'guests in every object, array, string and function',
      'for (const type of [Object, Array, String, Function, Number]) { type.prototype.guest = function guest() {}; type.prototype.none = null; }',
      'guest' as const,
    ],
    [
      'objects that write themselves as JSON',
      "Object.prototype.toJSON = function toJSON() { return 'broken'; }",
      'toJSON' as const,
    ],
    [
      'arrays that write themselves as JSON',
      "Array.prototype.toJSON = function toJSON() { return 'broken'; }",
      'toJSON' as const,
    ],
    [
      'an Array.from that knows no iterables',
      'Array.from = (list) => (list ? Array.prototype.slice.call(list) : []); Array.prototype.bites = true',
      'bites' as const,
    ],
    [
      'an old shim of Object.entries and Array.prototype.includes',
      'Object.entries = (o) => Object.keys(o).map((k) => [k, o[k]]); Array.prototype.includes = function (x) { return this.indexOf(x) >= 0 }; Array.prototype.bites = true',
      'bites' as const,
    ],
    ['arrays without entries, as Prototype.js does', 'delete Array.prototype.entries', 'entries' as const],
  ])('may have given the page %s', async (guest, code, trace) => {
    // Where every object has guests, a canvas may refuse to be drawn on.
    const { page } = await visitAtHome(
      `<script>${code}</script>${SINGLE_FILE}<funnel-calculator lang="ru" panels="norms"></funnel-calculator>`,
      {
        clean: `${SINGLE_FILE}<funnel-calculator lang="ru" panels="norms"></funnel-calculator>`,
        pictureMayBeMissing: guest.startsWith('guests'),
        looksOwnWay: guest.startsWith('guests'),
      },
    );
    expect(await page.run((name) => name in [] === (name !== 'entries'), trace)).toBe(true);
  });

  it("are told once where the page's own registry refuses us, and its content stands", async () => {
    const { page, heard } = await visit(
      `<script>customElements.define = function () { throw new Error('no elements here') }</script>${SINGLE_FILE}<funnel-calculator><p id="fallback">+7</p></funnel-calculator>`,
    );
    await page.run(() => probe.until(() => probe.heard.length > 0, 'an error'));
    expect(await heard('error')).toEqual([expect.stringMatching(/^\[funnel-calculator\].*no elements here/)]);
    expect(await page.run(() => document.querySelector('#fallback')!.getClientRects().length)).toBe(1);
  });
});
