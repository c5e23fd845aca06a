import { CHANCE } from './chance.js';
import { defineFunnel } from './define-funnel.js';
import type { Diagnosis } from './diagnosis-result.js';
import { firstPayment } from './first-payment.js';
import { capacityPlaces } from './capacity-usage.js';
import { judgeFunnel, type DiagnosisOptions } from './judge-funnel.js';
import { checkNormWords } from './norm-words.js';
import type { FunnelNorms } from './norms.js';
import { readThresholds } from './read-thresholds.js';
import { readValue, type FunnelValues } from './values.js';

/**
 * Finds the lever that loses the most money compared with its norm, among those that the data show to be below it.
 *
 * Beside that, without any norm: whether the ads pay, and before which stage most money leaves.
 *
 * uplift = (norm − actual) × the revenue of one person, or the number of payments ·
 * weak: (n·norm − k)² ≥ 1.96² · n·norm·(1 − norm), likewise for visits, cost and checks
 *
 * @param values - as for `calculateFunnel`; with `existing`, patients of before among the first stage, its cost, the first rate
 *   and the first leak are those of the others
 * @param norms - by lever: a decimal string above 0, or `{ value, from?, to?, source?, date?, grade?, what?, url?, origin? }`; rates between people at most 1
 * @param options - `definition`, `capacity`, `patientValue`, and any of `THRESHOLDS` by name
 * @returns a deeply frozen verdict; a lever that can't be judged says why in its label, its figures null
 * @throws RangeError naming the value, lever, capacity or threshold that makes no sense
 * @source docs/norms.md, "How the weakest stage is found"
 * @example diagnoseFunnel({ leads: '600', primary: '150', primaryCheck: '44000', secondary: '0', secondaryCheck: '0' }, { primaryRate: '0.35' }).weakest // 'primaryRate'
 */
export function diagnoseFunnel(values: FunnelValues, norms: FunnelNorms, options: DiagnosisOptions = {}): Diagnosis {
  const definition = defineFunnel(options.definition);
  checkNormWords(norms);
  const worth = readValue('patientValue', options.patientValue);
  return judgeFunnel(
    values,
    norms,
    {
      definition,
      places: options.capacity ? capacityPlaces(options.capacity) : undefined,
      limits: readThresholds(options),
      paying: worth ? firstPayment(definition, values, worth) : undefined,
    },
    CHANCE,
  );
}
