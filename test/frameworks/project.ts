import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect } from 'vitest';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { freePort } from '../../tools/free-port.js';
import { answers, startServer, stopServer, until } from '../harness/server-process.js';
import { tarball } from '../package/pack.js';

/** Outside of the repository: a project must find nothing but what it has installed. */
const FOLDER = join(tmpdir(), 'funnel-calculator-frameworks');

/** What stays of an earlier run, so that nothing is installed twice. */
const KEPT = /^(?:node_modules|package(?:-lock)?\.json|installed\.json)$/;

/**
 * A project as a developer would make it: its packages and the packed calculator are installed from the registry.
 *
 * @param packages with their versions, such as `vue@3`
 * @param files by path
 * @returns its folder; what an earlier run has installed is kept
 */
export function project(name: string, packages: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  cpSync(tarball(), join(folder, 'funnel-calculator.tgz'));
  const about = { name, private: true, type: 'module' };
  const wanted = JSON.stringify(packages);
  const noted = join(folder, 'installed.json');
  if (!existsSync(noted) || readFileSync(noted, 'utf8') !== wanted) {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    npm(folder, 'install', ...packages);
    writeFileSync(noted, wanted);
  }
  rmSync(join(folder, 'node_modules/funnel-calculator'), { recursive: true, force: true });
  npm(folder, 'install', '--no-save', '--prefer-offline', './funnel-calculator.tgz');
  for (const path of readdirSync(folder)) if (!KEPT.test(path)) rmSync(join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const npm = (folder: string, ...words: string[]): void =>
  void execFileSync('npm', [...words, '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'pipe' });

/** Runs a program of the project. @returns what it has printed @throws Error with it where the program fails */
export function run(folder: string, program: string, ...words: string[]): string {
  try {
    return execFileSync(join(folder, 'node_modules/.bin', program), words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: environment(),
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${words.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  // What Next asks for when somebody goes from page to page.
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a built folder. */
export async function serve(folder: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const wanted = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const path = extname(wanted) ? wanted : `${wanted}.html`;
    const found = existsSync(path);
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => void server.close() };
}

/** What a program of the project needs to run as where nobody tests. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: undefined, VITEST: undefined, CI: '1' });

/**
 * Starts a server of the project.
 *
 * @param command the program and its words, by the port that it has to listen on
 */
export async function start(
  folder: string,
  command: (port: string) => readonly [program: string, ...words: string[]],
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = String(await freePort());
  const [program, ...words] = command(port);
  const env = { ...environment(), HOST: '127.0.0.1', PORT: port };
  const server = startServer(program, words, { env, cwd: folder });
  const url = `http://127.0.0.1:${port}/`;
  await until(() => answers(url), `${program} ${words.join(' ')}`);
  return { url, stop: () => stopServer(server) };
}

/** A Chromium for all projects of a file. */
export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: provideTestBrowsers({ quiet: true }).chromium!, args: CHROMIUM_FLAGS });

export interface OpenedPage {
  readonly page: Page;
  /** What it has said on its console, errors that nobody caught included. */
  readonly heard: string[];
  /** The warnings and errors among that. Servers for developers say more, such as that they have connected. */
  readonly warned: string[];
}

/** Opens a page. */
export async function open(browser: Browser, url: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  // For what hangs: a server for developers builds a page when it is first asked for it.
  page.setDefaultTimeout(120_000);
  const heard: string[] = [];
  const warned: string[] = [];
  page.on('console', (message) => {
    heard.push(message.text());
    if (['error', 'warn', 'assert'].includes(message.type())) warned.push(message.text());
  });
  page.on('pageerror', (error) => {
    heard.push(String(error));
    warned.push(String(error));
  });
  await page.evaluateOnNewDocument(() =>
    document.addEventListener('DOMContentLoaded', () =>
      Object.assign(globalThis, { firstCalculator: document.querySelector('funnel-calculator') }),
    ),
  );
  await page.goto(url);
  return { page, heard, warned };
}

/** Has a server for developers build its pages, and load them once more where it has found a new dependency meanwhile. */
export async function warmUp(browser: Browser, url: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const { page } = await open(browser, new URL(path, url).href);
    // Not for what is in the page: one that is loaded once more takes along whoever waits in it.
    await page.waitForFunction(() => customElements.get('funnel-calculator'), { polling: 200 });
    await page.close();
  }
}

/** Whether the calculator is the very one that came with the document, so that nothing typed into it was lost. */
export const isFirstCalculator = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('funnel-calculator') === (globalThis as { firstCalculator?: Element }).firstCalculator,
  );

/** Looked for in each frame: what changes within a shadow root wakes nobody who waits for changes of the document. */
const SEEN = { visible: true } as const;

/** The text of the calculator's total, once it is there. */
export const total = async (page: Page): Promise<string> => {
  const shown = await page.waitForSelector('funnel-calculator >>> [data-figure="revenue"]', SEEN);
  return (await shown!.evaluate((element) => element.textContent)) ?? '';
};

/** Types a budget by keys alone: while a browser shows the change from page to page, it lets no mouse through. */
export async function typeBudget(page: Page, text: string): Promise<void> {
  const field = await page.waitForSelector('funnel-calculator >>> funnel-budget >>> input', SEEN);
  await field!.evaluate((input) => {
    input.focus();
    input.select();
  });
  await page.keyboard.type(text);
}

/** What the calculator's own HTML says before any script has run: the total of a prerendered one. */
export const drawnTotal = async (url: string): Promise<string> => {
  const html = await (await fetch(url)).text();
  return /data-figure="revenue"[^>]*>([^<]*)/.exec(html.replace(/<!--.*?-->/g, ''))?.[1] ?? '';
};

/** Whether the calculator has taken its norms, and the page around it follows what a visitor types. */
export async function expectToFollow(page: Page): Promise<void> {
  // By hand, from the example in dollars: 150 × 200 + 30 × 1,200 = 66,000.
  expect(await total(page)).toContain('66,000');
  // A prerendered total is there before the element is.
  await page.waitForFunction(
    () =>
      customElements.get('funnel-calculator') &&
      document.querySelector('funnel-calculator')!.diagnosis.levers.some(({ norm }) => norm === '0.35'),
  );
  await typeBudget(page, '3600');
  await page.waitForFunction(() => document.querySelector('output')!.textContent === '66000');
  // 600 enquiries for 3,600 dollars.
  expect(await page.$eval('funnel-calculator', ({ result }) => result.stages[0]!.cost)).toBe('6');
}

/** Whether the page is left and found again without a new document, and the calculator with it. */
export async function expectToComeBack(page: Page, path: string): Promise<void> {
  await total(page);
  await page.evaluate(() => Object.assign(globalThis, { isSameDocument: true }));
  const follow = (link: string): Promise<void> => page.$eval(`a[href="${link}"]`, (a) => (a as HTMLElement).click());
  await follow('/other');
  await page.waitForFunction(() => !document.querySelector('funnel-calculator'));
  await follow(path);
  await expectToFollow(page);
  expect(await page.evaluate(() => 'isSameDocument' in globalThis)).toBe(true);
}
