import { readFileSync } from 'node:fs';

/** A worked case: what is given, and what is to be returned or refused. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

export interface RefusedCase {
  readonly id: string;
  readonly function: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly error: string;
}

interface Settings {
  readonly zProven: readonly string[];
  readonly zHint: readonly string[];
  readonly maxRows: number;
}

/** The groups of worked cases, and the function of the core that each is for. */
export const FUNCTION_OF: Readonly<Record<string, string>> = {
  channels: 'rankChannels',
  mix: 'splitMix',
  reallocation: 'reallocateBudget',
  shift: 'weighShift',
  import: 'importTable',
  staff: 'compareStaff',
  doctors: 'compareDoctors',
  lostCalls: 'weighLostCalls',
  existing: 'separateExisting',
  consistency: 'checkConsistency',
  patientValue: 'measurePatientValue',
  progress: 'projectProgress',
  months: 'readMonths',
  reactivation: 'weighReactivation',
};

const all = JSON.parse(readFileSync(new URL('worked-examples-2.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, unknown>
>;

export const settings = all['settings'] as Settings;
export const casesOf = (group: string): readonly WorkedCase[] => all[group] as readonly WorkedCase[];
export const refusedCases = all['refused'] as readonly RefusedCase[];
