import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

/** Each host page is asked whether the calculator is at home on it. Here that question is asked itself: does it notice? */
describe.each(engines)('whether something of the page was touched is noticed in %s', (engine) => {
  const { visit, visitAtHome, expectCalm, expectUntouched } = hostileHost(engine);

  it('a page with nothing else on it is left as it was', async () => {
    await visitAtHome(SINGLE_FILE + CALCULATOR);
  });

  it('every trace is named that a script can leave', async () => {
    const { page } = await visit(`${SINGLE_FILE}${CALCULATOR}`);
    const found = await page.run(async () => {
      await probe.shown('revenue');
      Object.assign(window, { trace: 1 });
      Object.assign(Array.prototype, { trace: 1 });
      Array.prototype.at = () => undefined;
      Reflect.deleteProperty(String.prototype, 'at');
      Object.defineProperty(Element.prototype, 'id', { get: () => '' });
      Math.max = () => 0;
      Object.assign(Intl.NumberFormat.prototype, { trace: 1 });
      document.head.append(
        document.createElement('style'),
        Object.assign(document.createElement('link'), { rel: 'modulepreload' }),
      );
      document.adoptedStyleSheets = [new CSSStyleSheet()];
      document.body.className = 'trace';
      document.title = 'trace';
      document.cookie = 'trace=1';
      localStorage.setItem('trace', '1');
      sessionStorage.setItem('trace', '1');
      history.pushState(null, '', '#trace');
      const found = await census.changes();
      localStorage.clear();
      sessionStorage.clear();
      document.cookie = 'trace=1; max-age=0';
      return found.map((change) => change.split(' → ')[0]!.replace(/:(?! \w+ is).*/, ''));
    });
    expect(found.sort()).toEqual(
      [
        'window: trace is new',
        'Array.prototype: trace is new',
        'Array.prototype: at is another',
        'String.prototype: at is gone',
        'Element.prototype: id is another',
        'Math: max is another',
        'Intl.NumberFormat.prototype: trace is new',
        'elements in head',
        'style sheets',
        'adopted style sheets',
        'attributes of html and body',
        'title',
        'cookie',
        'localStorage',
        'sessionStorage',
        'address',
        'length of history',
      ].sort(),
    );
  });

  it('a request for what is no part of the calculator', async () => {
    const open = await visit(SINGLE_FILE + CALCULATOR);
    await open.page.run(() => fetch('pixel.gif').then(() => undefined));
    expect(open.strangers()).toEqual(['/pixel.gif']);
    await expect(expectUntouched(open)).rejects.toThrow('pixel.gif');
  });

  it.each([
    ['an error that nobody caught', "setTimeout(() => { throw new Error('trace') })"],
    ['a promise that nobody caught', "Promise.reject(new Error('trace'))"],
    ['a complaint on the console', "console.warn('trace')"],
  ])('%s', async (_what, code) => {
    const open = await visit(`${SINGLE_FILE}${CALCULATOR}<script>${code}</script>`);
    await open.page.run(() => probe.until(() => probe.heard.length > 0, 'what was heard'));
    await expect(expectCalm(open)).rejects.toThrow('trace');
  });

  it.each([
    ['a style that reaches a field', 'input { letter-spacing: 1px !important }'],
    ['a part that is a pixel larger', '.layout { padding-top: 25px !important }'],
    ['a surface in another colour', '.frame { --funnel-surface: #fefefe }'],
  ])("a picture that is not the clean page's: %s", async (_what, css) => {
    const looks = visitAtHome(SINGLE_FILE + CALCULATOR, {}, async ({ page }) => {
      await page.run(async (rules) => {
        await probe.shown('revenue');
        for (const element of probe.all('*'))
          if (element.shadowRoot)
            element.shadowRoot.append(Object.assign(document.createElement('style'), { textContent: rules }));
      }, css);
    });
    await expect(looks).rejects.toThrow('deeply equal [ [], [] ]');
  });
});
