import { posix } from 'node:path';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between tags or in an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

const WITHIN_TEXT = /<\/?(?:a|b|code|em|i|strong|del)\b[^>]*>/g;

/** What a piece of markup says, without its tags; what stands in blocks of their own is parted. */
export function textOf(markup: string): string {
  const text = markup
    .replace(WITHIN_TEXT, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS.get(entity)!);
  return text.replace(/\s+/g, ' ').trim();
}

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/**
 * A link between two files of the site that leads home from any host, and from a folder that is opened without one.
 *
 * @example linkBetween('guide/plan.html', 'index.html#live') // '../index.html#live'
 */
export function linkBetween(from: string, to: string): string {
  const [path = '', place] = to.split('#');
  const way = path === from ? '' : posix.relative(posix.dirname(from), path);
  return place === undefined ? way || posix.basename(path) : `${way}#${place}`;
}

/** What fits into a description of a page, cut between words. */
export function shortened(text: string, most = 160): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.–-]$/, '')}…`;
}
