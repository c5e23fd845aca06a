/** Where lit keeps what standard decorators tell of a class: two places that belong to the page. */
const PLACES: readonly (readonly [owner: object, name: string])[] = [
  [globalThis, 'litPropertyMetadata'],
  [Symbol, 'metadata'],
];

/** Those that the page hasn't filled, when this is imported before lit. */
const free = PLACES.filter(([owner, name]) => !Object.hasOwn(owner, name));
/** What lit has put there, once it is taken away. */
const taken = new Map<(typeof PLACES)[number], unknown>();

/**
 * Takes away what lit has put on the page's globals once it is loaded: nothing of ours uses standard decorators.
 *
 * For a script whose lit is its own. Where others share it, their classes need what is there.
 */
export function takeLitGlobals(): void {
  for (const place of free) {
    const [owner, name] = place;
    taken.set(place, Reflect.get(owner, name));
    Reflect.deleteProperty(owner, name);
  }
}

/** Runs what lit reads them for, with what was taken away in its place meanwhile. */
export function withLitGlobals(run: () => void): void {
  const lent = [...taken].filter(([[owner, name]]) => !Object.hasOwn(owner, name));
  for (const [[owner, name], value] of lent) Reflect.defineProperty(owner, name, { value, configurable: true });
  try {
    run();
  } finally {
    for (const [[owner, name]] of lent) Reflect.deleteProperty(owner, name);
  }
}
