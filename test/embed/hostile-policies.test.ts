import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import {
  CALCULATOR,
  DIST,
  MODULE,
  plainAddress,
  PROBE_FILE_TEXT,
  SINGLE_FILE,
  type OpenHostPage,
} from './host-page.js';
import { hostileHost } from './hostile-host.js';

const PROBE_FILE = '<script src="probe.js"></script>';
const FALLBACK = '<funnel-calculator lang="ru"><p id="fallback">+7 495 000-00-00</p></funnel-calculator>';
const withNonce = (markup: string): string => markup.replaceAll('<script ', '<script nonce="n0nce" ');
const hash = (content: string): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;
const policy = (text: string) => ({ 'Content-Security-Policy': text });

/** The page's own content, where ours may not be. */
const standsBy = ({ page }: OpenHostPage) =>
  page.run(() => [
    document.querySelector('#fallback')!.getClientRects().length,
    customElements.get('funnel-calculator') === undefined,
  ]);

describe.each(engines)('the policies of a page in %s', (engine) => {
  const { visit, visitAtHome, elsewhere } = hostileHost(engine);

  describe('on contents', () => {
    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may allow scripts and styles of its own site alone: %s', async (_form, tag) => {
      await visitAtHome({
        markup: tag + CALCULATOR,
        probeTag: PROBE_FILE,
        headers: policy("default-src 'none'; script-src 'self'; style-src 'self'"),
      });
    });

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may allow no style at all: %s', async (_form, tag) => {
      await visitAtHome({
        markup: tag + CALCULATOR,
        probeTag: PROBE_FILE,
        headers: policy("default-src 'none'; script-src 'self'; style-src 'none'; base-uri 'none'; form-action 'none'"),
      });
    });

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may trust by nonce alone, what a trusted script asks for is trusted: %s', async (_form, tag) => {
      await visitAtHome({
        markup: withNonce(tag) + CALCULATOR,
        probeTag: withNonce(PROBE_FILE),
        headers: policy(
          "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; base-uri 'none'",
        ),
      });
    });

    it('may trust one file by its hash: the single file, wherever it lies', async () => {
      const [ours, probes] = [readFileSync(join(DIST, 'funnel-calculator.all.js'), 'utf8'), PROBE_FILE_TEXT].map(
        hash,
      ) as [string, string];
      const pinned = (markup: string, integrity: string): string =>
        markup.replace('<script', `<script integrity="${integrity}" crossorigin="anonymous"`);
      const page = {
        markup: pinned(`<script src="${elsewhere()}funnel-calculator.all.js"></script>`, ours) + CALCULATOR,
        probeTag: pinned(PROBE_FILE, probes),
        headers: policy(`default-src 'none'; script-src '${ours}' '${probes}'; style-src 'none'`),
      };
      // WebKit looks ahead for the file without its hash, now and then, and reports that it may not; then it loads and runs it.
      await visitAtHome(page, {
        lookAhead: engine === 'webkit' ? /^script-src-elem \S+\/funnel-calculator\.all\.js/ : undefined,
      });
    });

    it("may pin the file: one that was changed does not run, and the page's own content stands", async () => {
      const open = await visit(
        `<script integrity="${hash('another file')}" crossorigin="anonymous" src="dist/funnel-calculator.all.js"></script>${FALLBACK}`,
      );
      expect(await standsBy(open)).toEqual([1, true]);
    });

    it.each([
      ['a style within the page', '<p style="color: red">A</p>', "style-src 'self'", 'style-src'],
      ['a style element', '<style>p { color: red }</style>', "style-src 'none'", 'style-src'],
      [
        'a script without the nonce',
        '<script src="dist/funnel-calculator.all.js"></script>',
        "script-src 'nonce-n0nce'",
        'script-src',
      ],
    ])('bite in these tests: %s is stopped, and heard of', async (_what, markup, directive, named) => {
      const { page, heard } = await visit({
        markup,
        probeTag: withNonce(PROBE_FILE),
        headers: policy(`default-src 'none'; script-src 'nonce-n0nce'; ${directive}`),
      });
      await page.run(() => probe.until(() => probe.heard.length > 0, 'a violation'));
      // WebKit tells of a script twice: when it looks ahead, and when it is there.
      expect([...new Set(await heard('violation'))]).toEqual([expect.stringContaining(named)]);
    });
  });

  describe('on what becomes markup', () => {
    const trusting = (types: string) => policy(`require-trusted-types-for 'script'; trusted-types ${types}`);
    const LIT_OF_ITS_OWN =
      "<script>window.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html })</script>";

    it.each([
      ['the module', MODULE, 'lit-html', ''],
      ['the single file', SINGLE_FILE, 'lit-html', ''],
      ["beside a lit of the page's own", SINGLE_FILE, "lit-html 'allow-duplicates'", LIT_OF_ITS_OWN],
    ])('may let lit alone make some: %s', async (_form, tag, types, before) => {
      await visitAtHome({ markup: before + tag + CALCULATOR, headers: trusting(types) });
    });

    it.each([
      ['the module', MODULE, "'none'", ''],
      ['the single file', SINGLE_FILE, "'none'", ''],
      ["a lit of the page's own that was there first", SINGLE_FILE, 'lit-html', LIT_OF_ITS_OWN],
    ])(
      "may leave none to us: the page's own content stands, and one error says what to allow: %s",
      async (_form, tag, types, before) => {
        const open = await visit({ markup: before + tag + FALLBACK, headers: trusting(types) });
        const { page, heard } = open;
        // An engine that knows no such policy has nothing to forbid with.
        if (!(await page.run(() => 'trustedTypes' in window)))
          return expect(await page.run(() => probe.becomes('revenue', '6 600 000 ₽'))).toBe(true);
        await page.run(() => probe.until(() => probe.heard.some(({ level }) => level === 'error'), 'an error'));
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
        expect(await heard('error')).toEqual([expect.stringContaining("trusted-types lit-html 'allow-duplicates'")]);
        expect(await standsBy(open)).toEqual([1, true]);
      },
    );
  });

  describe('on other origins', () => {
    const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
    const from = (place: string, tag: string): string => tag.replace('dist/', place);

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('may ask them for their consent, which ours gives: %s', async (_form, tag) => {
      await visitAtHome({ markup: from(elsewhere(), tag) + CALCULATOR, headers: ISOLATED });
    });

    it('bite in these tests: a file that is given to its own origin alone does not come', async () => {
      const open = await visit({
        markup: from(elsewhere({ 'Cross-Origin-Resource-Policy': 'same-origin' }), SINGLE_FILE) + FALLBACK,
        headers: ISOLATED,
      });
      expect(await standsBy(open)).toEqual([1, true]);
    });
  });

  // A browser trusts its own machine: it must be reached as another one would be.
  if (plainAddress) {
    it('may be those of plain http, on which much of a browser is missing', async () => {
      const { page } = await visitAtHome({ markup: MODULE + CALCULATOR, plain: true });
      expect(await page.run(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([false, false]);
    });
  } else {
    it('LEFT OUT: plain http, because this machine has no address but its own', () =>
      expect(plainAddress).toBeUndefined());
  }

  describe('may keep the script out', () => {
    it.each([
      ['a blocker', MODULE, /funnel-calculator/],
      ['a blocker of the single file', SINGLE_FILE, /funnel-calculator/],
    ])("and the page's own content stands: %s", async (_what, tag, refuse) => {
      const open = await visit({ markup: tag + FALLBACK, refuse });
      expect(await standsBy(open)).toEqual([1, true]);
    });
  });
});
