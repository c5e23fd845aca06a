import type { FunnelDefinition } from '../../core/index.js';
import { around as wordsAround, says } from '../../texts/stated-names.js';
import { Tokenizer, type NameToken, type NumberToken, type Segment } from './tokens.js';

// Longer than 200 lines: which number belongs to which word is one decision, whose cases lean on each other.

/** A number of a text, and what it was understood to be. */
export interface ReadStatement {
  /** The sentence or line in which it stands. */
  readonly said: string;
  /** The figure's name, that of a change, or '' where it isn't understood. */
  readonly what: string;
  /** The number as it is written. */
  readonly text: string;
}

/** Longer texts are cut: no article about one funnel is so long. */
const MAX_TEXT_LENGTH = 20_000;
/** More numbers aren't shown one by one. */
export const MOST_STATEMENTS = 60;

interface Reading {
  readonly definition: FunnelDefinition;
  /** The stage of which was spoken last. */
  context: number;
  /** What was spoken of as money last: `Cost`, `Check`, `Revenue`. */
  money: string;
  /** Where that was. */
  moneyIn: Segment | null;
  readonly taken: Set<string>;
  readonly claimed: Set<NameToken>;
  /** Stages that a share was a share of. */
  readonly bases: Set<NameToken>;
}

/** The words on either side of a number that may say what it is. */
interface Around {
  readonly before: readonly NameToken[];
  readonly after: readonly NameToken[];
  /** What stands between the number and the numbers beside it. */
  readonly clause: string;
}

/**
 * Reads an article or a report: each of its numbers, with what it seems to be.
 *
 * @param stages - what the page calls each stage
 */
export function readText(
  text: string,
  definition: FunnelDefinition,
  stages: readonly (readonly [id: string, label: string])[],
): { readonly statements: readonly ReadStatement[]; readonly cut: boolean } {
  const segments = new Tokenizer(stages).segmentsOf(text.slice(0, MAX_TEXT_LENGTH));
  const reading: Reading = {
    definition,
    context: -1,
    money: '',
    moneyIn: null,
    taken: new Set(),
    claimed: new Set(),
    bases: new Set(),
  };
  const all = segments.flatMap((segment) => {
    // A heading says of which stage the lines below speak.
    if (segment.numbers.length === 0) follow(reading, segment.names.filter(({ isStage }) => isStage).at(-1));
    return segment.numbers.map((number, index) => ({
      said: segment.text,
      what: nameOf(reading, segment, index),
      text: writtenChange(number, segment, index),
    }));
  });
  const statements = withNewPeople(withoutRepeated(all), definition);
  return {
    statements: statements.slice(0, MOST_STATEMENTS),
    cut: text.length > MAX_TEXT_LENGTH || statements.length > MOST_STATEMENTS,
  };
}

/** A figure that a text says twice in the same way is said once. */
const withoutRepeated = (all: readonly ReadStatement[]): ReadStatement[] =>
  all.filter(
    ({ what, text }, index) => !what || all.findIndex((other) => other.what === what && other.text === text) === index,
  );

/** "New patients" are those of the first visits, unless the text tells them from patients of before. */
function withNewPeople(all: readonly ReadStatement[], { stages }: FunnelDefinition): readonly ReadStatement[] {
  const states = (name: string): boolean => all.some(({ what }) => what === name);
  const primary = stages.find(({ id }) => id === 'primary')?.id ?? stages[1]?.id;
  if (!primary || states('existing') || states(primary)) return all;
  return all.map((statement) => (statement.what === 'new' ? { ...statement, what: primary } : statement));
}

function follow(reading: Reading, token: NameToken | undefined): void {
  const stage = reading.definition.stages.findIndex(({ id }) => id === token?.notion);
  if (stage >= 0) reading.context = stage;
}

function aroundOf({ names, numbers, low }: Segment, index: number): Around {
  const number = numbers[index]!;
  const [from, to] = [numbers[index - 1]?.end ?? 0, numbers[index + 1]?.at ?? low.length];
  return {
    before: names.filter(({ at, end }) => at >= from && end <= number.at),
    after: names.filter(({ at, end }) => at >= number.end && end <= to),
    clause: low.slice(from, to),
  };
}

function nameOf(reading: Reading, segment: Segment, index: number): string {
  const number = segment.numbers[index]!;
  const around = aroundOf(segment, index);
  const what = isChange(number, segment, index)
    ? changeName(reading, segment, number, around)
    : number.compare
      ? ''
      : figureName(reading, segment, number, around);
  if (what) reading.taken.add(what);
  return what;
}

/** Whether a number says how much something has changed, and not how much it is. */
function isChange({ unit, sign, at }: NumberToken, segment: Segment, index: number): boolean {
  if (unit === 'times' || unit === 'span') return true;
  if (unit !== 'percent') return false;
  if (sign) return true;
  const clause = clauseOf(segment, segment.numbers[index]!);
  const isLevel = new RegExp(`(?<!\\p{L})(?:to|до)\\s*$`, 'u').test(segment.low.slice(Math.max(0, at - 8), at));
  if (isLevel) return false;
  if (says('up', clause) || says('down', clause)) return true;
  // "Traffic grew more than twice, conversion by more than 40 %": the verb is said once.
  return (
    index > 0 && segment.numbers[index]!.compare !== null && isChange(segment.numbers[index - 1]!, segment, index - 1)
  );
}

/** A change as it is shown and can be edited: with × or ÷, + or −, an arrow; > for "over" and < for "almost". */
function writtenChange(number: NumberToken, segment: Segment, index: number): string {
  if (!isChange(number, segment, index)) return number.text;
  if (number.unit === 'span') return [...number.text.matchAll(/\d[\d.,]*(?: ?%)?/g)].map(([end]) => end).join(' → ');
  const clause = clauseOf(segment, number);
  const falls = number.sign ? number.sign === '-' : says('down', clause) && !says('up', clause);
  const compare = number.compare === 'over' ? '> ' : number.compare === 'almost' ? '< ' : '';
  if (number.unit === 'percent') return `${compare}${falls ? '−' : '+'}${number.text}`;
  return `${compare}${falls ? '÷' : '×'} ${number.text}`;
}

/** What stands around a number up to the next comma or "and". */
function clauseOf({ low }: Segment, { at, end }: NumberToken): string {
  const [before, after] = [low.slice(0, at).split(CLAUSES), low.slice(end).split(CLAUSES)];
  return `${before.at(-1) ?? ''} ${after[0] ?? ''}`;
}

/** As far as so many characters: between what has changed and by how much stands a verb. */
const OTHER_CLAUSE = 40;
const CLAUSES = /[,;()|]\s|\t| (?:and|и|ja|а|while|при) /u;

/** How far a name is from a number; words of another clause and of the next label are further. */
function distance({ low }: Segment, number: NumberToken, token: NameToken, side: 'before' | 'after'): number {
  const between = side === 'before' ? low.slice(token.end, number.at) : low.slice(number.end, token.at);
  const breaks = (between.split(CLAUSES).length - 1) * OTHER_CLAUSE;
  const isNext = side === 'after' && /^\s*[:=–—\t]/.test(low.slice(token.end)) ? 50 : 0;
  return between.length + breaks + isNext;
}

/** The names of the nearer side, the nearest first; those that belong to another number are left out. */
function nearest(reading: Reading, segment: Segment, number: NumberToken, { before, after }: Around): NameToken[] {
  const free = (names: readonly NameToken[]): NameToken[] => names.filter((token) => !reading.claimed.has(token));
  const [left, right] = [free(before).reverse(), free(after)];
  if (!left[0] || !right[0]) return left[0] ? left : right;
  const isLeft = distance(segment, number, left[0], 'before') <= distance(segment, number, right[0], 'after');
  // In a table the label stands in front.
  return isLeft || segment.text.includes('\t') ? left : right;
}

const OF_MONEY: Readonly<Record<string, string>> = { cost: 'Cost', check: 'Check', revenue: 'Revenue' };

function figureName(reading: Reading, segment: Segment, number: NumberToken, around: Around): string {
  if (number.unit === 'each') return priceName(reading, around);
  const names = nearest(reading, segment, number, around);
  if (number.unit === 'percent' || number.unit === 'fraction' || isBareRate(names, number))
    return shareName(reading, segment, number, around, names);
  // "5 calls at a price of …": what stands behind the people is of the next number.
  const isCount = number.unit === 'plain' && names[0] && around.after.includes(names[0]) && names[0].isStage;
  const attribute = (isCount ? [] : names).find(
    ({ notion }) => notion in OF_MONEY || notion === 'budget' || notion === 'totalCost' || notion === 'leadsCost',
  );
  const [first] = names;
  if (!first)
    return number.unit === 'money' && reading.money && reading.context >= 0 ? moneyName(reading, reading.money) : '';
  if (attribute || number.unit === 'money') return amountName(reading, segment, number, around, names, attribute);
  if (first.notion === 'existing' || first.notion === 'newPeople') {
    reading.claimed.add(first);
    return first.notion === 'existing' ? 'existing' : 'new';
  }
  const stage = names.find(({ isStage }) => isStage);
  if (!stage || (first.notion !== stage.notion && !first.isStage)) return '';
  reading.claimed.add(stage);
  follow(reading, stage);
  // "Revenue of first visits 3 000 000, of returns 3 600 000": people were counted before.
  if (number.unit === 'plain' && reading.moneyIn === segment && reading.taken.has(stage.notion))
    return moneyName(reading, reading.money);
  return stage.notion;
}

/** A conversion without its per cent sign. */
const isBareRate = (names: readonly NameToken[], { unit }: NumberToken): boolean =>
  unit === 'plain' && (names[0]?.notion === 'rate' || names[0]?.notion === 'totalRate');

/** "5 × 15 000": what one of those costs, or pays, who were counted in front. */
function priceName(reading: Reading, { before, after }: Around): string {
  const attribute = [...before, ...after].find(({ notion }) => notion in OF_MONEY)?.notion;
  const { stages } = reading.definition;
  const stage = stages[reading.context];
  if (!stage) return '';
  const guessed = !stage.paid || reading.money === 'Cost' ? 'Cost' : 'Check';
  reading.money = attribute ? OF_MONEY[attribute]! : guessed;
  return `${stage.id}${reading.money === 'Revenue' ? 'Check' : reading.money}`;
}

function moneyName({ definition: { stages }, context }: Reading, ending: string): string {
  const stage = stages[context];
  if (!stage || (ending !== 'Cost' && !stage.paid)) return ending === 'Revenue' ? 'revenue' : '';
  return stage.id + ending;
}

function amountName(
  reading: Reading,
  segment: Segment,
  number: NumberToken,
  { before, after }: Around,
  names: readonly NameToken[],
  attribute: NameToken | undefined,
): string {
  if (attribute?.notion === 'budget' || attribute?.notion === 'totalCost') {
    reading.claimed.add(attribute);
    return attribute.notion;
  }
  if (attribute?.notion === 'leadsCost') {
    reading.context = 0;
    reading.money = 'Cost';
    return `${reading.definition.stages[0]!.id}Cost`;
  }
  const ending = attribute ? OF_MONEY[attribute.notion]! : reading.money;
  if (!ending) return '';
  // "An average charge of 20 000 for first visits": the stage stands on the other side.
  const other = names[0] && before.includes(names[0]) ? after : [...before].reverse();
  const across = other.find(({ isStage }) => isStage);
  const isNear = across && distance(segment, number, across, before.includes(across) ? 'before' : 'after') < 14;
  const stage = names.find(({ isStage }) => isStage) ?? (isNear ? across : undefined);
  if (stage) reading.claimed.add(stage);
  follow(reading, stage);
  reading.money = ending;
  reading.moneyIn = segment;
  // Revenue without a stage is that of all.
  if (ending === 'Revenue' && !stage) return 'revenue';
  return moneyName(reading, ending);
}

function shareName(
  reading: Reading,
  segment: Segment,
  number: NumberToken,
  { before, after, clause }: Around,
  names: readonly NameToken[],
): string {
  const { stages } = reading.definition;
  const placeOf = (token: NameToken | undefined): number => stages.findIndex(({ id }) => id === token?.notion);
  const isStage = (token: NameToken): boolean => token.isStage;
  // "Returned: 30 % first visits": of two stages the earlier one, right behind the number, is what it is a share of.
  const isBehind = (token: NameToken): boolean =>
    token === after[0] &&
    /^ ?$/.test(segment.low.slice(number.end, token.at)) &&
    before.some((other) => placeOf(other) > placeOf(token));
  const bases = [...after, ...before].filter(
    (token) => isStage(token) && (isBase(segment, token) || isBehind(token)) && !reading.bases.has(token),
  );
  const base = placeOf(bases[0]);
  for (const token of bases) reading.bases.add(token);
  const wanted = [...names, ...[...before].reverse(), ...after].filter(
    (token) => isStage(token) && !reading.bases.has(token),
  );
  if ([...before, ...after].some(({ notion }) => notion === 'revenue')) {
    const paid = stages[placeOf([...wanted, ...bases][0])];
    return paid?.paid ? `${paid.id}Share` : '';
  }
  let target = placeOf(wanted.find((token) => placeOf(token) > base));
  const isRate = [...names, ...before].some(
    ({ notion }) => notion === 'rate' || notion === 'totalRate' || notion === 'desk',
  );
  const others = names.some(
    ({ notion }) => notion === 'load' || notion === 'profit' || notion === 'traffic' || notion === 'budget',
  );
  if (others) return '';
  const isTotal = names.some(({ notion }) => notion === 'totalRate');
  if (target < 0 && base < 0 && !isRate && number.unit === 'fraction') return '';
  if (target < 0)
    target = base >= 0 ? Math.max(base + 1, reading.context > base ? reading.context : 0) : reading.context;
  if (target < 0 && isRate) target = 0;
  if (target < 0 || (target === 0 && !isRate && base < 0)) return '';
  const stage = stages[rateStage(reading, target, isTotal)];
  if (!stage) return '';
  reading.context = Math.max(stages.indexOf(stage), 0);
  const place = stages.indexOf(stage);
  const rate = `${stage.id}Rate`;
  const isAll = place > 1 && (isTotal || base === 0 || (base < 0 && reading.taken.has(rate) && !says('to', clause)));
  return isAll ? `${stage.id}TotalRate` : rate;
}

/** Where a conversion stands behind a stage whose own one was said, it may be that of the next one. */
function rateStage({ definition: { stages }, taken }: Reading, target: number, isTotal: boolean): number {
  if (isTotal && target === 0) return stages.length - 1;
  if (target === 0) return 1;
  const isSaid = taken.has(`${stages[target]!.id}Rate`);
  const next = stages[target + 1];
  return isSaid && target === 1 && next && !taken.has(`${next.id}Rate`) ? target + 1 : target;
}

/** Whether a stage is what a share is a share of: "of leads", in Estonian by its ending. */
function isBase({ low }: Segment, { at, end }: NameToken): boolean {
  const before = wordsAround('of', '', '(?: (?:the|all|всех))? $');
  return (
    before.test(low.slice(Math.max(0, at - 16), at)) ||
    /(?:test|dest|itest|st)$/u.test(low.slice(at, end).replace(/[a-z]*\b(?:first|cost)$/, ''))
  );
}

/** What has changed: a stage's people, what one of them costs, a conversion, or another quantity. */
function changeName(reading: Reading, segment: Segment, number: NumberToken, around: Around): string {
  const names = nearest(reading, segment, number, around);
  const has = (notion: string): boolean => names.some((token) => token.notion === notion);
  const stage = names.find(({ isStage }) => isStage);
  for (const token of names.slice(0, 1)) reading.claimed.add(token);
  const { stages } = reading.definition;
  if (has('leadsCost')) return `${stages[0]!.id}CostChange`;
  if (has('cost')) return stage ? `${stage.notion}CostChange` : '';
  if (has('desk')) return 'deskRateChange';
  if (has('rate') || has('totalRate'))
    return stage && stage.notion !== stages[0]!.id ? `${stage.notion}RateChange` : 'conversionChange';
  if (has('check')) return 'checkChange';
  for (const notion of ['load', 'traffic', 'profit', 'revenue', 'budget']) if (has(notion)) return `${notion}Change`;
  return stage ? `${stage.notion}Change` : '';
}
