import { diagnoseFunnel, type FunnelDefinition, type Norm } from '../../../src/core/index.js';
import {
  formatEditable,
  UNITS,
  type FormatContext,
  type NumberKind,
  type NumberProblem,
} from '../../../src/format/index.js';
import { parseOption } from '../../../src/options/parse-option.js';
import { stagesOf, type StudioConfig } from '../config/config.js';
import { funnelOf } from '../config/funnel-of.js';
import { kindAt, numberProblem } from '../config/typed-number.js';
import { leaveOut, warn, type Complaint, type Problem } from './problem.js';

/** What is wrong with stages, numbers and norms. */
export function funnelProblems(config: StudioConfig, definition: FunnelDefinition, context: FormatContext): Problem[] {
  return [
    ...stageProblems(config),
    ...unreadProblems(config, definition, context),
    ...normProblems(config, definition),
  ];
}

function stageProblems({ stages }: StudioConfig): Problem[] {
  const isTwice = (label: string, index: number): boolean =>
    nameOf(label) !== '' && stages.slice(0, index).some((stage) => nameOf(stage.label) === nameOf(label));
  if (stages.length === 0) return [leaveOut('stages', 'stagesNone')];
  const problems: Problem[] = [];
  parseOption('stages', stagesOf(stages), (path) => {
    const [, index, key] = /^stages\[(\d+)\]\.(label|id)/.exec(path) ?? [];
    if (index === undefined) problems.push(leaveOut('stages', 'stagesMany'));
    else problems.push(leaveOut(`stages.${index}.${key!}`, key === 'label' ? 'stageNameLong' : 'stageIdRefused'));
  });
  const { refused } = funnelOf(stages);
  const place = `stages.${refused ?? ''}.id`;
  if (refused !== null && !problems.some((problem) => problem.place === place))
    problems.push(leaveOut(place, 'stageIdRefused', { given: stages[refused]!.id }));
  return [
    ...problems,
    ...stages.flatMap(({ label }, index) => (isTwice(label, index) ? [nameTwice(label, index)] : [])),
  ];
}

const nameOf = (label: string): string => label.trim().toLowerCase();

/** The calculator can tell them apart, its reader can't. */
const nameTwice = (label: string, index: number): Problem =>
  warn(`stages.${index}.label`, 'stageNameTwice', { given: label.trim().slice(0, 60) });

const REASONS: Readonly<Record<NumberProblem, Complaint>> = {
  not_a_number: 'numberUnread',
  ambiguous: 'numberTwo',
  negative: 'numberNegative',
  too_many_digits: 'numberRange',
  percent_here: 'numberUnread',
  other_currency: 'numberUnread',
  out_of_range: 'numberShare',
};

function unreadProblems({ unread }: StudioConfig, definition: FunnelDefinition, context: FormatContext): Problem[] {
  return Object.entries(unread).flatMap(([place, typed]) => {
    const kind = kindAt(place, definition);
    const problem = kind && numberProblem(typed, kind, context);
    // Typed in another language it may be a number here, but nobody has said that this one is meant.
    if (!kind || !problem) return kind ? [leaveOut(place, 'numberUnread')] : [];
    return [leaveOut(place, REASONS[problem.reason], { readings: readingsOf(problem.readings, kind, context) })];
  });
}

const readingsOf = (readings: readonly string[], kind: NumberKind, context: FormatContext): string =>
  readings.map((reading) => formatEditable(reading, kind, context)).join(' / ');

/** Norms by lever that aren't a part of this funnel are no problem: they come back with their stage. */
function normProblems({ norms }: StudioConfig, definition: FunnelDefinition): Problem[] {
  return definition.levers.flatMap(({ id }) => {
    const norm = norms[id];
    if (!norm) return [];
    const refused: Problem[] = [];
    parseOption('norms', { [id]: norm }, (path) =>
      refused.push(leaveOut(path.replace(/\[(\d+)\]/g, '.$1'), 'normRefused')),
    );
    if (refused.length === 0 && !isAccepted(id, norm as Partial<Norm>, definition))
      refused.push(leaveOut(`norms.${id}`, 'normRefused'));
    return refused;
  });
}

function isAccepted(lever: string, norm: Partial<Norm>, definition: FunnelDefinition): boolean {
  if (!norm.value) return false;
  try {
    diagnoseFunnel({}, { [lever]: norm as Norm }, { definition });
    return true;
  } catch {
    return false;
  }
}

/** The unit in which a lever's norm is typed. */
export const normUnit = (lever: FunnelDefinition['levers'][number]): NumberKind => UNITS[lever.kind];
