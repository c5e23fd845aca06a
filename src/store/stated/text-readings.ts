import type { Decimal, Finding, FunnelDefinition } from '../../core/index.js';
import type { Statement } from './check-statements.js';

/** One way to understand numbers that don't agree, to be taken by a tap. */
export interface TextReading {
  /**
   * `source`: a number with what it comes from · `people`: a percentage that was people · `stated`, `other`: one of two
   * statements · `product`, `claimed` · `before`, `absent`: patients of before, people who didn't come · `swapped`, `visits` ·
   * `added`, `another`: costs that were added up, another cost.
   */
  readonly say:
    | ('source' | 'people' | 'stated' | 'other' | 'product' | 'claimed' | 'before' | 'absent')
    | ('swapped' | 'visits' | 'added' | 'another');
  readonly value?: Decimal;
  /** The statements that it comes from, as they are written. */
  readonly from?: readonly string[];
  /** The statements once it is taken; null where they stay as they are and the question is answered. */
  readonly then: readonly Statement[] | null;
}

/** What makes a question the same one when it comes up again. */
export const keyOf = (finding: Finding): string => JSON.stringify(finding);

type Statements = readonly Statement[];
type SameNumberTwice = Extract<Finding, { rule: 'same_number_twice' }>;

const setAside = (statements: Statements, names: readonly string[]): Statements =>
  statements.map((each) => (names.includes(each.what) && !each.aside ? { ...each, aside: true } : each));

/** Names of figures that follow from others, which are left out before those that somebody has counted. */
const FOLLOWS = /(?:Rate|TotalRate|Cost|Check|Revenue|Share)$/;

/** Both readings of what was found. */
export function readingsOf(
  finding: Finding,
  statements: Statements,
  definition: FunnelDefinition,
): readonly TextReading[] {
  switch (finding.rule) {
    case 'same_number_twice':
      return bySource(finding, statements);
    case 'parts_differ':
      return [
        { say: 'stated', value: finding.sum, then: withoutRepeat(statements, finding.of, 'others') },
        { say: 'other', value: finding.total, then: withoutRepeat(statements, finding.of, 'first') },
      ];
    case 'claims_do_not_multiply':
      return [
        { say: 'product', value: finding.product, then: setAside(statements, [finding.of]) },
        { say: 'claimed', value: finding.claimed, then: null },
      ];
    case 'split_differs': {
      const id = finding.of.replace(/Share$/, '');
      return [
        { say: 'stated', value: finding.stated, then: setAside(statements, [`${id}Revenue`, `${id}Check`]) },
        { say: 'other', value: finding.actual, then: setAside(statements, [finding.of]) },
      ];
    }
    case 'existing_equals_rest':
      return [
        { say: 'before', then: null },
        { say: 'absent', then: setAside(statements, ['existing']) },
      ];
    case 'stage_exceeds_previous':
      return [
        { say: 'swapped', then: swapped(statements, finding.of, definition) },
        { say: 'visits', then: null },
      ];
    default:
      return [
        { say: 'added', then: setAside(statements, ['totalCost']) },
        { say: 'another', then: null },
      ];
  }
}

/** A figure that is stated twice keeps its first number, or the one that differs from it. */
function withoutRepeat(statements: Statements, what: string, side: 'first' | 'others'): Statements {
  const [first] = statements.filter((each) => each.what === what && !each.aside);
  return statements.map((each) =>
    each.what === what && !each.aside && (each.id === first?.id) === (side === 'first')
      ? { ...each, aside: true }
      : each,
  );
}

function swapped(statements: Statements, of: string, { stages }: FunnelDefinition): Statements {
  const previous = stages[stages.findIndex(({ id }) => id === of) - 1]?.id ?? of;
  const other = new Map([
    [of, previous],
    [previous, of],
  ]);
  return statements.map((each) => (each.aside ? each : { ...each, what: other.get(each.what) ?? each.what }));
}

function bySource({ of, sources, hints }: SameNumberTwice, statements: Statements): readonly TextReading[] {
  const names = sources.map(([name]) => name.split(/[×+]/));
  return sources.map(([, value], index): TextReading => {
    const other = names[1 - index]!;
    const leaves = other.filter((name) => !names[index]!.includes(name));
    const left = leaves.findLast((name) => FOLLOWS.test(name)) ?? leaves.at(-1) ?? '';
    const from = names[index]!.map((name) => textOf(statements, name));
    // The digits of the other reading's percentage are these people.
    const isPeople = hints.includes('percent_is_count') && left.endsWith('Rate');
    if (!isPeople || !isDigits(statements, left, value))
      return { say: 'source', value, from, then: setAside(statements, [left]) };
    const isCounted = statements.some(({ what, aside }) => what === of && !aside);
    const then = isCounted
      ? setAside(statements, [left])
      : statements.map((each) =>
          each.what === left && !each.aside ? { ...each, what: of, text: each.text.replace(/\s?%/, '') } : each,
        );
    return { say: 'people', value, from, then };
  });
}

const textOf = (statements: Statements, name: string): string =>
  statements.find(({ what, aside }) => what === name && !aside)?.text.trim() ??
  // New people were taken for those of the first visits.
  statements.find(({ what, aside }) => what === 'new' && !aside)?.text.trim() ??
  '';

const isDigits = (statements: Statements, name: string, value: Decimal): boolean =>
  textOf(statements, name).replace(/\s?%/, '') === value.toString();
