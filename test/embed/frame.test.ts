import { describe, expect, it } from 'vitest';
import { engines, launch } from './engines.js';
import { FOLLOW, frame, frameHost } from './frame-host.js';
import { COST, DOUBLED, TOTAL } from './hostile-host.js';

const SANDBOXES = [
  ['without a sandbox', ''],
  ['in a sandbox of scripts alone', 'sandbox="allow-scripts"'],
  ['in one with forms', 'sandbox="allow-scripts allow-forms"'],
  ['in one with an origin', 'sandbox="allow-scripts allow-same-origin"'],
  ['in a wide one', 'sandbox="allow-scripts allow-forms allow-popups allow-downloads allow-modals allow-same-origin"'],
] as const;

const RUSSIAN = '#lang=ru';

/** For what comes by itself a moment later, on a machine that may be busy. */
const LATER = { timeout: 30_000 } as const;

describe.each(engines)('a calculator in a frame in %s', (engine) => {
  const { site, visit, visitStrict, built, expectCalm } = frameHost(engine);

  it.each(SANDBOXES)(
    'works, asks for nothing, listens to nobody and is as high as its content %s',
    async (_which, sandbox) => {
      const { page: address, requests } = site();
      const open = await visit(FOLLOW + frame(address + RUSSIAN, sandbox));
      const { page } = open;
      expect(await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL)).toBe(true);
      expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), COST)).toBe(true);
      await page.run(() => wire.ask(0, 'fill', 'funnel-budget', '360 000'));
      expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), DOUBLED)).toBe(true);
      expect(await page.run(() => wire.fits(0))).toBe(true);
      expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([]);
      expect(await page.run(() => wire.ask(0, 'listened'))).toEqual([]);
      expect(requests).toEqual(['/funnel-calculator.frame.html']);
      await expectCalm(open);
    },
  );

  describe('the address', () => {
    it('gives numbers, norms, language and look, in words that can be read', async () => {
      const { page: address } = site();
      const { page } = await visit(
        frame(
          `${address}#lang=ru&budget=240000&leads=480&primary=25%&secondary=30&primary-check=6500&secondary-check=48000&color-scheme=dark&--funnel-accent=#8a3b2a&--funnel-radius=0px`,
        ),
      );
      expect(await page.run(() => wire.ask(0, 'becomes', 'leadsCost', '500 ₽'))).toBe(true);
      // 240 000 ÷ (480 × 25 %)
      expect(await page.run(() => wire.ask(0, 'becomes', 'primaryCost', '2 000 ₽'))).toBe(true);
      const look = await page.run(() => wire.ask(0, 'look'));
      expect(look).toMatchObject({
        lang: 'ru',
        dir: 'ltr',
        title: 'Калькулятор воронки',
        scheme: 'dark',
        background: 'rgba(0, 0, 0, 0)',
        fallback: 0,
      });
      expect(look.attributes['style']).toMatch(/^--funnel-accent: ?#8a3b2a; --funnel-radius: ?0px;$/);
    });

    it.each([
      ['', { lang: 'en', dir: 'ltr', title: 'Funnel calculator', scheme: 'normal' }],
      [
        '#lang=et_EE&color-scheme=auto',
        { lang: 'et-EE', dir: 'ltr', title: 'Lehtrikalkulaator', scheme: 'light dark' },
      ],
      ['#lang=ar-EG&color-scheme=light', { lang: 'ar-EG', dir: 'rtl', title: 'Funnel calculator', scheme: 'light' }],
      ['#lang=%zz&color-scheme=url(x)', { lang: 'en', dir: 'ltr', title: 'Funnel calculator', scheme: 'normal' }],
    ])('%s is heard by the document too', async (hash, expected) => {
      const { page } = await visit(frame(site().page + hash));
      expect(await page.run(() => wire.ask(0, 'look'))).toMatchObject(expected);
    });

    it('may change later: what it still says stays as a person has typed it', async () => {
      const { page: address } = site();
      const { page } = await visit(frame(`${address}#lang=ru&budget=180000&leads=600`));
      expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), COST)).toBe(true);
      await page.run(() => wire.ask(0, 'fill', 'funnel-budget', '360 000'));
      await page.run(
        (next) => void (document.querySelector('iframe')!.src = next),
        `${address}#lang=ru&budget=180000&leads=900&margin=0.3`,
      );
      expect(await page.run(() => wire.ask(0, 'becomes', 'leadsCost', '400 ₽'))).toBe(true);
      await page.run((next) => void (document.querySelector('iframe')!.src = next), `${address}#lang=et`);
      const seen = () => page.run(() => wire.ask(0, 'look'));
      await expect.poll(async () => (await seen()).lang, LATER).toBe('et');
      const look = await seen();
      expect(look).toMatchObject({ lang: 'et', title: 'Lehtrikalkulaator', attributes: { lang: 'et' } });
      expect(Object.keys(look.attributes)).not.toContain('leads');
    });

    it('is told once of what it says in vain', async () => {
      const { page: address } = site();
      const { page } = await visit(frame(`${address}#lang=ru&budgte=1&onclick=x`));
      await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
      await page.run((next) => void (document.querySelector('iframe')!.src = next), `${address}#lang=et&budgte=2`);
      await page.run(() => wire.frames(10));
      expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([
        'warn: [funnel-calculator] the frame\'s address names no options of ours: ["budgte","onclick"]',
      ]);
    });

    it('opened without a page around it speaks no words of its own', async () => {
      const { page: address } = site();
      const hash = `#lang=ru&budget=180000&leads=600&brand=${encodeURIComponent('{"name":"A clinic","phone":"+1 555"}')}`;
      const { page } = await visit(frame(address + hash));
      await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), COST);
      expect((await page.run(() => wire.ask(0, 'look'))).attributes).toHaveProperty('brand');
      const browser = await launch(engine);
      try {
        const alone = await browser.open(address + hash);
        expect(await alone.run((cost) => probe.becomes('leadsCost', cost), COST)).toBe(true);
        expect(await alone.run(() => document.querySelector('funnel-calculator')!.hasAttribute('brand'))).toBe(false);
        expect(await alone.run(() => probe.heard.map(({ text }) => text))).toEqual([
          expect.stringContaining('takes no words from its address: ["brand"]'),
        ]);
      } finally {
        await browser.close();
      }
    });
  });

  describe('a hostile address', () => {
    it.each([
      [
        'names of what objects inherit',
        '&__proto__=x&__proto__[polluted]=1&constructor.prototype.polluted=1&toString=1&constructor=1',
      ],
      [
        'JSON that reaches for prototypes',
        '&norms={"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}&texts={"__proto__":{"polluted":"1"},"ru":{"__proto__":"x"}}&values={"__proto__":{"polluted":1}}',
      ],
      [
        'handlers and styles',
        '&onclick=alert(1)&onerror=alert(1)&style=background:url(http://127.0.0.1:9/)&class=x&id=y&is=z&slot=after&srcdoc=x',
      ],
      ['a logo of script', '&brand={"logo":"javascript:alert(1)","name":"A","phone":"javascript:alert(1)"}'],
      ['a logo of data', '&brand={"logo":"data:text/html,<script>alert(1)</script>","name":"A"}'],
      [
        'colours that would be fetched',
        '&--funnel-surface=url(http://127.0.0.1:9/x.png)&--funnel-accent=image-set("http://127.0.0.1:9/y.png" 1x)&--funnel-space=calc(1px*url(x))&--funnel-radius=1px;background:red',
      ],
      ['broken escapes', '&norms=%E2%82&period=%&texts=%ff&panels=%c0%80'],
      ['JSON that is none', '&norms={&texts=[[[[&brand=null&capacity="x&stages={}'],
      ['a megabyte', `&brand=${'x'.repeat(1_000_000)}`],
      ['a thousand names', `&${Array.from({ length: 1000 }, (_, index) => `n${String(index)}`).join('&')}`],
    ])('changes no figure, throws nothing and asks for nothing: %s', async (_case, hash) => {
      const { page: address, requests } = site();
      const open = await visit(
        FOLLOW + frame(`${address}#lang=ru&budget=180000&leads=600${hash}`, 'sandbox="allow-scripts"'),
      );
      const { page } = open;
      expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), COST)).toBe(true);
      await page.run(() => wire.ask(0, 'fill', 'funnel-budget', '360 000'));
      expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), DOUBLED)).toBe(true);
      const look = await page.run(() => wire.ask(0, 'look'));
      expect(look).toMatchObject({ polluted: false, images: [] });
      expect(
        Object.keys(look.attributes).filter(
          (name) => !/^(?:lang|budget|leads|norms|texts|values|brand|period|panels|capacity|stages|style)$/.test(name),
        ),
      ).toEqual([]);
      expect(look.attributes['style'] ?? '').toBe('');
      expect(
        (await page.run(() => wire.ask(0, 'heard'))).filter((said) => !said.startsWith('warn: [funnel-calculator]')),
      ).toEqual([]);
      expect(requests).toEqual(['/funnel-calculator.frame.html']);
      await expectCalm(open);
    });

    it('bites in these tests: a logo of the site itself is fetched and shown', async () => {
      const { page: address, url, requests } = site();
      const { page } = await visit(
        frame(`${address}#lang=ru&brand=${encodeURIComponent(JSON.stringify({ logo: 'logo.png', name: 'A' }))}`),
      );
      await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
      await page.run(() => wire.ask(0, 'fill', 'funnel-budget', '360 000'));
      await expect
        .poll(async () => (await page.run(() => wire.ask(0, 'look'))).images, LATER)
        .toEqual([`${url}logo.png`]);
      // The picture stands in the page before its request has come to the server.
      await expect.poll(() => requests, LATER).toEqual(['/funnel-calculator.frame.html', '/logo.png']);
    });
  });

  describe('the policies of the page around', () => {
    it('may allow the one frame and the one script, and no styles in the page', async () => {
      const { page: address } = site();
      const policy = `default-src 'none'; script-src 'self'; style-src 'none'; frame-src ${new URL(address).origin}`;
      const open = await visitStrict(
        `${FOLLOW}<iframe title="Calculator" src="${address}${RUSSIAN}"></iframe>`,
        policy,
      );
      expect(await open.page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL)).toBe(true);
      expect(await open.page.run(() => wire.fits(0))).toBe(true);
      await expectCalm(open);
    });

    it('may forbid frames: then nothing is loaded', async () => {
      const { page: address, requests } = site();
      const { page } = await visitStrict(
        `${FOLLOW}<iframe title="Calculator" src="${address}"></iframe>`,
        "default-src 'none'; script-src 'self'; frame-src 'none'",
      );
      await page.run(() => wire.frames(10));
      expect(requests).toEqual([]);
    });
  });

  describe('without its script', () => {
    const sentence = (): { shown: number; words: string } => {
      const { body } = document.querySelector('iframe')!.contentDocument!;
      return {
        shown: body.querySelectorAll('p')[1]!.getClientRects().length,
        words: body.textContent.replace(/\s+/g, ' '),
      };
    };

    it('says so in three languages where a sandbox forbids scripts', async () => {
      const { page } = await visit(frame('dist/funnel-calculator.frame.html#lang=ru', 'sandbox="allow-same-origin"'));
      expect(await page.run(sentence)).toMatchObject({
        shown: 1,
        words: expect.stringMatching(/needs JavaScript.*нужны JavaScript.*vajab JavaScripti/),
      });
    });

    it('says so where a proxy has rewritten it, for the policy knows the script by its hash', async () => {
      const pages = {
        '/changed.html': built().replace('<script data-cfasync="false">;', '<script data-cfasync="false">alert(1);'),
      };
      const { page } = await visit(frame('changed.html'), { pages });
      expect(await page.run(sentence)).toMatchObject({ shown: 1 });
      expect(
        await page.run(() => document.querySelector('iframe')!.contentDocument!.querySelector('funnel-calculator')),
      ).toBeNull();
    });
  });
});
