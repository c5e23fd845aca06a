import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
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
    const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, CI: '1' };
    return execFileSync(join(folder, 'node_modules/.bin', program), words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env,
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

/** A Chromium for all projects of a file. */
export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: provideTestBrowsers({ quiet: true }).chromium!, args: CHROMIUM_FLAGS });

/** Opens a page. @returns it, and what it has said on its console, errors that nobody caught included */
export async function open(browser: Browser, url: string): Promise<{ readonly page: Page; readonly heard: string[] }> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => void heard.push(message.text()));
  page.on('pageerror', (error) => void heard.push(String(error)));
  await page.goto(url);
  return { page, heard };
}

/** The text of the calculator's total, once it is there. */
export const total = async (page: Page): Promise<string> => {
  const shown = await page.waitForSelector('funnel-calculator >>> [data-figure="revenue"]');
  return (await shown!.evaluate((element) => element.textContent)) ?? '';
};

/** Types a budget as a visitor would. */
export async function typeBudget(page: Page, text: string): Promise<void> {
  const field = await page.waitForSelector('funnel-calculator >>> funnel-budget >>> input');
  await field!.click({ count: 3 });
  await page.keyboard.type(text);
}
