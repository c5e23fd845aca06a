/**
 * Calls listeners one after the other. One that throws is told to the console and keeps no other from being called: a
 * mistake in one part must not freeze the figures of another.
 */
export function callAll<Parts extends readonly unknown[]>(
  listeners: Iterable<(...parts: Parts) => void>,
  ...parts: Parts
): void {
  for (const listener of listeners) {
    try {
      listener(...parts);
    } catch (error) {
      console.error('[funnel-calculator]', error);
    }
  }
}
