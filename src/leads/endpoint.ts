import { SECRET } from './context.js';

/** Incoming webhooks of Bitrix24 have their key in the path, and with the key anybody can read the whole CRM. */
const KEY_IN_PATH = /\/rest\/\d+\/[a-z\d]{8,}(?:\/|$)/i;

/**
 * The address that leads are sent to.
 *
 * @param given - as the page wrote it
 * @param base - the page's own address
 * @returns the absolute address, or why it can't be used
 */
export function readEndpoint(given: string, base: string): { readonly url: string } | { readonly fault: string } {
  let url: URL;
  try {
    url = new URL(given, base);
  } catch {
    return { fault: 'write the address of the server that takes leads' };
  }
  if (!/^https?:$/.test(url.protocol)) return { fault: 'write an address that begins with https:' };
  if (url.protocol === 'http:' && base.startsWith('https:'))
    return { fault: 'write an https: address, browsers refuse http: from this page' };
  if (url.username || url.password)
    return { fault: 'everybody can read this page: no name or password belongs into the address' };
  const names = url.search
    .slice(1)
    .split('&')
    .map((pair) => pair.split('=')[0]!);
  if (names.some((name) => SECRET.test(name)) || KEY_IN_PATH.test(url.pathname))
    return {
      fault: 'everybody can read this page: no key belongs into the address, use a server of your own in between',
    };
  url.hash = '';
  return { url: url.href };
}
