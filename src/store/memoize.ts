/**
 * Makes a function that keeps its last answer for each object, and returns it again while the other arguments are the same ones.
 *
 * For answers that are derived from frozen objects alone. An answer is forgotten with its object, and never returned for other arguments.
 *
 * @param derive - pure; its first argument is the object that the answer is about
 */
export function memoizeByObject<About extends object, Rest extends readonly unknown[], Answer>(
  derive: (about: About, ...rest: Rest) => Answer,
): (about: About, ...rest: Rest) => Answer {
  const last = new WeakMap<About, { readonly rest: Rest; readonly answer: Answer }>();
  return (about, ...rest) => {
    const known = last.get(about);
    if (known && rest.every((argument, index) => argument === known.rest[index])) return known.answer;
    const answer = derive(about, ...rest);
    last.set(about, { rest, answer });
    return answer;
  };
}
