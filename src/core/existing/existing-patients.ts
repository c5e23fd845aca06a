import { deepFreeze, Decimal, ONE } from '../decimal.js';
import { difference, figure, type FigureRange } from '../exact-figure.js';
import { noFigure, type Figure } from '../figure.js';
import type { Reason } from '../quantity.js';
import { shareInterval } from '../interval.js';
import { Z95 } from '../rate-interval.js';
import { settled } from '../ratio.js';
import { readAmount, readObject, type Given } from '../read-input.js';
import { refuse } from '../refusal.js';

export interface ExistingPatientsInput {
  /** Ad spend, currency. */
  readonly budget?: Given;
  /** Everybody who called or wrote, patients of before among them. */
  readonly leads?: Given;
  /** First visits, all of them by new patients. */
  readonly primary?: Given;
  /** Those of the leads who were patients before. */
  readonly existing?: Given;
}

export interface ExistingPatients {
  /** budget ÷ leads, currency. */
  readonly leadsCost: Figure;
  /** primary ÷ leads. */
  readonly primaryRate: Figure;
  /** budget ÷ primary, currency: the same with and without existing patients. */
  readonly primaryCost: Figure;
  /** leads − existing. */
  readonly newLeads: Figure;
  /** budget ÷ new leads, currency. */
  readonly newLeadsCost: Figure;
  /** primary ÷ new leads. */
  readonly newPrimaryRate: Figure;
  /** existing ÷ leads, 0…1. */
  readonly existingShare: Figure;
  /** Where the existing patients aren't known: budget ÷ leads, if all are new, to budget ÷ primary, if only those who came are. */
  readonly newLeadsCostRange?: FigureRange;
  /** Where the existing patients aren't known: primary ÷ leads to 1. */
  readonly newRateRange?: readonly [low: Figure, high: Figure<Reason | 'out_of_range'>];
  /**
   * `primary_exceeds_new`: more first visits than new leads · `existing_equals_rest`: exactly those who didn't come are
   * said to be existing patients, which may be a mistake.
   */
  readonly warnings: readonly ('primary_exceeds_new' | 'existing_equals_rest')[];
  /** Wilson's 95 % interval of the new leads' rate; absent where there is no such rate. */
  readonly interval?: readonly [low: Decimal, high: Decimal];
}

/**
 * Takes patients who were here before out of the leads: what a new lead costs, and how many of them come.
 *
 * new leads = leads − existing · cost = budget ÷ new leads · rate = primary ÷ new leads
 *
 * @param inputs - `ExistingPatientsInput`, each 0 or more
 * @returns frozen figures; in the place of one without an answer `{ value: null, reason }`; without `existing` ranges
 * @throws RangeError for a broken number, or more existing patients than leads
 * @source docs/formulas.md, "Inside the clinic"
 * @example separateExisting({ budget: '180000', leads: '600', primary: '150', existing: '300' }).newPrimaryRate.toString() // '0.5'
 */
export function separateExisting(inputs: ExistingPatientsInput): ExistingPatients {
  const given = readObject('', inputs, ['budget', 'leads', 'primary', 'existing']);
  const budget = readAmount('budget', given.budget);
  const leads = readAmount('leads', given.leads);
  const primary = readAmount('primary', given.primary);
  const existing = readAmount('existing', given.existing);
  if (existing && leads?.lt(existing)) refuse('existing', 'exceeds_leads', given.existing);

  const fresh = difference(leads, existing);
  // Without `existing`, as many may be new as there are leads.
  const mostNew = fresh ?? leads;
  const exceeds = primary && mostNew?.lt(primary);
  const equals = primary && fresh?.eq(primary) && !primary.isZero();
  return deepFreeze({
    leadsCost: figure(budget, leads),
    primaryRate: figure(primary, leads),
    primaryCost: figure(budget, primary),
    newLeads: figure(fresh),
    newLeadsCost: figure(budget, fresh),
    newPrimaryRate: figure(primary, fresh),
    existingShare: figure(existing, leads),
    ...(!existing && {
      newLeadsCostRange: [figure(budget, leads), figure(budget, primary)] as const,
      newRateRange: [figure(primary, leads), exceeds ? noFigure('out_of_range') : ONE] as const,
    }),
    warnings: [
      ...(exceeds ? ['primary_exceeds_new' as const] : []),
      ...(equals ? ['existing_equals_rest' as const] : []),
    ],
    ...(primary &&
      fresh &&
      !fresh.isZero() &&
      !exceeds && { interval: shareInterval(settled(primary), settled(fresh), new Decimal(Z95)) }),
  });
}
