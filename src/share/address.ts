/** Parameters that advertising and mailing systems add to an address in order to recognise the visitor. */
const TRACKING = /^(?:utm_.*|\w*cl(?:ic)?k?id|[gw]braid|gclsrc|mc_[ce]id|li_fat_id|igshid|_openstat|_ga|_gl)$/i;

/**
 * The address of a page with a shared link in its fragment.
 *
 * The link leaves out what identifies the visitor (user name, click ids, campaign) and the page's fragment. If the
 * fragment is a route (`#/prices`), the page can't be found without it, so the link stands behind the route.
 *
 * @param here - the page's address
 * @param part - what `writeFragment` made
 * @example linkTo('https://a.example/p?id=7&gclid=x#top', 'funnel=v1;sum=1') // 'https://a.example/p?id=7#funnel=v1;sum=1'
 */
export function linkTo(here: string, part: string): string {
  const address = new URL(here);
  address.username = '';
  address.password = '';
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  const route = /^#!?\/[^?&]*/.exec(address.hash)?.[0];
  address.hash = '';
  return `${address.href}${route ? `${route}?` : '#'}${part}`;
}
