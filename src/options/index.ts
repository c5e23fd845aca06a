// Options that a page writes as JSON. The code that reads them is a lazy part, loaded only where a page has such
// options.
export { GivenOptions, type Given } from './given-options.js';
export type { Period } from './period.js';
