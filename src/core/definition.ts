/** One stage as the page's owner describes it. */
export interface Stage {
  /** Names the stage and everything derived from it: `^[a-z][a-zA-Z0-9]{0,31}$`. */
  readonly id: string;
  /** Whether its people pay an average check. Default: no. */
  readonly paid?: boolean;
  /** A stage that counts visits may exceed the one before it. Default: people. */
  readonly counts?: 'people' | 'visits';
  /** How many places per period one of its people takes. Default: 1 if paid, else 0. */
  readonly slots?: number | string;
  /** What it is called: one string, or one per language. */
  readonly label?: string | Readonly<Record<string, string>>;
}

/** A value that the owner types: ad spend, a count, an average check, the margin. */
export interface Field {
  readonly name: string;
  readonly kind: 'budget' | 'count' | 'check' | 'margin';
  /** Position of its stage, −1 where it belongs to none. */
  readonly stage: number;
}

/** What an owner can move. The first stage's cost is the cost per lead (CPL). */
export interface Lever {
  readonly id: string;
  readonly kind: 'cost' | 'rate' | 'check';
  readonly stage: number;
}

/** A funnel's stages with the fields and levers that follow from them. */
export interface FunnelDefinition {
  readonly stages: readonly Stage[];
  readonly fields: readonly Field[];
  readonly levers: readonly Lever[];
}

/** The last argument of every function of the core. */
export interface DefinitionOptions {
  /** Stages in order, or what `defineFunnel` made of them. Default: the dental funnel. */
  readonly definition?: readonly Stage[] | FunnelDefinition;
}

/** Leads → first visit → return for treatment, the last counted in visits. */
export const DENTAL_STAGES: readonly Stage[] = Object.freeze([
  Object.freeze({ id: 'leads' }),
  Object.freeze({ id: 'primary', paid: true }),
  Object.freeze({ id: 'secondary', paid: true, counts: 'visits' as const }),
]);

/** What was made of a list or a definition; all of it has the names that its stages give it. */
const made = new WeakMap<object, FunnelDefinition>();

/**
 * Derives a funnel's fields and levers from stages that `defineFunnel` accepts. Of others it makes what they come to, and refuses none.
 *
 * @param stages - at least one, in funnel order, or what was made of them; default: leads → primary → secondary
 * @returns a frozen definition; the same object for the same frozen list
 * @source docs/funnels.md, "Other funnels"
 * @example deriveFunnel().levers.map(({ id }) => id).join() // 'leadsCost,primaryRate,secondaryRate,primaryCheck,secondaryCheck'
 */
export function deriveFunnel(stages: readonly Stage[] | FunnelDefinition = DENTAL_STAGES): FunnelDefinition {
  const known = made.get(stages);
  if (known) return known;
  const definition = derive('stages' in stages ? stages.stages : stages);
  // A list that can still change is derived anew each time.
  if (Object.isFrozen(stages)) made.set(stages, definition);
  made.set(definition, definition);
  return definition;
}

function derive(given: readonly Stage[]): FunnelDefinition {
  const stages = given.map((stage) => Object.freeze({ ...stage }));
  const paid = stages.flatMap((stage, index) => (stage.paid ? [{ stage, index }] : []));
  const fields: Field[] = [
    { name: 'budget', kind: 'budget', stage: -1 },
    ...stages.map((stage, index): Field => ({ name: stage.id, kind: 'count', stage: index })),
    ...paid.map(({ stage, index }): Field => ({ name: `${stage.id}Check`, kind: 'check', stage: index })),
    { name: 'margin', kind: 'margin', stage: -1 },
  ];
  const levers: Lever[] = [
    { id: `${stages[0]!.id}Cost`, kind: 'cost', stage: 0 },
    ...stages.slice(1).map((stage, index): Lever => ({ id: `${stage.id}Rate`, kind: 'rate', stage: index + 1 })),
    ...paid.map(({ stage, index }): Lever => ({ id: `${stage.id}Check`, kind: 'check', stage: index })),
  ];
  const frozen = <T extends object>(list: T[]): readonly T[] => Object.freeze(list.map((item) => Object.freeze(item)));
  return Object.freeze({ stages: Object.freeze(stages), fields: frozen(fields), levers: frozen(levers) });
}
