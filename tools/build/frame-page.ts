import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { frameTexts, noScriptTexts } from '../../src/texts/standing-alone.js';
import { standingAlone, toAscii } from './ascii-only.js';

export const PAGE = 'funnel-calculator.frame.html';

/**
 * Makes the framed page: the single file and the page's own script inside of one document; and has the script of the
 * page around stand alone, as the single file does.
 *
 * Beside the framed page its scripts would be out of reach where it needs them most: in a sandbox a document has no origin, and
 * modules come only from servers that allow every one.
 */
export const framePage = (template: string): Plugin => ({
  name: 'frame-page',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'frame' || environment.name === 'parent',
  generateBundle: {
    order: 'post',
    handler({ dir }, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        if (this.environment.name === 'parent') {
          file.code = standingAlone(toAscii(file.code));
          continue;
        }
        delete bundle[fileName];
        const calculator = readFileSync(join(dir!, 'funnel-calculator.all.js'), 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: PAGE,
          source: pageWith(readFileSync(template, 'utf8'), [calculator, file.code]),
        });
      }
    },
  },
});

/**
 * The template with its words and scripts in it, and a policy that allows these, its styles and pictures, and nothing else.
 *
 * In ASCII throughout: a server that announces another charset spoils neither words nor hashes.
 */
export function pageWith(template: string, scripts: readonly string[]): string {
  const words = Object.entries(noScriptTexts).map(([language, { frame }]) => `<p lang="${language}">${frame}</p>`);
  const worded = template
    .replace('<!-- title -->', frameTexts.en.title)
    .replace('<!-- words -->', words.join('\n    '));
  const page = worded.replace(/[^\0-\x7f]/gu, (character) => `&#${String(character.codePointAt(0))};`);
  const codes = scripts.map((code) => withinMarkup(toAscii(code)));
  const [, styles] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  const policy = [
    "default-src 'none'",
    `script-src ${codes.map(hashSource).join(' ')}`,
    `style-src ${styles === undefined ? "'none'" : hashSource(styles)}`,
    // A brand's logo.
    'img-src https: http:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
  return (
    page
      .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
      // Scripts that a proxy puts off or rewrites would no longer be those that the policy knows.
      .replace('<!-- scripts -->', () =>
        codes.map((code) => `<script data-cfasync="false">${code}</script>`).join('\n    '),
      )
  );
}

/** The same program, in which HTML finds no end of the script: `<` in front of what it looks for stands in literals alone. */
const withinMarkup = (code: string): string => code.replace(/<(?=!--|\/?script)/gi, '\\x3c');

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
