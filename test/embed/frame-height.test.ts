import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { FOLLOW, frame, frameHost } from './frame-host.js';
import { TOTAL } from './hostile-host.js';

const RUSSIAN = '#lang=ru';

describe.each(engines)('the height of a frame in %s', (engine) => {
  const { site, visit, expectCalm } = frameHost(engine);

  it('follows its content when a panel opens, and when its width changes', async () => {
    const { page: address } = site();
    const open = await visit(FOLLOW + frame(address + RUSSIAN));
    const { page } = open;
    const resize = (width: string): Promise<void> =>
      page.run((to) => void (document.querySelector('iframe')!.style.width = to), width);
    const follows = async (): Promise<number> => {
      expect(await page.run(() => wire.fits(0))).toBe(true);
      return page.run(() => wire.height(0));
    };
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    // What comes after the first screen may take more room than was kept for it.
    await page.run(() => wire.ask(0, 'becomes', 'roas', '×36,7'));
    const wide = await follows();
    await resize('340px');
    await page.run((before) => probe.until(() => wire.height(0) > before + 100, 'more height in one column'), wide);
    const narrow = await follows();
    await page.run(() => wire.ask(0, 'openMargin'));
    await page.run((before) => probe.until(() => wire.height(0) > before + 20, 'height for the panel'), narrow);
    await follows();
    await page.run(() => wire.ask(0, 'openMargin'));
    await page.run((before) => probe.until(() => wire.height(0) === before, 'the height of before'), narrow);
    await resize('800px');
    await page.run((before) => probe.until(() => wire.height(0) === before, 'the first height'), wide);
    // Its content may still be on its way back while the frame has its height already.
    await expect
      .poll(() => page.run(() => wire.ask(0, 'size')), { timeout: 30_000 })
      .toEqual({ content: wide, window: wide });
    await expectCalm(open);
  });

  it('is told no more once the frame fits, and at most once per drawn frame', async () => {
    const { page: address } = site();
    const { page } = await visit(FOLLOW + frame(address + RUSSIAN));
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    expect(await page.run(() => wire.fits(0))).toBe(true);
    const said = await page.run(async () => {
      await wire.frames(20);
      let messages = 0;
      addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
        if (data.type) messages++;
      });
      await wire.frames(20);
      const silent = messages;
      const { style } = document.querySelector('iframe')!;
      for (let width = 400; width < 420; width++) style.width = `${String(width)}px`;
      await wire.frames(1);
      const atOnce = messages;
      await wire.frames(30);
      const settled = messages;
      await wire.frames(20);
      return { silent, atOnce: atOnce <= 2, few: settled < 12, stillSettled: messages === settled };
    });
    expect(said).toEqual({ silent: 0, atOnce: true, few: true, stillSettled: true });
  });

  it('is left alone where the page has no script for it: the frame scrolls within', async () => {
    const { page: address } = site();
    const { page } = await visit(frame(address + RUSSIAN, 'height="400"'));
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    expect(await page.run(() => wire.height(0))).toBe(400);
    expect(await page.run(() => wire.ask(0, 'scrollDown'))).toBe(true);
    expect((await page.run(() => wire.ask(0, 'size'))).content).toBeGreaterThan(400);
  });

  it('is given to each of many frames, those that come later and those that are put elsewhere too', async () => {
    const { page: address } = site();
    const { page } = await visit(`${FOLLOW}${frame(address + RUSSIAN)}<section></section>`);
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    await page.run((src) => {
      const later = document.createElement('iframe');
      later.title = 'Another calculator';
      later.style.cssText = 'width: 340px; border: 0';
      later.src = src;
      document.querySelector('section')!.append(later);
    }, `${address}#lang=et`);
    await page.run(() => probe.until(() => wire.height(1) > 600, 'the second frame to grow'));
    expect(await page.run(() => wire.fits(1))).toBe(true);
    expect(await page.run(() => wire.fits(0))).toBe(true);
    expect(await page.run(() => wire.height(0) !== wire.height(1))).toBe(true);
    // Moving loads it anew; its place in the list changes with it.
    await page.run(() => {
      const [moved] = document.querySelectorAll('iframe');
      moved!.style.height = '150px';
      document.querySelector('section')!.append(moved!);
      return wire.loaded(1);
    });
    expect(await page.run((total) => wire.ask(1, 'becomes', 'revenue', total), TOTAL)).toBe(true);
    expect(await page.run(() => wire.fits(1))).toBe(true);
  });

  it('is found out by a script that comes after the frame has spoken', async () => {
    const { page: address } = site();
    const { page } = await visit(frame(address + RUSSIAN));
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    await page.run(() => wire.frames(10));
    await page.run(() => {
      const script = document.createElement('script');
      script.src = 'dist/funnel-calculator.frame.js';
      document.body.append(script);
    });
    expect(await page.run(() => wire.fits(0))).toBe(true);
  });

  it('waits for a frame that is shown later', async () => {
    const { page: address } = site();
    const { page } = await visit(`${FOLLOW}<div hidden>${frame(address + RUSSIAN)}</div>`);
    await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL);
    expect(await page.run(() => document.querySelector('iframe')!.style.height)).toBe('');
    await page.run(() => void (document.querySelector('div')!.hidden = false));
    expect(await page.run(() => wire.fits(0))).toBe(true);
  });

  it('bears the script twice', async () => {
    const { page: address } = site();
    const open = await visit(FOLLOW + frame(address + RUSSIAN) + FOLLOW);
    expect(await open.page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL)).toBe(true);
    expect(await open.page.run(() => wire.fits(0))).toBe(true);
    await expectCalm(open);
  });
});
