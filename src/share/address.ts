import { ENDINGS, FAMILIES, MORE_FAMILIES, MORE_NAMES, NAMES } from './tracking-parameters.js';

const anyOf = (...lists: readonly string[]): string => lists.join(' ').replaceAll(' ', '|');
const TRACKING = new RegExp(
  `^(?:(?:${anyOf(FAMILIES, MORE_FAMILIES)}).*|.*(?:${anyOf(ENDINGS)})|${anyOf(NAMES, MORE_NAMES)})$`,
  'i',
);
/** A link whose `#` was encoded on its way has become a part of the address, with somebody's numbers. */
const ENCODED_LINK = /%(?:25)*23funnel(?:-v\d|=|%).*$/i;

/** Whether the `#` of a link was encoded on its way: what follows it is no fragment any more. */
export const holdsEncodedLink = (address: string): boolean => ENCODED_LINK.test(address.replace(/#.*/, ''));

/** Whether a parameter recognises the visitor, also where an editor has left `amp;` or a second `?` in front of it. */
export const isTracking = (name: string): boolean => TRACKING.test(name.replace(/^(?:amp;|#0*38;|\?)+/i, ''));

/** A parameter's name as a server reads it; as it stands where it isn't encoded properly. */
function nameOf(parameter: string): string {
  const name = parameter.split('=', 1)[0]!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * The address of a page with a shared link in its fragment.
 *
 * The link leaves out what identifies the visitor (user name, click ids, campaign) and the page's fragment. What else
 * the query holds stays as it is, letter by letter. If the fragment is a route (`#/prices`), the page can't be found
 * without it, so the link stands behind the route.
 *
 * @param here - the page's address
 * @param part - what `writeFragment` made
 * @param options - what the fragment of a framed page has to keep: its options
 * @example linkTo('https://a.example/p?id=7&gclid=x#top', 'funnel-v2_…') // 'https://a.example/p?id=7#funnel-v2_…'
 */
export function linkTo(here: string, part: string, options = ''): string {
  const address = new URL(here);
  address.username = '';
  address.password = '';
  address.search = address.search
    .slice(1)
    .replace(ENCODED_LINK, '')
    .split('&')
    .filter((parameter) => parameter && !isTracking(nameOf(parameter)))
    .join('&');
  if (ENCODED_LINK.test(address.pathname)) address.pathname = address.pathname.replace(ENCODED_LINK, '');
  const route = /^#!?\/[^?&]*/.exec(address.hash)?.[0];
  address.hash = '';
  return `${address.href}${route ? `${route}?` : '#'}${options && `${options}&`}${part}`;
}
