// What a page may write as JSON: read by a part of its own, which only comes where there is some.
export { GivenOptions, type Given } from './given-options.js';
export type { Period } from './period.js';
