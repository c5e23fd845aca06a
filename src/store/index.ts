export { FunnelStore, type StoreListener, type StoreState } from './store.js';
export { EXISTING, fieldsOf } from './fields.js';
export { judgedStages } from './judged-stages.js';
export type { FieldState, InvalidReason } from './field.js';
export type { Norms, NormState } from './norms.js';
export { LEADS_ARE, type LeadsAre, type Published, type Publication } from './published.js';
export type { CalculatorResult, Snapshot, UnavailableReason } from './snapshot.js';
export { toPlain, type Plain } from './plain.js';
export type { TableName, TableRow, Tables } from './tables.js';
