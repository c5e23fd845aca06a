import {
  checkConsistency,
  Decimal,
  type ConsistencyInput,
  type Finding,
  type FunnelDefinition,
} from '../../core/index.js';
import type { FormatContext } from '../../format/index.js';
import { claimsOf, type StatedClaim } from './stated-claims.js';
import { kindOfStatement } from './statement-names.js';
import { readStatement, type ChangeFactor } from './stated-values.js';
import type { ReadStatement } from './read-text.js';

/** A number of a text as a person sees and edits it. */
export interface Statement extends ReadStatement {
  readonly id: number;
  /** Whether it stays out of the check: another reading was taken. */
  readonly aside?: boolean;
}

/** What the statements say together. */
export interface StatementsCheck {
  readonly findings: readonly Finding[];
  readonly claims: readonly StatedClaim[];
  /** The ids of those whose text is no number of their kind. */
  readonly unread: ReadonlySet<number>;
  /** How many take part. */
  readonly counted: number;
}

const MOST = 50;
/** The text of a number that is stated twice, as an id of parts: the figure's name. */
type Values = ReadonlyMap<string, readonly string[]>;

/** Holds all statements against each other. */
export function checkStatements(
  statements: readonly Statement[],
  definition: FunnelDefinition,
  context: FormatContext,
): StatementsCheck {
  const values = new Map<string, string[]>();
  const changes = new Map<string, readonly ChangeFactor[]>();
  const unread = new Set<number>();
  let counted = 0;
  for (const { id, what, text, aside } of statements) {
    const kind = kindOfStatement(definition, what);
    if (!kind || aside || !text.trim()) continue;
    const value = readStatement(text, kind, context);
    if (!value) unread.add(id);
    else {
      counted += 1;
      if ('factors' in value) changes.set(what, changes.get(what) ?? value.factors);
      else values.set(what, [...(values.get(what) ?? []), value.value]);
    }
  }
  const claims = claimsOf(definition, changes).slice(0, MOST);
  const input: ConsistencyInput = {
    definition: definition.stages,
    stated: statedOf(values, definition),
    parts: repeated(values).slice(0, MOST),
    claims: claims.map(({ claim }) => claim),
    splits: splitsOf(values, definition),
  };
  try {
    return { findings: checkConsistency(input).findings, claims, unread, counted };
  } catch {
    // A number that the core can't take, such as one of more than 15 digits: it is told at its row.
    return { findings: [], claims, unread: new Set(statements.map(({ id }) => id)), counted: 0 };
  }
}

/** Each figure once. New people are those of the first visits where nothing else is said of these. */
function statedOf(values: Values, { stages }: FunnelDefinition): Record<string, string> {
  const stated = Object.fromEntries([...values].map(([name, [first]]) => [name, first!]));
  const came = stages[1]?.id;
  if (came && stated['new'] && stated['existing'] && !stated[came]) stated[came] = stated['new'];
  return stated;
}

/** A figure that is stated with two values: the second has to be the first. */
const repeated = (values: Values): NonNullable<ConsistencyInput['parts']>[number][] =>
  [...values].flatMap(([id, [first, ...others]]) => {
    const other = others.find((value) => value !== first);
    return other === undefined ? [] : [{ id, parts: [first!], total: other, compare: 'about' as const }];
  });

/** Shares of the revenue beside the amounts that they are of. */
function splitsOf(values: Values, { stages }: FunnelDefinition): NonNullable<ConsistencyInput['splits']> {
  const one = (name: string): Decimal | null => {
    const [value] = values.get(name) ?? [];
    return value === undefined ? null : new Decimal(value);
  };
  const paid = stages.filter((stage) => stage.paid).map(({ id }) => id);
  const earned = (id: string): Decimal | null => {
    const [count, check] = [one(id), one(`${id}Check`)];
    return one(`${id}Revenue`) ?? (count && check && count.times(check));
  };
  const parts = paid.map(earned);
  const sum = parts.every(Boolean) ? parts.reduce<Decimal>((all, part) => all.plus(part!), new Decimal(0)) : null;
  const whole = one('revenue') ?? sum;
  return paid.flatMap((id, index) => {
    const [stated] = values.get(`${id}Share`) ?? [];
    const part = parts[index];
    return stated && part && whole?.gt(0) ? [{ id: `${id}Share`, stated, part, whole }] : [];
  });
}
