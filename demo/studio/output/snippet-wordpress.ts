import type { StudioConfig } from '../config/config.js';
import { isPluginsForm } from '../config/lead-attributes.js';
import type { Attribute, Settings } from './settings.js';
import { divHtml, scriptTag } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

/** A block "Custom HTML": WordPress keeps a div with `data-` attributes, and drops tags that it doesn't know. */
export function wordpressSnippet(config: StudioConfig, settings: Settings): readonly SnippetPart[] {
  const block: SnippetPart = { place: 'page', text: `${scriptTag(config)}\n${divHtml(settings, config.fallback)}` };
  const shortcode = shortcodeOf(settings, config);
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
const UNKNOWN = ['stages', 'values', 'texts', 'analytics-figures'];
/** Levers of the standard funnel, which the plugin has settings for. */
const LEVERS = ['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'];

/**
 * The plugin's shortcode, which has settings for the greater part of a configuration.
 *
 * @returns null where it would lose something. The form's own settings stand in WordPress, so only its offer goes along.
 */
function shortcodeOf({ attributes, tokens, lead }: Settings, config: StudioConfig): string | null {
  const { fallback } = config;
  if (attributes.some(([name, value]) => UNKNOWN.includes(name) || (name === 'norms' && !areKnownNorms(value))))
    return null;
  if (tokens.some(([name, value]) => !COLOURS[name] || !HEX.test(value))) return null;
  const hasForm = lead !== null || isPluginsForm(config);
  const offer = hasForm ? config.lead.offer.trim() : '';
  const settings: readonly Attribute[] = [
    ...attributes.flatMap(settingsOfAttribute),
    ...tokens.map(([name, value]) => [COLOURS[name]!, value] as const),
    ...(hasForm ? [['lead_form', 'yes'] as const] : []),
    ...(offer ? [['offer', offer] as const] : []),
  ];
  // A shortcode ends at the first bracket, and has no way to write a quotation mark; the plugin reads so much.
  if (settings.some(([, value]) => /["[\]<>]/.test(value) || value.length > LONGEST) || /[[\]<>]/.test(fallback))
    return null;
  const opening = ['funnel_calculator', ...settings.map(([name, value]) => `${name}="${value}"`)].join(' ');
  return `[${opening}]${fallback.trim() ? `\n${fallback.trim()}\n` : ''}[/funnel_calculator]`;
}

/** Values alone: what else is said of a norm, such as its source, has no setting. */
const areKnownNorms = (json: string): boolean =>
  Object.entries(JSON.parse(json) as Record<string, unknown>).every(
    ([lever, value]) => LEVERS.includes(lever) && typeof value === 'string',
  );

/** Tables by what the plugin's settings for their entries begin with. */
const TABLES: Readonly<Record<string, string>> = { brand: 'brand', norms: 'norm' };

function settingsOfAttribute([name, value]: Attribute): readonly Attribute[] {
  const start = TABLES[name];
  if (!start) return [[name.replaceAll('-', '_'), value]];
  return Object.entries(JSON.parse(value) as Record<string, string>).map(
    ([key, text]) => [`${start}_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, text] as const,
  );
}
