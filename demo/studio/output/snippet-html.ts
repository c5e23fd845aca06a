import type { StudioConfig } from '../config/config.js';
import type { Attribute, Settings } from './settings.js';

/** Cloudflare looks for its word before `src`; then WP Rocket's, LiteSpeed's two. */
const SPARED = 'data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" ';

/** The longest line that stays one. */
const LONGEST_LINE = 110;

/** The address of one of our files. */
export const fileAt = (address: string, file: string): string => `${address.trim().replace(/\/+$/, '')}/${file}`;

/** The tag that loads the calculator. */
export function scriptTag({ delivery, spare, address }: StudioConfig): string {
  const spared = spare ? SPARED : '';
  const [how, file] =
    delivery === 'file' ? ['defer', 'funnel-calculator.all.js'] : ['type="module"', 'funnel-calculator.js'];
  return `<script ${spared}${how} src="${escaped(fileAt(address, file))}"></script>`;
}

/**
 * The element, with what is shown where scripts are blocked, and the lead form in it.
 *
 * @param paragraph - how the paragraph of that begins
 */
export function elementHtml({ attributes, tokens, lead }: Settings, fallback: string, paragraph = 'p'): string {
  const form = lead ? `\n${indented(tag('funnel-lead-form', [['slot', 'after'], ...lead], ''))}` : '';
  return tag('funnel-calculator', [...attributes, ...styleOf(tokens)], `${fallbackHtml(fallback, paragraph)}${form}`);
}

/** The same for editors that drop tags that they don't know. */
export function divHtml({ attributes, tokens, lead }: Settings, fallback: string): string {
  const given = lead ? withLeadPanel(attributes) : attributes;
  const data = [...given, ...(lead ?? []).map(([name, value]) => [`lead-${name}`, value] as const)];
  const all = data.map(([name, value]) => [`data-${name}`, value] as const);
  return tag('div', [['data-funnel-calculator', 'true'], ...all, ...styleOf(tokens)], fallbackHtml(fallback));
}

/** The lead form is shown by its word where it has no tag of its own. */
function withLeadPanel(attributes: readonly Attribute[]): readonly Attribute[] {
  const panels = attributes.find(([name]) => name === 'panels')?.[1];
  const others = attributes.filter(([name]) => name !== 'panels');
  return [...others, ['panels', panels ? `${panels} lead` : 'lead']];
}

const styleOf = (tokens: readonly Attribute[]): readonly Attribute[] =>
  tokens.length > 0 ? [['style', tokens.map(([name, value]) => `${name}: ${value}`).join('; ')]] : [];

const fallbackHtml = (fallback: string, paragraph = 'p'): string =>
  fallback.trim() ? `\n  <${paragraph}>${escaped(fallback.trim())}</p>` : '';

/** An element in one line, or with a line for each attribute where that would be long. */
export function tag(name: string, attributes: readonly Attribute[], inside: string): string {
  const written = attributes.map(attribute);
  const line = `<${[name, ...written].join(' ')}>`;
  const opening = line.length > LONGEST_LINE ? `<${name}\n${written.map((one) => `  ${one}\n`).join('')}>` : line;
  return `${opening}${inside}${inside ? '\n' : ''}</${name}>`;
}

/** JSON is easier to read between single quotation marks. */
function attribute([name, value]: Attribute): string {
  if (value === 'true' && /^(?:data-)?(?:blank|funnel-calculator)$/.test(name)) return name;
  return value.includes('"') && !value.includes("'")
    ? `${name}='${escaped(value).replaceAll('&quot;', '"')}'`
    : `${name}="${escaped(value)}"`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export const indented = (text: string): string => text.replace(/^/gm, '  ');
