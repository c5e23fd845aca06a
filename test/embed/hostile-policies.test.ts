import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE } from './host-page.js';
import { expectPicture, expectWorking, hostileHost } from './hostile-host.js';

const PROBE_FILE = '<script src="probe.js"></script>';
const FALLBACK = '<funnel-calculator lang="ru"><p id="fallback">+7 495 000-00-00</p></funnel-calculator>';
const withNonce = (markup: string): string => markup.replaceAll('<script ', '<script nonce="n0nce" ');

describe.each(engines)('the policies of a page in %s', (engine) => {
  const { visit, expectCalm } = hostileHost(engine);

  describe('on contents', () => {
    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may allow scripts and styles of its own site alone: %s', async (_form, tag) => {
      const open = await visit({
        markup: tag + CALCULATOR,
        probeTag: PROBE_FILE,
        headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'" },
      });
      await expectWorking(open.page);
      await expectPicture(open.page);
      await open.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
      await expectCalm(open);
    });

    it('may trust by nonce alone: what a trusted script asks for is trusted', async () => {
      const open = await visit({
        markup: withNonce(MODULE) + CALCULATOR,
        probeTag: withNonce(PROBE_FILE),
        headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; base-uri 'none'" },
      });
      await expectWorking(open.page);
      await expectPicture(open.page);
      await expectCalm(open);
    });

    it('bite in these tests: a style within the page is stopped, and heard of', async () => {
      const { page, heard } = await visit({ markup: '<p style="color: red">A</p>', probeTag: PROBE_FILE, headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'" } });
      await page.run(() => probe.until(() => probe.heard.length > 0, 'a violation'));
      expect(await heard('violation')).toEqual([expect.stringContaining('style-src')]);
    });
  });

  describe('on what becomes markup', () => {
    const trusting = (types: string) => ({ 'Content-Security-Policy': `require-trusted-types-for 'script'; trusted-types ${types}` });

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may let lit alone make some: %s', async (_form, tag) => {
      const open = await visit({ markup: tag + CALCULATOR, headers: trusting('lit-html') });
      await expectWorking(open.page);
      await expectPicture(open.page);
      await expectCalm(open);
    });

    it.each([
      ['the module', MODULE, "'none'", ''],
      ['the single file', SINGLE_FILE, "'none'", ''],
      ['a lit of the page\'s own that was there first', SINGLE_FILE, 'lit-html', "<script>trustedTypes.createPolicy('lit-html', { createHTML: (html) => html })</script>"],
    ])('may leave none to us: the page\'s own content stands, and one error says what to allow: %s', async (_form, tag, types, before) => {
      const { page, heard } = await visit({ markup: before + tag + FALLBACK, headers: trusting(types) });
      if (!(await page.run(() => 'trustedTypes' in window))) return expect(await page.run(() => probe.becomes('revenue', '6 600 000 ₽'))).toBe(true);
      await page.run(() => probe.until(() => probe.heard.some(({ level }) => level === 'error'), 'an error'));
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(await heard('error')).toEqual([expect.stringContaining("trusted-types lit-html 'allow-duplicates'")]);
      expect(await page.run(() => [document.querySelector('#fallback')!.getClientRects().length, customElements.get('funnel-calculator') === undefined])).toEqual([1, true]);
    });
  });
});
