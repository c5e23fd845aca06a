/** How large a picture is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Fourteen bits hold a side of a WebP picture. */
const SIDE = 0x3fff;

/**
 * Reads the size of a PNG, WebP or SVG picture from its beginning, so that its place is kept before it comes.
 *
 * @returns null for a picture of another kind, and for a drawing that doesn't say its size
 */
export function pictureSize(bytes: Buffer): PictureSize | null {
  const named = (from: number, to: number): string => bytes.toString('latin1', from, to);
  if (named(1, 4) === 'PNG') return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const drawn = /^<svg\b[^>]*?\swidth="(\d+)" height="(\d+)"/.exec(named(0, 400));
  if (drawn) return { width: parseInt(drawn[1]!, 10), height: parseInt(drawn[2]!, 10) };
  if (named(0, 4) !== 'RIFF' || named(8, 12) !== 'WEBP') return null;
  switch (named(12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const sides = bytes.readUInt32LE(21);
      return { width: (sides & SIDE) + 1, height: ((sides >>> 14) & SIDE) + 1 };
    }
    default:
      return { width: bytes.readUInt16LE(26) & SIDE, height: bytes.readUInt16LE(28) & SIDE };
  }
}
