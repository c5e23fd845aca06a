/** Where a lead is on its way. */
export type State =
  /** Filled in, nothing done yet. */
  | 'ready'
  /** A try is under way whose answer can be read. */
  | 'sending'
  /** A try is under way whose answer can't be read: the readable one was cut off, maybe by a server that doesn't answer other sites. */
  | 'sendingNoCors'
  /** Between two tries. */
  | 'waiting'
  /** The browser has no network. */
  | 'offline'
  /** The server has said yes. */
  | 'accepted'
  /** A server has taken it, but what it said can't be read. */
  | 'unconfirmed'
  /** All tries are used up; more follow when the network or the visitor returns. */
  | 'failed'
  /** The server has said no, and would say so again. */
  | 'refused'
  /** The page's own policy lets nothing be sent there. */
  | 'forbidden';

export type DeliveryEvent =
  /** A person wants it sent, for the first time or once more. */
  | 'send'
  /** An answer of 2xx. */
  | 'accepted'
  /** An answer that says nothing. */
  | 'opaque'
  /** An answer that more tries won't change. */
  | 'refusal'
  /** A try was stopped by the page's own policy, before it went anywhere. */
  | 'forbidden'
  /** A readable try was cut off while there is a network. */
  | 'lost'
  /** A try came to nothing, and there is another one. */
  | 'unanswered'
  /** A try came to nothing, and it was the last. */
  | 'exhausted'
  /** A try came to nothing for want of a network. */
  | 'unplugged'
  /** The wait between two tries is over. */
  | 'timer'
  /** The network is back. */
  | 'online'
  /** The page is seen again. */
  | 'back'
  /** The page goes away. */
  | 'leave';

export type Effect =
  /** Counts tries from none. */
  | 'restart'
  /** Sends, so that the answer can be read. */
  | 'try'
  /** Sends, so that the answer can't be read. */
  | 'sendNoCors'
  /** Waits for the next try. */
  | 'schedule'
  /** Gives it to the browser for after the page, once per lead. */
  | 'beacon'
  /** Puts it into the storage that outlives a reload, where there is one. */
  | 'keep'
  /** Takes it from there. */
  | 'forget';

export interface Move {
  readonly to: State;
  readonly effects: readonly Effect[];
}

const move = (to: State, ...effects: Effect[]): Move => ({ to, effects });

/** What came late is still an answer: the lead has arrived. */
const arrived = move('accepted', 'forget');

/** What happens in each state at each event; where nothing stands, nothing happens. */
const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<DeliveryEvent, Move>>>>> = {
  ready: { send: move('sending', 'keep', 'try') },
  sending: {
    accepted: arrived,
    opaque: move('unconfirmed', 'forget'),
    refusal: move('refused', 'forget'),
    forbidden: move('forbidden', 'forget'),
    lost: move('sendingNoCors', 'sendNoCors'),
    unanswered: move('waiting', 'schedule'),
    exhausted: move('failed'),
    unplugged: move('offline'),
    leave: move('sending', 'beacon'),
  },
  sendingNoCors: {
    accepted: arrived,
    opaque: move('unconfirmed', 'forget'),
    forbidden: move('forbidden', 'forget'),
    unanswered: move('waiting', 'schedule'),
    exhausted: move('failed'),
    unplugged: move('offline'),
    leave: move('sendingNoCors', 'beacon'),
  },
  waiting: {
    accepted: arrived,
    timer: move('sending', 'try'),
    send: move('sending', 'try'),
    leave: move('waiting', 'beacon'),
  },
  offline: {
    accepted: arrived,
    send: move('sending', 'try'),
    online: move('sending', 'try'),
    back: move('sending', 'try'),
    leave: move('offline', 'beacon'),
  },
  failed: {
    accepted: arrived,
    send: move('sending', 'restart', 'try'),
    online: move('sending', 'restart', 'try'),
    // One try at a time: a visitor may come and go often.
    back: move('sending', 'try'),
    leave: move('failed', 'beacon'),
  },
  refused: { accepted: arrived, send: move('sending', 'restart', 'keep', 'try') },
  forbidden: { send: move('sending', 'restart', 'keep', 'try') },
  unconfirmed: { accepted: arrived, send: move('sending', 'restart', 'try') },
  accepted: {},
};

/** @returns undefined where the event changes nothing */
export const transition = (state: State, event: DeliveryEvent): Move | undefined => TRANSITIONS[state][event];
