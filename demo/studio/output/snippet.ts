import type { Delivery, StudioConfig } from '../config/config.js';
import { isPluginsForm } from '../config/lead-attributes.js';
import { leaveOut, warn, type Problem } from '../problems/problem.js';
import { settingsOf, type Settings } from './settings.js';
import { frameSnippet } from './snippet-frame.js';
import { divHtml, elementHtml, scriptTag } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';
import { nextSnippet, reactSnippet } from './snippet-react.js';
import { tagManagerSnippet } from './snippet-tag-manager.js';
import { vueSnippet } from './snippet-vue.js';
import { wordpressSnippet } from './snippet-wordpress.js';

/** What to paste, and what of the configuration this way of delivery can't bring. */
export interface Snippet {
  readonly parts: readonly SnippetPart[];
  readonly problems: readonly Problem[];
}

/** The longest address that every browser, mail program and chat takes. */
const LONGEST_FRAGMENT = 8192;

/**
 * What the owner pastes, for the chosen delivery.
 *
 * @param problems - what can't work; it is left out
 */
export function snippetOf(config: StudioConfig, problems: readonly Problem[]): Snippet {
  const parts = WAYS[config.delivery](config, settingsOf(config, problems));
  const tooLong =
    config.delivery === 'frame' && (/#([^"]*)"/.exec(parts[0]!.text)?.[1]?.length ?? 0) > LONGEST_FRAGMENT;
  const isFormLost = isPluginsForm(config) && !parts.some(({ place }) => place === 'shortcode');
  return {
    parts,
    problems: [
      ...(tooLong ? [warn('delivery', 'frameLong')] : []),
      ...(isFormLost ? [leaveOut('lead.on', 'wordpressLead')] : []),
    ],
  };
}

const WAYS: Readonly<Record<Delivery, (config: StudioConfig, settings: Settings) => readonly SnippetPart[]>> = {
  module: pageSnippet,
  file: pageSnippet,
  frame: frameSnippet,
  wordpress: wordpressSnippet,
  'tag-manager': tagManagerSnippet,
  react: reactSnippet,
  next: nextSnippet,
  vue: vueSnippet,
};

function pageSnippet(config: StudioConfig, settings: Settings): readonly SnippetPart[] {
  const place = config.markup === 'div' ? divHtml(settings, config.fallback) : elementHtml(settings, config.fallback);
  return [{ place: 'page', text: `${scriptTag(config)}\n${place}` }];
}
