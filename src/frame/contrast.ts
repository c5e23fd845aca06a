/** A colour in sRGB, each part 0…1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const inRange = (part: number): number => Math.min(1, Math.max(0, part));

/** A colour as it is seen in front of an opaque one. */
export function over({ red, green, blue, alpha }: Colour, behind: Colour): Colour {
  const mixed = (part: number, under: number): number => inRange(part) * alpha + under * (1 - alpha);
  return { red: mixed(red, behind.red), green: mixed(green, behind.green), blue: mixed(blue, behind.blue), alpha: 1 };
}

/** Relative luminance of an opaque colour, by WCAG 2.2. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two opaque colours, by WCAG 2.2: 1 for equal ones, 21 for black and white. */
export function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(first, second) / Math.min(first, second);
}
