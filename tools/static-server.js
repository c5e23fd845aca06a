// @ts-check
/**
 * Serves folders and pages made on the spot, each test on a site of its own with its own record of requests.
 *
 * `node tools/static-server.js dist 8080` serves a folder by hand.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** Long enough for the first piece to be painted, ms. */
const BETWEEN_PIECES = 500;

/** Ports that this process has had: what a browser keeps of one server is never met by the next. @type {Set<number>} */
const used = new Set();

/** @param {import('node:http').Server} server @param {number} wanted 0: any @returns {Promise<number>} */
async function listen(server, wanted) {
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(wanted, '127.0.0.1', resolve)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : wanted;
  if (wanted === 0 && used.has(port)) {
    await new Promise((resolve) => server.close(resolve));
    return listen(server, wanted);
  }
  used.add(port);
  return port;
}

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/**
 * @typedef {object} Site
 * @property {Record<string, string | Buffer | [first: string, rest: string]>} [pages] content by path, e.g. `{ '/': '<!doctype html>…' }`; in two pieces: as a slow line brings it
 * @property {Record<string, string>} [headers] sent with the site's pages, e.g. another charset or a CSP
 * @property {Record<string, string>} [fileHeaders] sent with files, over the usual ones
 * @property {RegExp} [refuse] paths that are answered with 503, as a blocked or lost file would be
 */

/** @typedef {{ url: string, requests: string[] }} OpenSite Where it is, and the paths asked for so far with their query. */

/**
 * What a static host with sane settings sends: a type with charset, open to other origins, nothing guessed.
 *
 * @param {string} path
 */
const usualHeaders = (path) => ({
  'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': /-[\w-]{8}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

/**
 * @param {Record<string, string>} folders folder on disk by URL prefix, e.g. `{ '/dist/': 'dist' }`
 * @param {number} [port] default: a free one
 * @param {{ compress?: boolean }} [options] - `compress`: brotli 11 for who accepts it, as web servers send prepared files; made once, so a file is not to change meanwhile
 */
export async function startServer(folders, port = 0, { compress = false } = {}) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  /** @type {Map<string, Site & { requests: string[] }>} */
  const sites = new Map([['', { requests: [] }]]);

  const server = createServer(async (request, response) => {
    const whole = request.url ?? '/';
    const name = /^\/(site\d+)\//.exec(whole)?.[1] ?? '';
    const site = sites.get(name);
    const local = name ? whole.slice(name.length + 1) : whole;
    const path = decodeURIComponent(new URL(local, 'http://local').pathname);
    /** @param {number} status @param {Record<string, string>} headers @param {string | Buffer} body */
    const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
    /** @param {Record<string, string>} headers @param {string | Buffer} body */
    const found = (headers, body) => {
      if (!compress || !/\bbr\b/.test(String(request.headers['accept-encoding']))) return answer(200, headers, body);
      const small = compressed.get(whole) ?? brotliCompressSync(body);
      compressed.set(whole, small);
      return answer(200, { ...headers, 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }, small);
    };
    if (!site) return answer(404, {}, 'No such site');
    if (path === '/favicon.ico') return answer(204, {}, '');
    site.requests.push(local);
    if (site.refuse?.test(path)) return answer(503, { 'Access-Control-Allow-Origin': '*' }, '');
    const page = site.pages?.[path];
    if (Array.isArray(page)) {
      response.writeHead(200, { ...usualHeaders('page.html'), ...site.headers }).write(page[0]);
      return setTimeout(() => response.end(page[1]), BETWEEN_PIECES);
    }
    if (page !== undefined)
      return found({ ...usualHeaders(extname(path) ? path : 'page.html'), ...site.headers }, page);
    const prefix = Object.keys(folders).find((candidate) => path.startsWith(candidate));
    const below = normalize(path.slice(prefix?.length ?? 0));
    if (prefix === undefined || below.startsWith('..')) return answer(404, {}, 'Not found');
    const file = below.endsWith('/') || below === '.' ? join(below, 'index.html') : below;
    try {
      const body = await readFile(join(/** @type {string} */ (folders[prefix]), file));
      return found({ ...usualHeaders(file), ...site.fileHeaders }, body);
    } catch {
      return answer(404, {}, 'Not found');
    }
  });

  const origin = `http://127.0.0.1:${await listen(server, port)}`;

  return {
    origin,
    /** @param {Site} site @returns {OpenSite} */
    open(site) {
      const name = `site${sites.size}`;
      const requests = /** @type {string[]} */ ([]);
      sites.set(name, { ...site, requests });
      return { url: `${origin}/${name}/`, requests };
    },
    close() {
      server.closeAllConnections();
      return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const { origin } = await startServer({ '/': folder }, Number(port));
  console.log(`${folder} is at ${origin}/`);
}
