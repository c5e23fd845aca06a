import type { FunnelDefinition } from '../../core/index.js';
import type { StatementKind } from './stated-values.js';

/** What a statement can be about, in the order in which it is offered. */
export interface StatementName {
  readonly name: string;
  readonly kind: StatementKind;
  /** The position of the stage; −1 where it is of none. */
  readonly stage: number;
  /** What of the stage, or the name itself where it is of none. */
  readonly part: string;
}

const OF_ALL: readonly (readonly [name: string, kind: StatementKind])[] = [
  ['existing', 'count'],
  ['new', 'count'],
  ['revenue', 'money'],
  ['totalCost', 'money'],
  ...['traffic', 'conversion', 'load', 'deskRate', 'check', 'budget', 'revenue', 'profit'].map(
    (quantity) => [`${quantity}Change`, 'change'] as const,
  ),
];

/** Everything that a statement about a funnel can be about. */
export function statementNames({ stages }: FunnelDefinition): readonly StatementName[] {
  const of = (stage: number, part: string, kind: StatementKind): StatementName => ({
    name: stages[stage]!.id + part,
    kind,
    stage,
    part,
  });
  return [
    { name: 'budget', kind: 'money', stage: -1, part: 'budget' },
    ...stages.flatMap(({ paid }, stage) => [
      of(stage, '', 'count'),
      of(stage, 'Cost', 'money'),
      ...(stage > 0 ? [of(stage, 'Rate', 'rate')] : []),
      ...(stage > 1 ? [of(stage, 'TotalRate', 'rate')] : []),
      ...(paid ? [of(stage, 'Check', 'money'), of(stage, 'Revenue', 'money'), of(stage, 'Share', 'rate')] : []),
    ]),
    ...OF_ALL.slice(0, 4).map(([name, kind]) => ({ name, kind, stage: -1, part: name })),
    ...stages.flatMap((_stage, stage) => [
      of(stage, 'Change', 'change'),
      of(stage, 'CostChange', 'change'),
      ...(stage > 0 ? [of(stage, 'RateChange', 'change')] : []),
    ]),
    ...OF_ALL.slice(4).map(([name, kind]) => ({ name, kind, stage: -1, part: name })),
  ];
}

/** How a named statement is read; undefined where there is no such name. */
export const kindOfStatement = (definition: FunnelDefinition, name: string): StatementKind | undefined =>
  statementNames(definition).find((each) => each.name === name)?.kind;
