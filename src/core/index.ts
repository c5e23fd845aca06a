export { Decimal, type Numeric } from './decimal.js';
export { FunnelRangeError, type Rule, type TableRule } from './errors.js';
export { defineFunnel } from './define-funnel.js';
export {
  DENTAL_STAGES,
  deriveFunnel,
  type DefinitionOptions,
  type Field,
  type FunnelDefinition,
  type Lever,
  type Stage,
} from './definition.js';
export type { FunnelValues } from './values.js';
export type { Reason } from './quantity.js';
export { calculateFunnel } from './calculate-funnel.js';
export {
  funnelFigures,
  type FunnelResult,
  type StageResult,
  type Unavailable,
  type Warning,
  type WarningCode,
} from './funnel.js';
export { CHANCE } from './chance.js';
export { diagnoseFunnel } from './diagnosis.js';
export { firstPayment } from './first-payment.js';
export { judgeFunnel, type Chance, type DiagnosisOptions, type JudgeOptions } from './judge-funnel.js';
export type { Diagnosis, Label, LeverDiagnosis, Verdict } from './diagnosis-result.js';
export { upliftRange } from './uplift-range.js';
export { tellsLittle, wilsonInterval, type Interval } from './interval.js';
export type { FunnelNorms, Norm, NormGrade, NormOrigin } from './norms.js';
export type { AdsDiagnosis, Judged } from './ads.js';
export type { Leak, Leaks } from './leaks.js';
export { capacityPlaces, type Capacity, type CapacityUsage as Room, type Places } from './capacity-usage.js';
export { applyCapacity, type CapacityOptions, type CapacityResult } from './capacity.js';
export { couldBeChance, type ChanceOptions } from './significance.js';
export { decomposeChange, type Decomposition, type DecompositionMode } from './decomposition.js';
export { forecastRange, type Forecast, type ForecastOptions } from './forecast.js';
export { seekGoal, type GoalOptions } from './goal-seek.js';
export type { Goal, GoalReason } from './lever-bounds.js';
export { planEqualImprovement, type EqualPlan } from './equal-improvement.js';
export { leadsFactor } from './response-curve.js';
export { comparePriceCut, type PriceCut, type PriceCutResult, type PriceOptions } from './price-cut.js';
export { measureSensitivity, type Sensitivity, type SensitivityOptions } from './sensitivity.js';
export { THRESHOLDS, type Thresholds } from './thresholds.js';
export { applyLevers, type AppliedLevers, type LeverOptions, type PlannedLevers } from './apply-levers.js';
export {
  rankChannels,
  type ChannelLabel,
  type ChannelRanking,
  type RankedChannel,
  type RankingInputs,
} from './channels/rank-channels.js';
export { channelEvidence, type ChannelEvidence } from './channels/channel-evidence.js';
export type { ChannelKind, ChannelRow } from './channels/channel.js';
export type { ChannelFigures, ChannelTotals, NextRouble } from './channels/channel-figures.js';
export type { JudgedBy } from './channels/measure.js';
export type { ComparisonLabel } from './comparison/evidence.js';
export type { Figure, NoFigure } from './figure.js';
export { splitMix, type MixInputs, type MixPart, type MixRatio, type MixSplit } from './channels/split-mix.js';
export {
  reallocateBudget,
  type Reallocation,
  type ReallocatedChannel,
  type ReallocationInputs,
} from './channels/reallocate-budget.js';
export {
  weighShift,
  type Shift,
  type ShiftedChannel,
  type ShiftInputs,
  type ShiftVerdict,
} from './channels/weigh-shift.js';
export { importInSteps, importTable, surveyInSteps } from './import/import-table.js';
export type { SurveyedHeader, SurveyedKind, TableSurvey } from './import/survey.js';
export type { RestOfRows } from './import/summed-rows.js';
export type { CellName, ImportedRow, ImportedTable, ImportInputs, ImportQuestion } from './import/imported-table.js';
export type { ColumnRole, FigureRole } from './import/columns.js';
export type { Separator } from './import/records.js';
export type { DecimalMark } from './import/table-number.js';
export type { FigureRange } from './exact-figure.js';
export { weighLostCalls, type LostCalls, type LostCallsInput } from './calls/lost-calls.js';
export { separateExisting, type ExistingPatients, type ExistingPatientsInput } from './existing/existing-patients.js';
export { measurePatientValue, type PatientValue, type PatientValueInput } from './patient-value/patient-value.js';
export { weighReactivation, type Reactivation, type ReactivationInput } from './reactivation/reactivation.js';
export { projectProgress, type Progress, type ProgressInput } from './progress/progress.js';
export type { ProgressLabel } from './progress/open-plan.js';
export { readMonths, type MonthLabel, type Months, type MonthsInput } from './months/months.js';
export { stageOfExisting } from './exact-inputs.js';
export { checkConsistency, type Consistency, type ConsistencyInput } from './consistency/consistency.js';
export type { Finding, Hint, Severity } from './consistency/finding.js';
export type { Claim, ClaimedNumber } from './consistency/claims.js';
export type { StatedFigures } from './consistency/stated-figures.js';
export type { StatedParts } from './consistency/parts.js';
export type { StatedSplit } from './consistency/splits.js';
export { compareStaff, type StaffComparison, type StaffInput, type StaffMember } from './staff/compare-staff.js';
export type { StaffLabel } from './staff/staff-label.js';
export type { StaffRow } from './staff/staff-row.js';
export {
  compareDoctors,
  type Caution,
  type DoctorComparison,
  type DoctorResult,
  type DoctorsInput,
} from './doctors/compare-doctors.js';
export type { DoctorRow } from './doctors/doctor-row.js';
