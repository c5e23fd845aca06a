import puppeteer, { type Page as Tab } from 'puppeteer-core';
import {
  CHROMIUM_TEST_FLAGS,
  ENGINES,
  FIREFOX_SETTINGS,
  provideTestBrowsers,
  type Engine,
} from '../../tools/browsers.js';
import { startWebkitDriver } from '../../tools/webkit-driver.js';
import { lossIn, PROCESS_ENDED } from '../harness/lost-browser.js';

/** A page that is open in a browser. */
export interface Page {
  /** Runs a function inside the page; it sees the page's globals and its parameters, nothing else. */
  run<T, P extends readonly unknown[]>(inside: (...parameters: P) => T | Promise<T>, ...parameters: P): Promise<T>;
  /** One of the page's frames, in their order, as if it were a page: also of an origin that the page can't reach into. */
  frame(index: number): Pick<Page, 'run'>;
  /**
   * These three answer once the document is there. A script that navigates in their place leaves WebKitGTK between two
   * documents, and a command that meets it there may never be answered: one that is about to be kept alive stands still.
   */
  goTo(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** A browser that opens pages. */
export interface Browser {
  /** @param hear is told of warnings, errors and, where that was asked for, lost requests; WebKitGTK's driver has no way to */
  open(url: string, hear?: (complaint: string) => void): Promise<Page>;
  close(): Promise<void>;
}

const found = provideTestBrowsers();

/** For one command, ms: longer than anything a page is waited for, shorter than a test's time. */
const DEADLINE = 60_000;
/** For the last one: whatever becomes of it, the driver is stopped, or the tab left to its browser. */
const GOODBYE = 5_000;

const LOADED = { waitUntil: 'load', timeout: DEADLINE } as const;

/** The engines to test in: those installed, or of them the ones that BROWSERS names. */
export const engines = (Object.keys(ENGINES) as Engine[]).filter((engine) => {
  const wanted = process.env['BROWSERS']?.split(',');
  return found[engine] !== undefined && (!wanted || wanted.includes(engine));
});

/**
 * @param options.stranger who has never been at any address, also where pages of this file have been before
 * @param options.lossesHeard whether pages are told of lost requests: a driver that is told of every request takes a fifth
 *   of the processor time in Firefox
 */
export function launch(engine: Engine, { stranger = false, lossesHeard = false } = {}): Promise<Browser> {
  return engine === 'webkit'
    ? launchWebkit(found.webkit!)
    : launchWithPuppeteer(engine, found[engine]!, { stranger, lossesHeard });
}

/** A tab that a test has opened itself, to do more with it than a page can. */
export function asPage(tab: Tab): Page {
  return {
    run: (inside, ...parameters) => tab.evaluate(inside as never, ...parameters),
    frame: (index) => ({
      run: (inside, ...parameters) =>
        tab
          .mainFrame()
          .childFrames()
          [index]!.evaluate(inside as never, ...parameters),
    }),
    async goTo(url) {
      await tab.goto(url, LOADED);
    },
    async back() {
      // A page that was kept alive isn't loaded, and Firefox's driver would wait for that.
      const left = await tab.evaluate(() => location.href);
      await tab.evaluate(() => void setTimeout(() => history.back()));
      const arrived = (): Promise<boolean> =>
        tab.evaluate((from) => location.href !== from && document.readyState === 'complete', left);
      // Between two pages there is nobody to ask.
      for (const end = Date.now() + DEADLINE; !(await arrived().catch(() => false));)
        if (Date.now() > end) throw new Error(`Still at ${left}`);
    },
    async reload() {
      await tab.reload(LOADED);
    },
    close: () => closed(tab),
  };
}

/**
 * Closes a tab. One that is closed while it leaves its page may never say that it is closed; the browser takes it along when
 * it ends.
 */
const closed = (tab: Tab): Promise<void> =>
  Promise.race([tab.close(), new Promise<void>((resolve) => setTimeout(resolve, GOODBYE).unref())]);

type Started = Awaited<ReturnType<typeof puppeteer.launch>>;

/** The browsers of this process, by what they are: starting one costs as much processor time as several pages do. */
const started = new Map<string, Promise<Started>>();

function start(engine: 'chromium' | 'firefox', executablePath: string, networkEnabled: boolean): Promise<Started> {
  const options = { executablePath, timeout: DEADLINE, handleSIGTERM: false, networkEnabled };
  return engine === 'firefox'
    ? puppeteer.launch({ ...options, browser: 'firefox', extraPrefsFirefox: FIREFOX_SETTINGS })
    : puppeteer.launch({ ...options, args: CHROMIUM_TEST_FLAGS });
}

// Half a second later the runner kills what is still there. By then a browser may not have ended in an orderly way, and
// would be left over; at an exit it is killed.
process.once('SIGTERM', () => process.exit());

/** The running browser of that engine, or another where it was lost. */
async function provide(engine: 'chromium' | 'firefox', path: string, lossesHeard: boolean): Promise<Started> {
  const name = `${engine} ${String(lossesHeard)}`;
  const known = started.get(name);
  const browser = await known?.catch(() => undefined);
  if (browser?.connected) return browser;
  // Who has waited as long may have started another.
  if (started.get(name) === known) started.set(name, start(engine, path, lossesHeard));
  return started.get(name)!;
}

/**
 * Whoever starts a server has an origin that the browser has never met, and so storage and a cache that are empty.
 *
 * @param options - `stranger`: for who comes to an origin as somebody else: a context of its own, whose first tab costs a window
 */
async function launchWithPuppeteer(
  engine: 'chromium' | 'firefox',
  path: string,
  { stranger, lossesHeard }: { stranger: boolean; lossesHeard: boolean },
): Promise<Browser> {
  const browser = await provide(engine, path, lossesHeard);
  const context = stranger ? await browser.createBrowserContext() : browser.defaultBrowserContext();
  const tabs: Tab[] = [];
  return {
    async open(url, hear = () => undefined) {
      const page = await context.newPage();
      tabs.push(page);
      page.on('console', (message) => {
        if (/^(warn|error)/.test(message.type())) hear(`${message.text()} ${message.location().url ?? ''}`.trim());
      });
      page.on('pageerror', (error) => hear(String(error)));
      page.on('requestfailed', (request) => {
        // A frame that goes away gives up what it still waited for.
        if (!/ABORTED/.test(request.failure()?.errorText ?? '')) hear(`${request.url()} was lost`);
      });
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(url, LOADED);
      return asPage(page);
    },
    async close() {
      if (stranger) return context.close();
      for (const tab of tabs) if (!tab.isClosed()) await closed(tab);
    },
  };
}

type Session = Awaited<ReturnType<typeof startWebkitSession>>;

/** How often in a launch a command may be left unanswered before that is no chance. */
const UNANSWERED = 2;

/** WebKitGTK speaks plain WebDriver: one window, driven by a handful of requests. */
async function launchWebkit(path: string): Promise<Browser> {
  let session = await startWebkitSession(path);
  let unanswered = 0;
  /** A session whose command was left unanswered answers no other: whoever comes next gets another. */
  const living = async (): Promise<Session> => {
    const fault = session.fault();
    if (fault === undefined) return session;
    // The whole file begins anew, in a fresh browser: `runWithFreshBrowser` reads this.
    if (lossIn([fault]) !== undefined) throw new Error(fault);
    unanswered += 1;
    if (unanswered > UNANSWERED) throw new Error(`${fault}, once too often`);
    console.warn(`${fault}: another is started`);
    session.stop();
    session = await startWebkitSession(path);
    return session;
  };
  return {
    async open(url) {
      const page = asWebkitPage(await living());
      await page.goTo(url);
      return page;
    },
    close: () => session.close(),
  };
}

async function startWebkitSession(path: string) {
  const driver = await startWebkitDriver(path);
  const address = `http://127.0.0.1:${String(driver.port)}/session`;
  let fault: string | undefined;
  const request = async (method: string, command: string, body?: object, deadline = DEADLINE): Promise<unknown> => {
    if (fault !== undefined) throw new Error(fault);
    const name = `${method} ${command.replace(/^\/[^/]+/, '') || '/session'}`;
    let response: Response;
    let answer: { value: unknown };
    try {
      response = await fetch(`${address}${command}`, {
        method,
        signal: AbortSignal.timeout(deadline),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      answer = (await response.json()) as { value: unknown };
    } catch (error) {
      // A cut line is noticed before the end of a process is.
      await new Promise((resolve) => setTimeout(resolve, 100));
      // It takes one command at a time: all that follow one left unanswered would wait in vain.
      const end = driver.end();
      const cause = String((error as Error).cause ?? error);
      fault = end === undefined ? `WebKitWebDriver has left ${name} unanswered: ${cause}` : `${end} during ${name}`;
      throw new Error(fault, { cause: error });
    }
    if (response.ok) return answer.value;
    // Of what was under way when a process ended, the driver says anything; afterwards that there is no such session.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = await fetch(`${address}${command.split('/', 2).join('/')}/window`).catch(() => undefined);
    if (after?.status === 404 && (await after.text()).includes('invalid session id'))
      fault = `${PROCESS_ENDED} during ${name}`;
    throw new Error(fault ?? ((answer.value as { message?: string }).message || JSON.stringify(answer.value)));
  };
  const { sessionId } = (await request('POST', '', { capabilities: { alwaysMatch: driver.capabilities } })) as {
    sessionId: string;
  };
  const send = (command: string, body: object): Promise<unknown> => request('POST', `/${sessionId}${command}`, body);
  await send('/timeouts', { script: 50_000, pageLoad: 50_000 });
  return {
    send,
    /** What it was lost by, if it was. */
    fault: () => fault,
    stop: driver.stop,
    async close() {
      await request('DELETE', `/${sessionId}`, undefined, GOODBYE).catch(() => undefined);
      driver.stop();
    },
  };
}

function asWebkitPage({ send, fault }: Session): Page {
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
      const answer = (await send('/execute/async', { script, args: [JSON.stringify(parameters)] })) as string | null;
      if (answer?.startsWith('fault: ')) throw new Error(answer);
      return (answer === null ? undefined : JSON.parse(answer)) as never;
    },
    frame: (index) => ({
      async run(inside, ...parameters) {
        await send('/frame', { id: index });
        try {
          return await page.run(inside, ...parameters);
        } finally {
          await send('/frame', { id: null });
        }
      },
    }),
    async goTo(url) {
      await send('/url', { url });
    },
    async back() {
      await send('/back', {});
    },
    async reload() {
      await send('/refresh', {});
    },
    async close() {
      // Who lost the session has said so, or is told by the next that is opened.
      if (fault() === undefined)
        await page.goTo('about:blank').catch((error: unknown) => {
          if (fault() === undefined) throw error;
        });
    },
  };
  return page;
}
