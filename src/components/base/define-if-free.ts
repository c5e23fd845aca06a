type Elements = Readonly<Record<string, CustomElementConstructor>>;

/** Whether another script has taken one of the names, which is said on the console. */
export function isTaken(elements: Elements): boolean {
  const name = Object.keys(elements).find((candidate) => {
    const there = customElements.get(candidate);
    // The class itself, or one that extends it.
    return there && !(Object.create(there.prototype as object) instanceof elements[candidate]!);
  });
  if (name) sayTaken(name);
  return name !== undefined;
}

/** @param name - of an element; without it another copy of this script is there, which hasn't defined its own yet */
export function sayTaken(name?: string): void {
  import('./taken-names.js').then(
    ({ sayOnce }) => sayOnce(name),
    () => undefined,
  );
}

/** Defines all of the elements, or none where another script has taken a name. @returns whether they are defined */
export function defineIfFree(elements: Elements): boolean {
  if (isTaken(elements)) return false;
  for (const name of Object.keys(elements)) if (!customElements.get(name)) customElements.define(name, elements[name]!);
  return true;
}
