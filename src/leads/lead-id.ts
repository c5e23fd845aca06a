/**
 * A new random id (UUID, version 4).
 *
 * @param source - the browser's `crypto`; its `randomUUID` exists only on pages that came over https
 * @example newLeadId(crypto) // '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10'
 */
export function newLeadId(source: Pick<Crypto, 'getRandomValues'> & Partial<Pick<Crypto, 'randomUUID'>>): string {
  if (source.randomUUID) return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return [...bytes]
    .map((byte, index) => ([4, 6, 8, 10].includes(index) ? '-' : '') + byte.toString(16).padStart(2, '0'))
    .join('');
}
