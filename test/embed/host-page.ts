import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../tools/static-server.js';
import type { Browser, Page } from './engines.js';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

const PROBE = readFileSync(join(import.meta.dirname, 'probe.js'), 'utf8');

/** The two script forms, as a page beside the `dist` folder names them. */
export const MODULE = '<script type="module" src="dist/funnel-calculator.js"></script>';
export const SINGLE_FILE = '<script src="dist/funnel-calculator.all.js"></script>';

export const CALCULATOR = '<funnel-calculator lang="ru"></funnel-calculator>';

export interface HostPage {
  readonly markup: string;
  /** Of the page itself, e.g. another charset. */
  readonly headers?: Record<string, string>;
  readonly fileHeaders?: Record<string, string>;
  readonly refuse?: RegExp;
  /** How the probe gets in where a policy forbids scripts within the page; it is also served as `probe.js`. */
  readonly probeTag?: string;
  /** More that the site answers with, by path. */
  readonly pages?: Record<string, string>;
  readonly encode?: (html: string) => Buffer;
}

export interface OpenHostPage {
  readonly page: Page;
  /** Scripts asked for so far, without their folder. */
  readonly scripts: () => string[];
  /** What the page has said on its console, errors nobody caught included. */
  readonly heard: (level: string) => Promise<string[]>;
}

/** A host's web server with the built files on it. */
export async function startHost() {
  const server = await startServer({ '/dist/': DIST });
  return {
    async visit(browser: Browser, given: string | HostPage): Promise<OpenHostPage> {
      const { markup, encode, probeTag, pages, ...site }: HostPage = typeof given === 'string' ? { markup: given } : given;
      const html = `<!doctype html><html lang="en"><head><title>A host page</title>${probeTag ?? `<script>${PROBE}</script>`}</head><body>${markup}</body></html>`;
      const { url, requests } = server.open({ pages: { '/': encode ? encode(html) : html, '/probe.js': PROBE, ...pages }, ...site });
      const page = await browser.open(url);
      return {
        page,
        scripts: () => requests.filter((path) => /\.js(\?|$)/.test(path)).map((path) => path.replace('/dist/', '')),
        heard: (level) => page.run((wanted: string) => probe.heard.filter((message) => message.level === wanted).map(({ text }) => text), level),
      };
    },
    close: () => server.close(),
  };
}
