/** What no address has unless in quotes, which nobody's has. */
const LOCAL = /^[^\s@,;:<>()[\]\\"]+$/;
const DOMAIN = /^(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*$/u;

/**
 * What keeps mail from reaching an address: 'noAt' where it isn't something, @ and something, 'oddEmail' where one of
 * both can't be what was meant.
 *
 * @example emailFault('anna@clinic,example') // 'oddEmail'
 */
export function emailFault(address: string): 'noAt' | 'oddEmail' | null {
  const [, local = '', domain = ''] = /^([^\s@]+)@([^\s@]+)$/.exec(address) ?? [];
  if (!local) return 'noAt';
  return LOCAL.test(local) && DOMAIN.test(domain) ? null : 'oddEmail';
}

/** Whether an address may be right, but most probably lacks its end: `anna@gmail`. */
export const emailDoubt = (address: string): boolean => emailFault(address) === null && !/@.*\./.test(address);

/**
 * The address that was probably meant by one that can't be right.
 *
 * @returns null where nothing better is known
 * @example emailMeant('<anna@clinic,,example>.') // 'anna@clinic.example'
 */
export function emailMeant(address: string): string | null {
  if (emailFault(address) === null) return null;
  const meant = address
    .replace(/^\s*mailto:/i, '')
    .replace(/\s*([@.,;:])\s*/g, '$1')
    .replace(/[,;:。．]|\.{2,}/g, '.')
    .replace(/@[@.]+/g, '@')
    .replace(/^[\s<>()[\]'".]+|[\s<>()[\]'".]+$/g, '');
  return emailFault(meant) === null && !emailDoubt(meant) ? meant : null;
}
