/** What is to stand where `start…end` stands now. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Puts texts in place of ranges that don't overlap. */
export function splice(code: string, splices: readonly Splice[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start)) {
    result += code.slice(position, start) + text;
    position = end;
  }
  return result + code.slice(position);
}
