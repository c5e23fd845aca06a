/** Where the page can read which version runs, and where a class tells of which version it is. */
export const VERSION_KEY: unique symbol = Symbol.for('funnel-calculator') as never;
