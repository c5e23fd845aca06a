/** The state of a delivery. */
export type State =
  /** Filled in, nothing done yet. */
  | 'ready'
  /** A try is under way whose answer can be read. */
  | 'sending'
  /**
   * A try is under way whose answer can't be read. The readable try before it failed, perhaps because the server allows
   * no CORS.
   */
  | 'sendingNoCors'
  /** Between two tries. */
  | 'waiting'
  /** The browser has no network. */
  | 'offline'
  /** The server has accepted the lead. */
  | 'accepted'
  /** A server has received it, but its answer can't be read. */
  | 'unconfirmed'
  /** All tries are used up; more follow when the network or the visitor returns. */
  | 'failed'
  /** The server has refused it, and would refuse it again. */
  | 'refused'
  /** The page's Content-Security-Policy allows no requests to the server. */
  | 'forbidden';

export type DeliveryEvent =
  /** A person wants it sent, for the first time or once more. */
  | 'send'
  /** An answer of 2xx. */
  | 'accepted'
  /** An answer that the page can't read. */
  | 'opaque'
  /** An answer that more tries won't change. */
  | 'refusal'
  /** The page's Content-Security-Policy stopped a try before anything was sent. */
  | 'forbidden'
  /** A readable try failed although there is a network. */
  | 'lost'
  /** A try failed, and another one will follow. */
  | 'unanswered'
  /** The last try failed. */
  | 'exhausted'
  /** A try failed because there is no network. */
  | 'unplugged'
  /** The wait between two tries is over. */
  | 'timer'
  /** The network is back. */
  | 'online'
  /** The page is visible again. */
  | 'back'
  /** The person leaves the page. */
  | 'leave';

export type Effect =
  /** Counts the tries from zero again. */
  | 'restart'
  /** Sends, so that the answer can be read. */
  | 'try'
  /** Sends, so that the answer can't be read. */
  | 'sendNoCors'
  /** Waits for the next try. */
  | 'schedule'
  /** Leaves it to the browser to send after the page has gone, once per lead. */
  | 'beacon'
  /** Puts it into the storage that outlives a reload, where there is one. */
  | 'keep'
  /** Removes it from that storage. */
  | 'forget';

export interface Move {
  readonly to: State;
  readonly effects: readonly Effect[];
}

const move = (to: State, ...effects: Effect[]): Move => ({ to, effects });

/** Also after a timeout: a late answer still means that the lead has arrived. */
const arrived = move('accepted', 'forget');

/** What happens in each state at each event. An event that isn't listed changes nothing. */
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
