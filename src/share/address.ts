/** What advertising and mailing systems put behind an address to know the visitor again. */
const TRACKING = /^(?:utm_.*|\w*cl(?:ic)?k?id|[gw]braid|gclsrc|mc_[ce]id|li_fat_id|igshid|_openstat|_ga|_gl)$/i;

/**
 * The address of a page, as a link of ours may carry it.
 *
 * Neither what tells of this visitor (user name, click ids, campaign) nor the page's fragment goes along; but where the
 * fragment is a route (`#/prices`), without which the page isn't found, the link goes behind it.
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
