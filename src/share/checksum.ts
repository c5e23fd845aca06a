/**
 * A short check on a text: 32 bits of FNV-1a in base 36.
 *
 * It finds links that a chat program or a person has damaged. It doesn't protect from somebody who changes a link on
 * purpose, and it needn't: a link holds only numbers, and each of them is checked.
 *
 * @param text - ASCII
 * @example checksum('v1;lang=ru') // '1kafxwl'
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
