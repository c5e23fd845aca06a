import { Decimal, weighLostCalls, type LostCalls, type LostCallsInput } from '../core/index.js';
import type { ClinicField, ClinicState } from './clinic.js';
import { hasCalls } from './calls-stage.js';
import type { NumberEntry } from './number-entry.js';
import type { Snapshot } from './snapshot.js';
import type { StoreState } from './store.js';

/** What is wrong with numbers that can be read, and the field at which that is said. */
export interface CallsProblem {
  readonly field: ClinicField;
  readonly rule: 'more_answered' | 'more_lost' | 'all_lost' | 'contradicts' | 'few_attempts';
}

/**
 * `empty`: two of the three numbers aren't known yet · `unread`: a text is no number · `refused`: numbers that can't be true
 * · `none`: no call is lost · `told`: the answer.
 */
export type CallsCase = 'empty' | 'unread' | 'refused' | 'none' | 'told';

export interface CallsAnswer {
  readonly case: CallsCase;
  readonly problem: CallsProblem | null;
  /** Whether all calls and the answered ones are the funnel's own stages. */
  readonly areStages: boolean;
  /** The answered calls where none are typed: the funnel's first stage; '' where they aren't needed or known. */
  readonly assumed: string;
  readonly figures: LostCalls | null;
  readonly answered: Decimal | null;
  /** All calls, and the lost ones for every hundred answered; null where they aren't known. */
  readonly calls: Decimal | null;
  readonly perHundred: Decimal | null;
  /** Whole lost calls that have to be saved for the cost to pay; null where there is no cost, or none are enough. */
  readonly saved: Decimal | null;
  /** Whether there are fewer free places than the lost calls would fill. */
  readonly isFull: boolean;
}

const FIELDS = ['calls', 'answered', 'lost', 'callBack', 'attempts', 'room', 'cost'] as const;
/** A share that is typed beside two counts is rounded. */
const ROUNDED_SHARE = '0.005';

const NOTHING = {
  problem: null,
  figures: null,
  answered: null,
  calls: null,
  perHundred: null,
  saved: null,
  isFull: false,
} as const;

/** The answer to "what could the calls have brought that nobody took?". */
export function answerLostCalls(snapshot: Snapshot, state: ClinicState, entered: StoreState): CallsAnswer {
  const areStages = hasCalls(entered);
  const { counts, assumed } = areStages ? stageCounts(snapshot) : typedCounts(snapshot, state);
  const none = { ...NOTHING, areStages, assumed };
  if (FIELDS.some((name) => state[name].invalid)) return { ...none, case: 'unread' };
  const { callBack, attempts, room, cost } = state;
  const inputs: LostCallsInput = {
    ...counts,
    revenue: snapshot.result.revenue,
    margin: snapshot.values['margin'] || null,
    primary: snapshot.result.stages.find(({ id }) => id === 'primary')?.count ?? null,
    callBack: callBack.value,
    attempts: attempts.value,
    room: room.value,
    cost: cost.value,
  };
  const problem = problemOf(inputs, state);
  if (problem) return { ...none, case: 'refused', problem };
  const figures = weighLostCalls(inputs);
  const { answered, lost, lostPerAnswered, atMost, shareThatPaysCost: share } = figures;
  if (!(answered instanceof Decimal && lost instanceof Decimal)) return { ...none, case: 'empty' };
  const free = room.value ? weighLostCalls({ ...inputs, room: null }).atMost : null;
  return {
    ...none,
    figures,
    answered,
    case: lost.isZero() ? 'none' : 'told',
    calls: answered.plus(lost),
    perHundred: lostPerAnswered instanceof Decimal ? lostPerAnswered.times(100) : null,
    saved: share instanceof Decimal && share.lte(1) ? share.times(lost).ceil() : null,
    isFull: free instanceof Decimal && atMost instanceof Decimal && atMost.lt(free),
  };
}

type Counts = Pick<LostCallsInput, 'answered' | 'calls' | 'lost' | 'lostShare' | 'of'>;

function stageCounts({ result }: Snapshot): { counts: Counts; assumed: '' } {
  const [calls, answered] = result.stages;
  return { counts: { calls: calls!.count, answered: answered!.count }, assumed: '' };
}

/** What was typed; the answered calls are the funnel's first stage where two other numbers don't tell them. */
function typedCounts(
  snapshot: Snapshot,
  { calls, answered, lost, lostOf }: ClinicState,
): { counts: Counts; assumed: string } {
  const isShare = lost.share !== undefined;
  const isTold = answered.value || (calls.value && isFilled(lost)) || !(calls.value || isFilled(lost));
  const [first] = snapshot.definition.stages;
  const assumed = isTold ? '' : snapshot.values[first!.id]!;
  const counted = { answered: answered.value || assumed, calls: calls.value };
  if (!isShare) return { counts: { ...counted, lost: lost.value }, assumed };
  const fits = counted.answered && counted.calls && isRounded(counted, lost.share, lostOf);
  return { counts: { ...counted, ...(!fits && { lostShare: lost.share, of: lostOf }) }, assumed };
}

const isFilled = ({ value, share }: NumberEntry): boolean => value !== '' || share !== undefined;

/** Whether a share is that of two counts, rounded. */
function isRounded(counted: { answered: string; calls: string }, share: string, of: ClinicState['lostOf']): boolean {
  const [answered, calls] = [new Decimal(counted.answered), new Decimal(counted.calls)];
  const whole = of === 'all' ? calls : answered;
  return !whole.isZero() && calls.minus(answered).div(whole).minus(share).abs().lte(ROUNDED_SHARE);
}

/** What the core would refuse, in the words of the fields. */
function problemOf(
  { answered, calls, lost, lostShare, of, attempts }: LostCallsInput,
  state: ClinicState,
): CallsProblem | null {
  const [all, taken, missed, share, tries] = [calls, answered, lost, lostShare, attempts].map((given) =>
    given === null || given === undefined || given === '' ? null : new Decimal(given),
  );
  if (tries?.lt(1)) return { field: 'attempts', rule: 'few_attempts' };
  if (share && of !== 'answered' && share.gte(1)) return { field: 'lost', rule: 'all_lost' };
  if (all && taken?.gt(all)) return { field: state.answered.value ? 'answered' : 'calls', rule: 'more_answered' };
  if (all && missed?.gt(all)) return { field: 'lost', rule: 'more_lost' };
  if (all && taken && missed && !taken.plus(missed).eq(all)) return { field: 'lost', rule: 'contradicts' };
  if (all && taken && share) return { field: 'lost', rule: 'contradicts' };
  return null;
}
