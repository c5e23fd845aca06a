import { Decimal, diagnoseFunnel } from '../core/index.js';
import type { FormatContext } from '../format/index.js';
import type { FieldState, FunnelStore, NormState, Snapshot, StoreState } from '../store/index.js';
import { NO_PLAN, type PlanState } from '../store/plan-store.js';
import { accepted, CANONICAL, type Pair } from './pairs.js';
import { readPlanned, writePlanned, type PlannedInputs } from './planned.js';

/** Everything that a person has entered, and how it is spoken of. */
export interface Inputs {
  /** The calculator's `id` on its page; '' where it has none. */
  readonly id: string;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly state: StoreState;
  /** What is planned; null where nothing is. */
  readonly plan: PlannedInputs | null;
  /** Names that this funnel doesn't have, or whose values it can't hold. */
  readonly leftOut: readonly string[];
  /** How many fields have got a value. */
  readonly values: number;
}

const CURRENCY = /^[A-Z]{3}$/;
const ID = /^[\w-]{1,64}$/;
const NONE = 'none';

/** What isn't a number of the funnel's; a stage of the same name goes by `lang.value`. */
const OWN = ['lang', 'cur', 'id', 'example'] as const;
const nameOf = (field: string): string => ((OWN as readonly string[]).includes(field) ? `${field}.value` : field);

/**
 * A calculator's inputs as pairs of name and value: `budget`, `primary.share`, `primaryRate.norm`, `example`; a plan's
 * scenarios by letter.
 *
 * Figures aren't among them: whoever reads the pairs counts them again.
 *
 * @param id - of the element
 * @param plan - what is planned beside the numbers
 */
export function writeInputs(
  { definition, fields, examples }: Snapshot,
  { norms }: StoreState,
  { locale, currency }: FormatContext,
  id = '',
  plan: PlanState = NO_PLAN,
): Pair[] {
  const pairs: Pair[] = [['lang', locale]];
  if (currency) pairs.push(['cur', currency]);
  for (const { name } of definition.fields) {
    const { share, value } = fields[name]!;
    if (share !== undefined) pairs.push([`${name}.share`, share]);
    else if (value) pairs.push([nameOf(name), new Decimal(value).toString()]);
  }
  if (examples[0]) pairs.push(['example', examples.join()]);
  for (const [lever, { value, invalid }] of norms) if (!invalid) pairs.push([`${lever}.norm`, value || NONE]);
  pairs.push(...writePlanned(definition, plan));
  if (ID.test(id)) pairs.push(['id', id]);
  return pairs;
}

/**
 * Reads what `writeInputs` wrote, or what somebody has made of it: every part is judged by the rules that hold for
 * what a person types, and what breaks them is left out.
 *
 * @param store - whose funnel it is; it isn't changed
 */
export function readInputs(pairs: ReadonlyMap<string, string>, store: FunnelStore): Inputs {
  const { definition } = store.snapshot;
  const left = new Map(pairs);
  const take = (name: string): string | undefined => {
    const value = left.get(name);
    left.delete(name);
    return value;
  };
  const leftOut: string[] = [];
  const known = <T>(name: string, value: T | null | undefined, fits: boolean): T | undefined => {
    if (value !== undefined && !fits) leftOut.push(name);
    return fits ? (value ?? undefined) : undefined;
  };

  const [lang, cur, id, listed] = OWN.map(take);
  const locale = known('lang', lang, lang !== undefined && lang.length <= 60 && accepted(() => new Intl.Locale(lang)));
  const currency = known('cur', cur, cur !== undefined && CURRENCY.test(cur));
  const example = store.exampleIn(currency);
  const examples = new Set(listed?.split(','));
  const entries = new Map<string, FieldState>();
  for (const { name, kind, stage } of definition.fields) {
    const value = take(nameOf(name));
    const share = kind === 'count' && stage > 0 ? take(`${name}.share`) : undefined;
    if (known(`${name}.share`, share, share !== undefined && CANONICAL.test(share)))
      entries.set(name, { text: '', value: '', share: share! });
    else if (
      known(
        name,
        value,
        value !== undefined &&
          CANONICAL.test(value) &&
          accepted(() => diagnoseFunnel({ [name]: value }, {}, { definition })),
      )
    ) {
      // A number that has been changed is no longer the example's, whatever the link says.
      entries.set(name, {
        text: '',
        value: value!,
        ...(examples.has(name) && example[name] === value && { example: true }),
      });
    }
  }
  const norms = new Map<string, NormState>();
  for (const { id: lever } of definition.levers) {
    const norm = take(`${lever}.norm`);
    const value = norm === NONE ? '' : norm;
    const fits =
      value === '' ||
      (value !== undefined &&
        CANONICAL.test(value) &&
        accepted(() => diagnoseFunnel({}, { [lever]: value }, { definition })));
    if (known(`${lever}.norm`, norm, fits) !== undefined) norms.set(lever, { value: value! });
  }
  const plan = readPlanned(definition, take, (name) => leftOut.push(name));
  return {
    id: id !== undefined && ID.test(id) ? id : '',
    locale: locale ?? 'en',
    currency,
    state: { origin: 'blank', entries, norms },
    plan,
    leftOut: [...leftOut, ...left.keys()],
    values: entries.size,
  };
}
