/** What the first bytes of a file show that it is, whatever it is called. */
export type FileKind = 'text' | 'utf-16le' | 'utf-16be' | 'workbook' | 'old_workbook' | 'pdf' | 'markup' | 'binary';

/** So many bytes tell. */
export const TELLING_BYTES = 4096;

/** No table is so short that it has fewer letters. */
const FEW = 6;

const MARKS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  // A zip archive; that of another kind has no sheet in it.
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old_workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** @param bytes - the first ones of a file */
export function kindOf(bytes: Uint8Array): FileKind {
  const known = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (known) return known[0];
  const [even, odd] = [0, 1].map((side) => bytes.filter((byte, index) => byte === 0 && index % 2 === side).length);
  // Of Latin letters, digits and separators in UTF-16 every second byte is empty.
  const most = Math.max(FEW, bytes.length / 8);
  if (odd! > most && odd! > 4 * even!) return 'utf-16le';
  if (even! > most && even! > 4 * odd!) return 'utf-16be';
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return 'binary';
  const begin = String.fromCharCode(...bytes.subarray(0, 100)).replace(/^\u00ef\u00bb\u00bf/, '');
  // Some cabinets call a web page a workbook.
  return /^\s*<(?:!doctype|html|table|\?xml|head|meta)\b/i.test(begin) ? 'markup' : 'text';
}
