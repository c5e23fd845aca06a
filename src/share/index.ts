// Ways to share a result and to read it back: links, tables, files. Saved calculations are a lazy part of their own.
export { holdsEncodedLink, linkTo } from './address.js';
export { csvOf } from './csv.js';
export {
  findLink,
  MAX_LINK_LENGTH as LONGEST_LINK,
  readFragment,
  writeFragment,
  type LinkReading,
} from './fragment.js';
export { readInputs, writeInputs, type Inputs } from './inputs.js';
export { htmlOf, tabbedOf } from './pasted.js';
export type { PlannedInputs } from './planned.js';
export type { Cell, Table } from './table.js';
