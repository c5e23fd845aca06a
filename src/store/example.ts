import { DENTAL_STAGES, type FunnelDefinition } from '../core/index.js';

/** The worked example of a dental clinic's month, money in roubles. */
const ROUBLES: Readonly<Record<string, string>> = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

/** The same people with a hundredth of the money: plausible in euros, dollars and their like. */
const OTHER_CURRENCY: Readonly<Record<string, string>> = {
  ...ROUBLES,
  budget: '1800',
  primaryCheck: '200',
  secondaryCheck: '1200',
};

/** The example's values for a funnel, or none where it isn't the standard dental one. */
export function exampleValues(
  definition: FunnelDefinition,
  currency: string | undefined,
): Readonly<Record<string, string>> {
  if (definition.stages.map(({ id }) => id).join() !== DENTAL_STAGES.map(({ id }) => id).join()) return {};
  return currency && currency !== 'RUB' ? OTHER_CURRENCY : ROUBLES;
}
