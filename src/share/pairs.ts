/** A name and a value in a link. */
export type Pair = readonly [name: string, value: string];

/** A number as links write it. */
export const CANONICAL = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,40})?$/;

/** Whether the core accepts a value: it throws for what breaks its contract. */
export function accepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
