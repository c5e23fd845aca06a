type Share = typeof import('../../share/index.js');
type Finds = Pick<Share, 'findLink'>;

/** The key of `history.state` under which a link is kept. The other keys are the page's. */
const KEPT = 'funnel-calculator';

/** Where a shared link was found. */
export interface AddressLink {
  /** The link as it stands, without the page's own fragment. */
  readonly text: string;
  /** `kept`: it was opened before, and the page is shown again. `encoded`: in the path or query, where it can't be used. */
  readonly place: 'fragment' | 'kept' | 'encoded';
}

/** The link with which the page is open: in the fragment of its address, or kept from there; null where there is none. */
export function linkOfPage({
  findLink,
  holdsEncodedLink,
}: Pick<Share, 'findLink' | 'holdsEncodedLink'>): AddressLink | null {
  const found = findLink(location.hash);
  // A section of the page may have a name that looks like a link.
  if (found && !document.getElementById(location.hash.slice(1))) return { text: found.link, place: 'fragment' };
  const kept = (history.state as Record<string, unknown> | null)?.[KEPT];
  if (typeof kept === 'string') return { text: kept, place: 'kept' };
  return holdsEncodedLink(location.href) ? { text: location.href, place: 'encoded' } : null;
}

/**
 * Takes a link out of the address, where the page's statistics would read its figures, and keeps it in `history.state`,
 * so that a reload brings it again. The fragment is the page's own again.
 *
 * Where the browser refuses (sandboxes, `data:` pages, Safari after a hundred calls), the address stays as it is.
 *
 * @param before - the address that was shown before the link was opened on the same page; '' where the page was loaded
 *   with the link
 */
export function takeOutOfAddress({ findLink }: Finds, before: string): void {
  const { href, hash } = location;
  const found = findLink(hash);
  if (!found) return;
  const [page] = href.split('#', 1);
  const [pageBefore, ...hashBefore] = before.split('#');
  const earlier = hashBefore[0] && pageBefore === page ? `#${hashBefore.join('#')}` : '';
  const rest = found.rest || (findLink(earlier)?.rest ?? earlier);
  replaceState(`${page!}${rest}`, found.link);
}

/** Forgets the link: the person has chosen other numbers, and a reload isn't to bring it again. */
export function forgetLink(): void {
  if (isPlain(history.state) && KEPT in history.state) replaceState(location.href, undefined);
}

function replaceState(href: string, link: string | undefined): void {
  const state: unknown = history.state;
  let next = state;
  // A state that has no keys can't take another one; it stays the page's.
  if (state === null || isPlain(state)) {
    const others = Object.entries(state ?? {}).filter(([key]) => key !== KEPT);
    const entries = link === undefined ? others : [...others, [KEPT, link] as const];
    next = entries[0] ? Object.fromEntries(entries) : null;
  }
  try {
    history.replaceState(next, '', href);
  } catch {
    // The link stays where it is.
  }
}

function isPlain(state: unknown): state is Record<string, unknown> {
  return typeof state === 'object' && state !== null && Object.getPrototypeOf(state) === Object.prototype;
}
