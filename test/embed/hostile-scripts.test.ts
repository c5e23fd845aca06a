import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines } from './engines.js';
import { CALCULATOR, DIST, MODULE, SINGLE_FILE } from './host-page.js';
import { expectPicture, expectWorking, hostileHost, TOTAL } from './hostile-host.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

describe.each(engines)('the scripts of a page in %s', (engine) => {
  const { visit, expectCalm } = hostileHost(engine);

  describe('with shortcuts', () => {
    const LISTENER = `<script>
      var struck = [];
      for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, (event) => struck.push(type + ' ' + event.key));
    </script>`;
    const strike = (place: string, keys: readonly KeyboardEventInit[]): string[] => {
      const input = probe.all(place)[0]!.shadowRoot!.querySelector('input')!;
      for (const key of keys) for (const type of ['keydown', 'keypress', 'keyup']) input.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, composed: true, cancelable: true }));
      return (window as unknown as { struck: string[] }).struck;
    };

    it.each([
      ['the standard layout', CALCULATOR],
      ['the page\'s own', '<funnel-calculator lang="ru"><funnel-budget></funnel-budget><funnel-leads></funnel-leads><funnel-results></funnel-results></funnel-calculator>'],
      ['a field of the norms', '<funnel-calculator lang="ru" panels="norms"></funnel-calculator>'],
    ])('hear nothing of what is typed into a field: %s', async (layout, markup) => {
      const open = await visit(LISTENER + SINGLE_FILE + markup);
      await open.page.run(() => probe.shown('revenue'));
      const field = layout.includes('norms') ? 'funnel-norms' : 'funnel-budget';
      await open.page.run((place) => probe.until(() => probe.all(place)[0]?.shadowRoot?.querySelector('input') instanceof Element, 'a field'), field);
      const keys = ['1', '9', ',', '.', '-', '/', '?', 'e', 'j', ' ', 'Enter', 'Backspace', 'ArrowUp', 'ArrowLeft', 'Home', 'Delete', 'Process'].map((key) => ({ key }));
      expect(await open.page.run(strike, field, [...keys, { key: '?', shiftKey: true }])).toEqual([]);
      await expectCalm(open);
    });

    it('hear of what leaves a field or commands the page', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.shown('revenue'));
      const keys = [{ key: 'Tab' }, { key: 'Escape' }, { key: 'F5' }, { key: 'k', ctrlKey: true }, { key: 'k', metaKey: true }, { key: 'k', altKey: true }];
      expect(await open.page.run(strike, 'funnel-budget', keys)).toEqual(keys.flatMap(({ key }) => ['keydown', 'keypress', 'keyup'].map((type) => `${type} ${key}`)));
    });

    it('leave the arrows and Enter of a field alone', async () => {
      const open = await visit(LISTENER + SINGLE_FILE + CALCULATOR);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      await open.page.run(strike, 'funnel-budget', [{ key: 'ArrowUp' }]);
      expect(await open.page.run(() => (probe.all('funnel-calculator')[0] as unknown as { budget: string }).budget)).not.toBe('180000');
      await open.page.run(strike, 'funnel-budget', [{ key: 'Enter' }]);
      expect(await open.page.run(() => probe.all('funnel-leads')[0]!.matches(':focus'))).toBe(true);
    });
  });

  it.each([
    ['guests in every object, array, string and function', "for (const type of [Object, Array, String, Function, Number]) { type.prototype.guest = function guest() {}; type.prototype.none = null; }"],
    ['objects that write themselves as JSON', "Object.prototype.toJSON = function toJSON() { return 'broken'; }"],
    ['an old shim of Object.entries and Array.prototype.includes', 'Object.entries = (o) => Object.keys(o).map((k) => [k, o[k]]); Array.prototype.includes = function (x) { return this.indexOf(x) >= 0 }'],
  ])('may have given the page %s', async (_guest, code) => {
    const open = await visit(`<script>${code}</script>${SINGLE_FILE}<funnel-calculator lang="ru" panels="norms" norms='{"primaryRate":"0.4"}'></funnel-calculator>`);
    await expectWorking(open.page);
    await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
    await open.page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
    await open.page.run(() => probe.until(() => probe.inked() > 1000 || probe.words().includes('Картинка не загрузилась'), 'a picture or the note'));
    // The browsers' drivers write answers as JSON too.
    await open.page.run(() => void Reflect.deleteProperty(Object.prototype, 'toJSON'));
    await expectCalm(open);
  });

  it('may go to another page and come back, from the cache of visited ones or anew', async () => {
    const open = await visit({ markup: MODULE + CALCULATOR, pages: { '/other': '<!doctype html><title>Other</title><p>other</p><script>window.probe = { heard: [] }</script>' } });
    await expectWorking(open.page);
    await open.page.run(() => void setTimeout(() => location.assign('other'), 0));
    await pause(500);
    await open.page.run(() => void setTimeout(() => history.back(), 0));
    await pause(500);
    await open.page.run(() => probe.shown('revenue'));
    await open.page.run(() => probe.fill('funnel-budget', '180 000'));
    await expectWorking(open.page);
    await expectCalm(open);
  });

  describe('of WordPress', () => {
    const after = (markup: string) => async (): Promise<void> => {
      const open = await visit(markup);
      await expectWorking(open.page);
      await expectPicture(open.page);
      await expectCalm(open);
    };

    it('may wrap the snippet in paragraphs and breaks', after(`<p>${MODULE}<br />\n<funnel-calculator lang="ru"></p>\n<p></funnel-calculator></p>`));
    it('may put breaks into a layout of the page\'s own', after(`<p>${MODULE}</p><funnel-calculator lang="ru"><br />
      <p><funnel-budget></funnel-budget><br /><funnel-leads></funnel-leads></p><p><funnel-primary></funnel-primary></p>
      <funnel-results></funnel-results><br /><funnel-chart></funnel-chart><p></p></funnel-calculator>`));
    it('may write empty attributes for those without a value', after(`<script type="module" src="dist/funnel-calculator.js" data-cfasync="false" nowprocket="" data-no-optimize="1" data-no-defer="1"></script>
      <funnel-calculator lang="ru" currency="" stages="" values="" norms="" norms-preset="" panels="" capacity="" period="" texts="" brand="" budget="" leads="" margin="" name="" color-scheme="" inherit-font=""></funnel-calculator>`));
    it('may leave a div with breaks in the place of the element', after(`${MODULE}<p><div data-funnel-calculator="" data-lang="ru" data-budget=""><br />\n</div></p>`));

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may hold the script back until somebody touches the page: %s', async (_form, tag) => {
      const held = tag.replace(/<script( type="module")?/, '<script type="rocketlazyloadscript"$1').replace(' type="module"', ' data-rocket-type="module"').replace(' src=', ' data-rocket-src=');
      const open = await visit(`${CALCULATOR}${held}<script>
        addEventListener('pointerdown', () => {
          for (const old of document.querySelectorAll('script[type="rocketlazyloadscript"]')) {
            const script = document.createElement('script');
            script.src = old.dataset.rocketSrc;
            if (old.dataset.rocketType) script.type = old.dataset.rocketType;
            old.replaceWith(script);
          }
        }, { once: true });
      </script>`);
      await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await open.page.run(() => customElements.get('funnel-calculator') === undefined)).toBe(true);
      await open.page.run(() => dispatchEvent(new PointerEvent('pointerdown')));
      await expectWorking(open.page);
      await expectCalm(open);
    });

    it.each([
      ['without semicolons', 'window.first = function () { return 1 }', '(function () { window.last = 1 })()'],
      ['on one line', 'window.first = 1', '[1].forEach(function () { window.last = 1 })'],
      ['in strict mode', "'use strict'; window.first = 1;", 'window.last = 1'],
    ])('may put the single file between others, joined %s', async (way, first, last) => {
      const ours = readFileSync(join(DIST, 'funnel-calculator.all.js'), 'utf8');
      const joint = way === 'on one line' ? '' : '\n';
      const open = await visit({ markup: `<script src="combined.js"></script>${CALCULATOR}`, pages: { '/combined.js': [first, ours, last].join(joint) } });
      await expectWorking(open.page);
      expect(await open.page.run(() => [typeof (window as unknown as Record<string, unknown>)['first'], (window as unknown as Record<string, unknown>)['last']])).toEqual([way === 'without semicolons' ? 'function' : 'number', 1]);
      await expectCalm(open);
    });
  });

  it('are told once where the page\'s own registry refuses us, and its content stands', async () => {
    const { page, heard } = await visit(`<script>customElements.define = function () { throw new Error('no elements here') }</script>${SINGLE_FILE}<funnel-calculator><p id="fallback">+7</p></funnel-calculator>`);
    await page.run(() => probe.until(() => probe.heard.length > 0, 'an error'));
    expect(await heard('error')).toEqual([expect.stringMatching(/^\[funnel-calculator\].*no elements here/)]);
    expect(await page.run((total) => [document.querySelector('#fallback')!.getClientRects().length, total.length], TOTAL)).toEqual([1, TOTAL.length]);
  });
});
