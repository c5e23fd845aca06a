/**
 * A short check on a text: 32 bits of FNV-1a in base 36.
 *
 * It finds what a chat or a tired hand has done to a link; against intent it protects nothing, and needn't: a link
 * holds nothing but numbers that are judged one by one.
 *
 * @param text - ASCII
 * @example checksum('v1;lang=ru') // '11scmns'
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
