/** Code points are joined to text in pieces of so many: an engine takes only so many arguments. */
const PIECE = 8192;

/** What stands at 0x80 … 0xBF in windows-1251; from 0xC0 on it is А … я in their order. */
const WINDOWS_1251 = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';
const CAPITAL_A = 0x0410;

/**
 * Reads the bytes of a text file: UTF-16 or UTF-8 by its mark, UTF-16 without a mark by its empty bytes, UTF-8 where all of
 * it is, else windows-1251, in which programs on Russian computers save tables.
 *
 * @returns the text without the mark
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 2, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 2, 1);
  const begin = bytes.subarray(0, 200);
  const [evenZeros, oddZeros] = [0, 1].map(
    (at) => begin.filter((byte, index) => byte === 0 && index % 2 === at).length,
  );
  // Of Latin letters, digits and marks in UTF-16 every second byte is empty.
  if (oddZeros! > begin.length / 8 && oddZeros! > evenZeros!) return decodeUtf16(bytes, 0, 0);
  if (evenZeros! > begin.length / 8 && evenZeros! > oddZeros!) return decodeUtf16(bytes, 0, 1);
  return (decodeUtf8(bytes) ?? decodeWindows1251(bytes)).replace(/^\ufeff/, '');
}

/** @param high - at which of each two bytes the higher one stands: 0 or 1 counts from the back */
function decodeUtf16(bytes: Uint8Array, from: number, high: 0 | 1): string {
  const text = new TextBuilder();
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    text.unit(high === 1 ? (first << 8) | second : (second << 8) | first);
  }
  return text.end();
}

/** Null where it isn't UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextBuilder();
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      text.unit(byte);
      continue;
    }
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    if (more === 0) return null;
    let point = byte & (0x3f >> more);
    for (let step = 0; step < more; step++) {
      const next = bytes[++at] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < 0x10000) text.unit(point);
    else {
      text.unit(0xd7c0 + (point >> 10));
      text.unit(0xdc00 | (point & 0x3ff));
    }
  }
  return text.end();
}

function decodeWindows1251(bytes: Uint8Array): string {
  const text = new TextBuilder();
  for (const byte of bytes) {
    text.unit(byte < 0x80 ? byte : byte < 0xc0 ? WINDOWS_1251.charCodeAt(byte - 0x80) : CAPITAL_A + byte - 0xc0);
  }
  return text.end();
}

/** Puts a text together from its UTF-16 units. */
class TextBuilder {
  #text = '';
  #units: number[] = [];

  unit(unit: number): void {
    this.#units.push(unit);
    if (this.#units.length === PIECE) this.#join();
  }

  end(): string {
    this.#join();
    return this.#text;
  }

  #join(): void {
    this.#text += String.fromCharCode(...this.#units);
    this.#units = [];
  }
}
