import type { StudioConfig } from './config.js';
import type { Attribute, Settings } from './settings.js';
import { divHtml, scriptTag } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

/** A block "Custom HTML": WordPress keeps a div with `data-` attributes, and drops tags that it doesn't know. */
export function wordpressSnippet(config: StudioConfig, settings: Settings): readonly SnippetPart[] {
  const block: SnippetPart = { place: 'page', text: `${scriptTag(config)}\n${divHtml(settings, config.fallback)}` };
  const shortcode = shortcodeOf(settings, config.fallback);
  return shortcode === null ? [block] : [{ place: 'shortcode', text: shortcode }, block];
}

/** Tokens by what the plugin calls them. */
const COLOURS: Readonly<Record<string, string>> = {
  '--funnel-accent': 'accent',
  '--funnel-text': 'text_color',
  '--funnel-surface': 'surface',
};
/** The colours and the length of a setting that the plugin reads. */
const HEX = /^#[\da-f]{3,8}$/i;
const LONGEST = 500;
/** What the plugin has no setting for. */
const UNKNOWN = ['stages', 'values', 'norms', 'texts', 'analytics-figures'];

/**
 * The plugin's shortcode, which has settings for the greater part of a configuration.
 *
 * @returns null where it would lose something. The form's own settings stand in WordPress, so only its offer goes along.
 */
function shortcodeOf({ attributes, tokens, lead }: Settings, fallback: string): string | null {
  if (attributes.some(([name]) => UNKNOWN.includes(name))) return null;
  if (tokens.some(([name, value]) => !COLOURS[name] || !HEX.test(value))) return null;
  const offer = lead?.find(([name]) => name === 'offer')?.[1];
  const settings: readonly Attribute[] = [
    ...attributes.flatMap(settingsOfAttribute),
    ...tokens.map(([name, value]) => [COLOURS[name]!, value] as const),
    ...(lead ? [['lead_form', 'yes'] as const] : []),
    ...(offer ? [['offer', offer] as const] : []),
  ];
  // A shortcode ends at the first bracket, and has no way to write a quotation mark; the plugin reads so much.
  if (settings.some(([, value]) => /["[\]<>]/.test(value) || value.length > LONGEST) || /[[\]<>]/.test(fallback))
    return null;
  const opening = ['funnel_calculator', ...settings.map(([name, value]) => `${name}="${value}"`)].join(' ');
  return `[${opening}]${fallback.trim() ? `\n${fallback.trim()}\n` : ''}[/funnel_calculator]`;
}

function settingsOfAttribute([name, value]: Attribute): readonly Attribute[] {
  if (name !== 'brand') return [[name.replaceAll('-', '_'), value]];
  return Object.entries(JSON.parse(value) as Record<string, string>).map(
    ([key, text]) => [`brand_${key}`, text] as const,
  );
}
