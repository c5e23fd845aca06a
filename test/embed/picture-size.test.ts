import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import puppeteer, { type Browser as Chromium, type Page as Tab } from 'puppeteer-core';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { asPage, engines } from './engines.js';
import { CALCULATOR, SINGLE_FILE, startHost } from './host-page.js';
import { expectPicture } from './hostile-host.js';

/** Pixel ratios and zooms are Chromium's driver's alone to set; what is drawn by them is the same code in all engines. */
describe.runIf(engines.includes('chromium'))('the size of the picture, in Chromium', () => {
  let chromium: Chromium;
  let host: Awaited<ReturnType<typeof startHost>>;

  beforeAll(async () => {
    [chromium, host] = await Promise.all([
      puppeteer.launch({ executablePath: provideTestBrowsers({ quiet: true }).chromium!, args: CHROMIUM_TEST_FLAGS }),
      startHost(),
    ]);
  });
  afterAll(async () => {
    await chromium.close();
    await host.close();
  });

  async function visit(deviceScaleFactor: number): Promise<Tab> {
    const tab = await chromium.newPage();
    await tab.setViewport({ width: 1001, height: 800, deviceScaleFactor });
    const browser = {
      open: async (url: string) =>
        asPage(tab)
          .goTo(url)
          .then(() => asPage(tab)),
      close: () => chromium.close(),
    };
    const { page } = await host.visit(browser, SINGLE_FILE + CALCULATOR);
    await expectPicture(page);
    return tab;
  }

  /**
   * The box of the picture in each of many frames, without repetitions.
   *
   * What is still on its way, such as the second wave, may move it once: then it is watched anew. One that moves by
   * itself does so in every frame.
   */
  const sizes = (frames: number, times: number): Promise<string[]> => {
    const size = (): string => {
      const { width, height } = probe.all('canvas')[0]!.getBoundingClientRect();
      return `${width} × ${height}`;
    };
    return (async () => {
      let seen = new Set<string>();
      for (let time = 0; time < times && seen.size !== 1; time++) {
        seen = new Set([size()]);
        for (let frame = 0; frame < frames; frame++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          seen.add(size());
        }
      }
      return [...seen];
    })();
  };

  it.each([1, 1.25, 1.35, 1.5, 2, 2.625, 3])('stays as it is on a screen of %d pixels to one', async (ratio) => {
    const tab = await visit(ratio);
    for (const zoom of [0.67, 0.9, 1, 1.1]) {
      await tab.evaluate((factor) => void (document.documentElement.style.zoom = String(factor)), zoom);
      await tab.evaluate(() => portrait.settle());
      expect(await tab.evaluate(sizes, 90, 4)).toHaveLength(1);
    }
    expect(await tab.evaluate(() => probe.inked())).toBeGreaterThan(1000);
    await tab.close();
  });

  it('follows two hundred widths of its place, and nothing reaches the page’s own error handlers', async () => {
    const tab = await visit(1.5);
    const widths = await tab.evaluate(async () => {
      const widths = new Set<number>();
      for (let step = 0; step < 200; step++) {
        document.body.style.width = `${300 + ((step * 37) % 600)}px`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        widths.add(Math.round(probe.all('canvas')[0]!.getBoundingClientRect().width));
      }
      return widths.size;
    });
    expect(widths).toBeGreaterThan(50);
    expect(await tab.evaluate(() => probe.heard.filter(({ level }) => level !== 'info'))).toEqual([]);
    await tab.close();
  });
});
