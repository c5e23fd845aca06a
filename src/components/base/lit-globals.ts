/** The two globals of the page where lit keeps metadata of standard decorators. */
const PLACES: readonly (readonly [owner: object, name: string])[] = [
  [globalThis, 'litPropertyMetadata'],
  [Symbol, 'metadata'],
];

/** The globals that the page itself hasn't set. This module has to be imported before lit. */
const free = PLACES.filter(([owner, name]) => !Object.hasOwn(owner, name));
/** The values that lit has set, once they are removed from the page. */
const taken = new Map<(typeof PLACES)[number], unknown>();

/**
 * Removes what lit has set on the page's globals when it was loaded: our elements use no standard decorators.
 *
 * Only for scripts with a lit of their own. Where other code shares lit, its classes need these values.
 */
export function takeLitGlobals(): void {
  for (const place of free) {
    const [owner, name] = place;
    taken.set(place, Reflect.get(owner, name));
    Reflect.deleteProperty(owner, name);
  }
}

/** Runs code of lit that reads the globals, and restores the removed values for that time. */
export function withLitGlobals(run: () => void): void {
  const lent = [...taken].filter(([[owner, name]]) => !Object.hasOwn(owner, name));
  for (const [[owner, name], value] of lent) Reflect.defineProperty(owner, name, { value, configurable: true });
  try {
    run();
  } finally {
    for (const [[owner, name]] of lent) Reflect.deleteProperty(owner, name);
  }
}
