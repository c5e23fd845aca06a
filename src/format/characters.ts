/** Value of a decimal digit of any script: Unicode keeps each ten of them in order, without gaps. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}

/**
 * One sign for everything that means the same: digits of any script, spaces, apostrophes, minus signs.
 *
 * Tabs and line breaks stay what they are: they part cells and lines, not groups of one number.
 */
export const simplify = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    // Wide forms, from East Asian keyboards. More than these would turn 5² into 52.
    .replace(/[\uff01-\uffe6]/g, (wide) => wide.normalize('NFKC'))
    .replace(/(?!\d)\p{Nd}/gu, digitValue)
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/[\u2018\u2019\u02bc\u2032`\u00b4]/g, "'")
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .replace(/\u060c/g, ',')
    .replace(/\u066a/g, '%');
