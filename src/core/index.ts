export { Decimal, type Numeric } from './decimal.js';
export { FunnelRangeError, type Rule } from './errors.js';
export {
  defineFunnel,
  DENTAL_STAGES,
  type DefinitionOptions,
  type Field,
  type FunnelDefinition,
  type Lever,
  type Stage,
} from './definition.js';
export type { FunnelValues } from './values.js';
export type { Reason } from './quantity.js';
export {
  calculateFunnel,
  type FunnelResult,
  type StageResult,
  type Unavailable,
  type Warning,
  type WarningCode,
} from './funnel.js';
export { diagnoseFunnel, type DiagnosisOptions } from './diagnosis.js';
export type { Diagnosis, Label, LeverDiagnosis, Verdict } from './findings.js';
export { tellsLittle, wilsonInterval, type Interval } from './interval.js';
export type { FunnelNorms, Norm } from './norms.js';
export type { Capacity, Room } from './room.js';
export { THRESHOLDS, type Thresholds } from './thresholds.js';
