/** What is the same in `primaryCheck`, `primarycheck`, `primary_check` and `primary-check`. */
const letters = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Whether one letter was left out, added or mistyped, or two were swapped. */
function differByOneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [rest, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (rest.length < 2 && other.length < 2) || (rest.length === 2 && rest[1]! + rest[0]! === other);
}

/**
 * The name that was probably meant.
 *
 * @returns `same` where only the case and the signs between the words differ; null where no name is near
 * @example nearestName('primarycheck', ['primary-check']) // { name: 'primary-check', same: true }
 */
export function nearestName(
  given: string,
  names: readonly string[],
): { readonly name: string; readonly same: boolean } | null {
  const written = letters(given);
  const same = names.find((name) => letters(name) === written);
  if (same !== undefined) return { name: same, same: true };
  const near = names.find((name) => differByOneLetter(letters(name), written));
  return near === undefined ? null : { name: near, same: false };
}
