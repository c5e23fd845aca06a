/**
 * Runs code that needs `Array.from` to read sets, also on pages whose old scripts have replaced it by one that doesn't
 * (Prototype.js, MooTools): chart.js keeps its settings in sets. The page's own is back when this returns.
 */
export function withSoundArrayFrom(run: () => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(Array, 'from');
  // eslint-disable-next-line no-restricted-syntax -- asks whether Array.from is the language's own
  if (!descriptor || Array.from(new Set([1, 2])).length === 2) return run();
  const value = (values: Iterable<unknown>): unknown[] => [...values];
  // Where the page has frozen it, nothing is changed.
  if (!Reflect.defineProperty(Array, 'from', { ...descriptor, value })) return run();
  try {
    run();
  } finally {
    Reflect.defineProperty(Array, 'from', descriptor);
  }
}
