import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVER_ENDED, PROCESS_ENDED } from '../harness/lost-browser.js';
import { engines, launch, type Browser } from './engines.js';

const PAGE = 'data:text/html,<title>A page</title>';

/** Ends the processes of that name which this one has started, whoever started them in its name. */
function end(name: string): void {
  const processes = readdirSync('/proc').flatMap((id) => {
    try {
      const [, title, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))!;
      return [{ id: Number(id), title: title!, parent: Number(parent) }];
    } catch {
      // No process, or one that has ended meanwhile.
      return [];
    }
  });
  const isOurs = (id: number): boolean =>
    id === process.pid || processes.some((each) => each.id === id && isOurs(each.parent));
  const found = processes.filter(({ id, title }) => name.startsWith(title) && isOurs(id));
  expect(found).not.toEqual([]);
  for (const { id } of found) process.kill(id, 'SIGKILL');
}

describe.each(engines)('a page in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  it('tells what it was asked, or why it could not', async () => {
    const page = await browser.open(PAGE);
    expect(await page.run((more) => [document.title, more], { given: 1 })).toEqual(['A page', { given: 1 }]);
    await expect(page.run(() => Promise.reject(new Error('It could not')))).rejects.toThrow('It could not');
    await page.close();
  });

  if (engine === 'webkit') {
    it('that loses its process says so, and so does every page after it: the file is to begin anew', async () => {
      const page = await browser.open(PAGE);
      expect(await page.run(() => document.title)).toBe('A page');
      const waiting = page.run(() => new Promise((resolve) => setTimeout(resolve, 30_000)));
      end('WebKitWebProcess');
      const said = String(await waiting.catch((error: unknown) => error));
      expect(said).toBe(`Error: ${PROCESS_ENDED} during POST /execute/async`);
      await page.close();
      await expect(browser.open(PAGE)).rejects.toThrow(said.replace('Error: ', ''));
    });

    it('that loses its driver says so', async () => {
      const fresh = await launch(engine);
      const page = await fresh.open(PAGE);
      const waiting = page.run(() => new Promise((resolve) => setTimeout(resolve, 30_000)));
      end('WebKitWebDriver');
      await expect(waiting).rejects.toThrow(DRIVER_ENDED);
      await expect(fresh.open(PAGE)).rejects.toThrow(DRIVER_ENDED);
      await fresh.close();
    });
  }
});
