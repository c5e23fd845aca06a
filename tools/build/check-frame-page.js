// @ts-check
/** What the built framed page promises, read from the file itself. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const PAGE = 'funnel-calculator.frame.html';

/** @param {string} text */
const hashSource = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} page @param {RegExp} element @returns {string[]} */
const contents = (page, element) => [...page.matchAll(element)].map(([, content = '']) => content);

/**
 * @param {string} dist
 * @returns {string[]} what is wrong, one sentence each
 */
export function framePageFindings(dist) {
  if (!existsSync(join(dist, PAGE))) return [`${PAGE} wasn't built`];
  const page = readFileSync(join(dist, PAGE), 'utf8');
  const scripts = contents(page, /<script[^>]*>([^]*?)<\/script>/g);
  const styles = contents(page, /<style>([^]*?)<\/style>/g);
  const markup = page.replace(/<script[^>]*>[^]*?<\/script>/g, '');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(markup)?.[1] ?? '';
  const allowed = (/** @type {string} */ directive) =>
    (policy.split('; ').find((part) => part.startsWith(directive)) ?? '').split(' ');
  const found = [
    scripts.length !== 2 && `holds ${scripts.length} scripts, not two`,
    /[^\0-\x7f]/.test(page) && 'holds other characters than ASCII',
    /\s(?:src|href|on\w+)\s*=/.test(markup) && 'names another file, or a handler',
    !policy.startsWith("default-src 'none'; ") && 'forbids too little',
    scripts.some((script) => !allowed('script-src').includes(hashSource(script))) &&
      'holds a script that its policy stops',
    styles.some((style) => !allowed('style-src').includes(hashSource(style))) && 'holds styles that its policy stops',
    scripts.some((script) => parseSync('page.js', script, { lang: 'js', sourceType: 'script' }).errors.length > 0) &&
      'holds a script that does not parse',
  ];
  return found.filter((sentence) => sentence !== false).map((sentence) => `${PAGE}: ${sentence}`);
}
