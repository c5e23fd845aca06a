// @ts-check
/** What the built scripts promise to host pages, read from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { isPinned } from '../integrity.js';

const ENTRY = 'funnel-calculator.js';
const SINGLE = ['funnel-calculator.all.js', 'funnel-calculator.lite.js'];
/** Read in whatever encoding and by whatever kind of tag a page has. */
const CLASSIC = [...SINGLE, 'funnel-calculator.frame.js'];

/** A string that each library has exactly once: lit sets global version lists, decimal.js tags its numbers. */
const ONCE = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', '[object Decimal]'];

/** @type {[RegExp, string][]} */
const NEVER = [
  [/\bunsafeHTML\b/, 'unsafeHTML turns text into markup'],
  [/Lit is in dev mode/, 'lit was built for development'],
  [/\btype=\\?["']?number/, 'type="number" rewrites what people type'],
  [/[\s:(]\d*\.?\d+rem\b/, "a host's root font size reaches rem"],
  [/\bReflect\.decorate\b/, "a host's Reflect.decorate reaches our classes"],
];

/** What filter lists against advertising, tracking and social buttons take for a sign of them. */
const SUSPICIOUS = /\b(?:ads?|advert\w*|analytics?|leads?|share|social|stat\w*|track\w*)\b/;

/**
 * @param {string} dist
 * @returns {string[]} what is wrong, one sentence each
 */
export function findings(dist) {
  const scripts = new Map(
    readdirSync(dist)
      .filter((file) => /^funnel-.*\.js$/.test(file) && !isPinned(file))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  );
  const missing = [ENTRY, ...SINGLE].filter((file) => !scripts.has(file));
  if (missing.length > 0) return missing.map((file) => `${file} wasn't built`);
  const parts = [...scripts].filter(([file]) => !CLASSIC.includes(file));
  return [
    ...[...scripts].flatMap(([file, code]) =>
      NEVER.flatMap(([pattern, reason]) => (pattern.test(code) ? [`${file}: ${reason}`] : [])),
    ),
    ...[...scripts].flatMap(([file, code]) => syntaxFindings(file, code)),
    ...ONCE.flatMap((mark) => [
      ...copies(
        mark,
        'The entry with its lazy parts',
        parts.map(([, code]) => code),
      ),
      ...SINGLE.flatMap((file) => copies(mark, file, [scripts.get(file) ?? ''])),
    ]),
    ...[...scripts.keys()]
      .filter((file) => SUSPICIOUS.test(file))
      .map((file) => `${file}: a filter list may keep the browser from loading a file of this name`),
    ...CLASSIC.filter((file) => /[^\0-\x7f]/.test(scripts.get(file) ?? '')).map(
      (file) => `${file}: holds other characters than ASCII`,
    ),
  ];
}

/** The npm files that lit must not run before, and what each of them has to import first. */
const BEFORE_LIT = {
  'index.js': './parts/load-lit.js',
  'define.js': './parts/load-lit.js',
  'parts/load-lit.js': './tolerate-refused-policy.js',
};

/**
 * @param {string} dist
 * @returns {string[]} what is wrong with the npm files, one sentence each
 */
export function npmFindings(dist) {
  return Object.entries(BEFORE_LIT).flatMap(([file, wanted]) => {
    const { staticImports } = parseSync(file, readFileSync(join(dist, file), 'utf8')).module;
    return staticImports[0]?.moduleRequest.value === wanted ? [] : [`${file}: ${wanted} isn't imported first`];
  });
}

/** @param {string} mark @param {string} where @param {string[]} codes */
function copies(mark, where, codes) {
  const count = codes.join('\n').split(mark).length - 1;
  return count === 1 ? [] : [`${where}: ${mark} is there ${count} times, not once`];
}

/** @param {string} file @param {string} code */
function syntaxFindings(file, code) {
  /** @type {string[]} */
  const found = [];
  const isModule = !CLASSIC.includes(file);
  // A module that another one may be loaded by can say so; the entry is asked for by the page alone.
  const standsAlone = file === ENTRY || !isModule;
  const { program, errors } = parseSync(file, code, { lang: 'js', sourceType: isModule ? 'module' : 'script' });
  if (errors.length > 0) found.push(`${file}: ${errors[0]?.message ?? 'does not parse'}`);
  new Visitor({
    ImportDeclaration: ({ source }) => void (standsAlone && found.push(`${file}: imports ${source.value}`)),
    ExportNamedDeclaration: () => void (standsAlone && found.push(`${file}: exports`)),
    ExportAllDeclaration: () => void found.push(`${file}: re-exports`),
    ImportExpression: () => void (!isModule && found.push(`${file}: asks the network for a lazy part`)),
    CallExpression: ({ callee }) =>
      void (
        callee.type === 'Identifier' &&
        ['eval', 'Function'].includes(callee.name) &&
        found.push(`${file}: calls ${callee.name}`)
      ),
    NewExpression: ({ callee }) =>
      void (callee.type === 'Identifier' && callee.name === 'Function' && found.push(`${file}: calls new Function`)),
  }).visit(program);
  return found;
}
