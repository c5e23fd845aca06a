import { parseSync, Visitor, type Plugin } from 'vite';
import { splice, type Splice } from './splice.js';

/**
 * Takes the indentation out of `html`, `svg` and `css` templates, which no JavaScript minifier touches.
 *
 * Runs of white space in markup become one blank and never none, so that what is shown can't differ
 * from what the sources show. No-break and thin spaces are content and stay as they are.
 */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
    handler: (code, id) => ({ code: minifyTemplatesIn(code, id), map: null }),
  },
});

const MINIFIERS: Readonly<Record<string, (raw: string) => string>> = {
  html: minifyMarkup,
  svg: minifyMarkup,
  css: minifyStyles,
};

/** The code with its templates made shorter. */
export function minifyTemplatesIn(code: string, fileName: string): string {
  const splices: Splice[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' ? MINIFIERS[tag.name] : undefined;
      const parts = quasi.quasis.map((part) => part.value.raw);
      // White space is content there.
      if (!minify || parts.some((part) => /<(?:pre|textarea)\b/i.test(part))) return;
      quasi.quasis.forEach((part, index) => {
        const start = code.indexOf(parts[index]!, part.start);
        splices.push({ start, end: start + parts[index]!.length, text: minify(parts[index]!) });
      });
    },
  });
  visitor.visit(parseSync(fileName, code, { lang: 'ts' }).program);
  return splice(code, splices);
}

function minifyMarkup(raw: string): string {
  return raw.replace(/<!--[^]*?-->/g, '').replace(/[ \t\r\n\f]+/g, ' ');
}

const STRING = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/.source;
const COMMENTS = new RegExp(String.raw`${STRING}|\/\*[^]*?\*\/`, 'g');
const BLANKS = new RegExp(String.raw`${STRING}|\s*([{};,])\s*|(:)\s+|\s+`, 'g');

function minifyStyles(raw: string): string {
  return raw
    .replace(COMMENTS, (_match, string?: string) => string ?? '')
    .replace(
      BLANKS,
      (_match, string?: string, separator?: string, colon?: string) => string ?? separator ?? colon ?? ' ',
    )
    .replace(/;\}/g, '}');
}
