import { FunnelRangeError } from '../../src/core/index.js';

/** The field and the rule by which something is refused; nothing where it isn't. */
export function refusalOf(run: () => unknown): readonly [field: string, rule: string] | null {
  try {
    run();
  } catch (error) {
    if (!(error instanceof FunnelRangeError)) throw error;
    if (!error.message.includes(error.field)) throw new Error(`${error.message} doesn't name ${error.field}`);
    return [error.field, error.rule];
  }
  return null;
}
