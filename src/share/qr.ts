import { generate } from 'lean-qr/nano';

/** Width of the light border in modules. Cameras don't find a code without it. */
const MARGIN = 4;

/** A QR code to draw: its dark modules as one path in a square of `size` units. */
export interface QrPicture {
  readonly size: number;
  /** For the `d` of an SVG path: one row after another, neighbours joined. */
  readonly path: string;
}

/**
 * The QR code of a text, with its margin.
 *
 * @param text - at most some 2,900 characters
 * @throws where the text is longer than any code can hold
 */
export function qrPicture(text: string): QrPicture {
  const code = generate(text);
  const rows: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let length = 0;
      while (x + length < code.size && code.get(x + length, y)) length++;
      if (length > 0) rows.push(`M${x + MARGIN} ${y + MARGIN}h${length}v1h-${length}z`);
      x += length;
    }
  }
  return { size: code.size + 2 * MARGIN, path: rows.join('') };
}
