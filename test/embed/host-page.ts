import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../tools/static-server.js';
import type { Browser, Page } from './engines.js';

const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

/** By which other machines reach this one; undefined where there is no network. */
export const plainAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

/** What tests ask of a page, what belongs to it, how it looks. */
const PROBE = ['probe.js', 'census.js', 'portrait.js']
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');
const COUNT = 'census.take()';

/** What `probe.js` holds on every site. */
export const PROBE_FILE_TEXT = `${PROBE};${COUNT}`;

/** The two script forms, as a page beside the `dist` folder names them. */
export const MODULE = '<script type="module" src="dist/funnel-calculator.js"></script>';
export const SINGLE_FILE = '<script src="dist/funnel-calculator.all.js"></script>';
/** The first of our tags on a page: the page's own is counted before. */
const OURS = /<script\b[^>]*\bdist\/funnel-calculator[^>]*>/;

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
  readonly encode?: (html: string) => Buffer | [first: string, rest: string];
  /** Reached by the machine's address in the network, over http: no secure context for the browser. */
  readonly plain?: boolean;
}

export interface OpenHostPage {
  readonly page: Page;
  readonly url: string;
  /** Scripts asked for so far, without their folder. */
  readonly scripts: () => string[];
  /** What the site has been asked for that is neither its own nor a part of the calculator's. */
  readonly strangers: () => string[];
  /** What the page has said on its console, errors nobody caught included. */
  readonly heard: (level: string) => Promise<string[]>;
}

/** What the tests put into a page's head, and right before our first tag. */
export function instrumented(markup: string, probeTag?: string): string {
  const count =
    probeTag === undefined
      ? `<script>${COUNT}</script>`
      : probeTag.includes('integrity')
        ? ''
        : probeTag.replace('probe.js', 'census.js');
  const head = `<head><title>A host page</title>${probeTag ?? `<script>${PROBE_FILE_TEXT}</script>`}</head>`;
  return `<!doctype html><html lang="en">${head}<body>${markup.replace(OURS, (tag) => count + tag)}</body></html>`;
}

/** A host's web server with the built files on it. */
export async function startHost() {
  const server = await startServer({ '/dist/': DIST });
  const doors: Server[] = [];
  let outside: Promise<string> | undefined;

  /** Lets the network in, as far as this machine is a part of one. @returns the origin by which it comes */
  const startOutside = async (origin: string): Promise<string> => {
    const door = createServer((socket) => {
      const inner = connect(Number(new URL(origin).port), '127.0.0.1');
      // The browser hangs up when it likes.
      for (const end of [socket, inner]) end.on('error', () => [socket, inner].forEach((each) => each.destroy()));
      socket.pipe(inner).pipe(socket);
    });
    doors.push(door);
    await new Promise<void>((resolve) => door.listen(0, plainAddress, resolve));
    return `http://${plainAddress!}:${(door.address() as AddressInfo).port}`;
  };

  return {
    async visit(browser: Browser, given: string | HostPage): Promise<OpenHostPage> {
      const { markup, encode, probeTag, pages, plain, ...site }: HostPage =
        typeof given === 'string' ? { markup: given } : given;
      const html = instrumented(markup, probeTag);
      const known: Record<string, string | Buffer | [first: string, rest: string]> = {
        '/': encode ? encode(html) : html,
        '/probe.js': PROBE_FILE_TEXT,
        '/census.js': COUNT,
        ...pages,
      };
      const { url: local, requests } = server.open({ pages: known, ...site });
      const url = plain ? local.replace(server.origin, await (outside ??= startOutside(server.origin))) : local;
      const page = await browser.open(url);
      return {
        page,
        url,
        scripts: () => requests.filter((path) => /\.js(\?|$)/.test(path)).map((path) => path.replace('/dist/', '')),
        strangers: () =>
          requests.filter((path) => !(path.split('?')[0]! in known) && !/^\/dist\/funnel-[\w.-]+\.js(\?|$)/.test(path)),
        heard: (level) =>
          page.run(
            (wanted: string) => probe.heard.filter((message) => message.level === wanted).map(({ text }) => text),
            level,
          ),
      };
    },
    /** The same files on another origin, as from a content network. @returns the address of its `dist` */
    elsewhere: (fileHeaders: Record<string, string> = {}): string =>
      `${server.open({ fileHeaders }).url.replace('127.0.0.1', 'localhost')}dist/`,
    close: () => {
      for (const door of doors) door.close();
      return server.close();
    },
  };
}
