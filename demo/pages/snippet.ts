/** What the owner of a page chooses before pasting the calculator into it. */
export interface SnippetChoices {
  /** BCP 47 tag; empty where the calculator follows the page. */
  readonly lang: string;
  /** ISO 4217 code; empty for the language's usual one. */
  readonly currency: string;
  readonly start: 'example' | 'blank' | 'own';
  /** Canonical decimal strings by attribute name; used when it starts with own numbers. */
  readonly numbers: Readonly<Record<string, string>>;
  /** A CSS colour; empty for the default. */
  readonly accent: string;
  /** Empty where it follows the page; `auto` follows the visitor's own setting. */
  readonly scheme: '' | 'auto' | 'light' | 'dark';
  /** The small script with lazy parts beside it, or everything in one classic script. */
  readonly delivery: 'tag' | 'file';
  readonly markup: 'element' | 'div';
  /** Whether plugins and proxies that delay, join or rewrite scripts are asked to leave this one as it is. */
  readonly optimizers: 'spare' | 'let';
  /** Shown where scripts are blocked. */
  readonly fallback: string;
}

const SITE = 'https://your-site.example';

/** Cloudflare looks for its word before `src`; then WP Rocket's, LiteSpeed's two. */
const SPARED = 'data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" ';

/**
 * The attributes that express the choices, in the order in which an owner reads them.
 *
 * @example lookAttributes(choices) // [['lang', 'ru'], ['currency', 'RUB']]
 */
export function lookAttributes(choices: SnippetChoices): (readonly [name: string, value: string])[] {
  return [
    ['lang', choices.lang],
    ['currency', choices.currency],
    ['color-scheme', choices.scheme],
  ].filter((pair): pair is [string, string] => pair[1] !== '');
}

/**
 * The HTML to paste: one script tag and one element (or a div for editors that drop unknown tags).
 *
 * @example snippet({ lang: 'ru', currency: 'RUB', start: 'blank', … }) // '<script …></script>\n<funnel-calculator lang="ru" …'
 */
export function snippet(choices: SnippetChoices): string {
  const spared = choices.optimizers === 'spare' ? SPARED : '';
  const script =
    choices.delivery === 'tag'
      ? `<script ${spared}type="module" src="${SITE}/funnel-calculator.js"></script>`
      : `<script ${spared}defer src="${SITE}/funnel-calculator.all.js"></script>`;
  const div = choices.markup === 'div';
  const prefix = div ? 'data-' : '';
  const attributes = [
    ...lookAttributes(choices).map(([name, value]) => `${prefix}${name}="${escaped(value)}"`),
    ...startAttributes(choices, prefix),
    ...(choices.accent === '' ? [] : [`style="--funnel-accent: ${escaped(choices.accent)}"`]),
  ];
  const tag = div ? 'div' : 'funnel-calculator';
  const opening = [div ? 'div data-funnel-calculator' : tag, ...attributes].join(' ');
  return `${script}\n<${opening}>\n  <p>${escaped(choices.fallback)}</p>\n</${tag}>`;
}

function startAttributes(choices: SnippetChoices, prefix: string): string[] {
  if (choices.start === 'blank') return [`${prefix}blank`];
  if (choices.start === 'example') return [];
  return Object.entries(choices.numbers).map(([name, value]) => `${prefix}${name}="${escaped(value)}"`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
