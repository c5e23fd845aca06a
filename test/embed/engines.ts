import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, ENGINES, provideBrowsers, type Engine } from '../tools/browsers.js';
import { startWebkitDriver } from '../tools/webkit-driver.js';

/** A page that is open in a browser. */
export interface Page {
  /** Runs a function inside the page; it sees the page's globals and its parameters, nothing else. */
  run<T, P extends readonly unknown[]>(inside: (...parameters: P) => T | Promise<T>, ...parameters: P): Promise<T>;
  /** One of the page's frames, in their order, as if it were a page: also of an origin that the page can't reach into. */
  frame(index: number): Pick<Page, 'run'>;
  close(): Promise<void>;
}

/** A browser that opens pages. */
export interface Browser {
  /** @param hear is told of warnings, errors and lost requests; WebKitGTK's driver has no way to */
  open(url: string, hear?: (complaint: string) => void): Promise<Page>;
  close(): Promise<void>;
}

const found = provideBrowsers();

/** The engines to test in: those installed, or of them the ones that BROWSERS names. */
export const engines = (Object.keys(ENGINES) as Engine[]).filter((engine) => {
  const wanted = process.env['BROWSERS']?.split(',');
  return found[engine] !== undefined && (!wanted || wanted.includes(engine));
});

export function launch(engine: Engine): Promise<Browser> {
  return engine === 'webkit' ? launchWebkit(found.webkit!) : launchWithPuppeteer(engine, found[engine]!);
}

async function launchWithPuppeteer(engine: 'chromium' | 'firefox', executablePath: string): Promise<Browser> {
  const browser =
    engine === 'firefox'
      ? await puppeteer.launch({ browser: 'firefox', executablePath })
      : await puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS });
  return {
    async open(url, hear = () => undefined) {
      const page = await browser.newPage();
      page.on('console', (message) => {
        if (/^(warn|error)/.test(message.type())) hear(`${message.text()} ${message.location().url ?? ''}`.trim());
      });
      page.on('pageerror', (error) => hear(String(error)));
      page.on('requestfailed', (request) => {
        // A frame that goes away gives up what it still waited for.
        if (!/ABORTED/.test(request.failure()?.errorText ?? '')) hear(`${request.url()} was lost`);
      });
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(url, { waitUntil: 'load' });
      return {
        run: (inside, ...parameters) => page.evaluate(inside as never, ...parameters),
        frame: (index) => ({ run: (inside, ...parameters) => page.mainFrame().childFrames()[index]!.evaluate(inside as never, ...parameters) }),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK speaks plain WebDriver: one window, driven by a handful of requests. */
async function launchWebkit(path: string): Promise<Browser> {
  const driver = await startWebkitDriver(path);
  const send = async (method: string, command: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(driver.port)}/session${command}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error((value as { message?: string }).message ?? JSON.stringify(value));
    return value;
  };
  const { sessionId } = (await send('POST', '', { capabilities: { alwaysMatch: driver.capabilities } })) as { sessionId: string };
  await send('POST', `/${sessionId}/timeouts`, { script: 25_000 });
  const page: Page = {
    async run(inside, ...parameters) {
      // As text both ways: a page may have added to what objects and arrays are, and the driver would stumble.
      // WebDriver hands the callback over last.
      const script = `const [given, done] = arguments;
        const write = (value) => {
          const changed = [Array.prototype, Object.prototype].filter((type) => Object.hasOwn(type, 'toJSON')).map((type) => [type, Object.getOwnPropertyDescriptor(type, 'toJSON')]);
          for (const [type] of changed) delete type.toJSON;
          const text = JSON.stringify(value);
          for (const [type, toJSON] of changed) Object.defineProperty(type, 'toJSON', toJSON);
          return text;
        };
        (async () => (${String(inside)})(...JSON.parse(given)))().then((value) => done(write(value)), (error) => done('fault: ' + error));`;
      const answer = (await send('POST', `/${sessionId}/execute/async`, { script, args: [JSON.stringify(parameters)] })) as string | null;
      if (answer?.startsWith('fault: ')) throw new Error(answer);
      return (answer === null ? undefined : JSON.parse(answer)) as never;
    },
    frame: (index) => ({
      async run(inside, ...parameters) {
        await send('POST', `/${sessionId}/frame`, { id: index });
        try {
          return await page.run(inside, ...parameters);
        } finally {
          await send('POST', `/${sessionId}/frame`, { id: null });
        }
      },
    }),
    async close() {
      await send('POST', `/${sessionId}/url`, { url: 'about:blank' });
    },
  };
  return {
    async open(url) {
      await send('POST', `/${sessionId}/url`, { url });
      return page;
    },
    async close() {
      await send('DELETE', `/${sessionId}`);
      driver.stop();
    },
  };
}
