/** The state of a delivery. */
export type State =
  /** Filled in, nothing done yet. */
  | 'ready'
  /** A try is under way whose answer can be read. */
  | 'sending'
  /** The same, and the answer is long in coming. */
  | 'slow'
  /**
   * The last try is under way; its answer can't be read. The readable tries before it were cut off, perhaps because the
   * server allows no CORS.
   */
  | 'sendingNoCors'
  /** The same, and it takes long. */
  | 'slowNoCors'
  /** Between two tries. */
  | 'waiting'
  /** The browser has no network. */
  | 'offline'
  /** The server has accepted the lead. */
  | 'accepted'
  /** It went out, and nobody can tell whether the server has taken it. */
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
  /** An answer that says yes. */
  | 'accepted'
  /** An answer that the page can't read, or that says neither yes nor no. */
  | 'opaque'
  /** An answer that more tries won't change. */
  | 'refusal'
  /** The page's Content-Security-Policy stopped a try before anything was sent. */
  | 'forbidden'
  /** The last readable try was cut off although there is a network. */
  | 'lost'
  /** A try has lasted so long that the person should know. */
  | 'slow'
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

type Moves = Readonly<Partial<Record<DeliveryEvent, Move>>>;

/** While a try is under way whose answer can be read. */
const READABLE: Moves = {
  accepted: arrived,
  opaque: move('unconfirmed', 'forget'),
  refusal: move('refused', 'forget'),
  forbidden: move('forbidden', 'forget'),
  lost: move('sendingNoCors', 'sendNoCors'),
  unanswered: move('waiting', 'schedule'),
  exhausted: move('failed'),
  unplugged: move('offline'),
};

/** While the last try is under way, whose answer can't be read. */
const NO_CORS: Moves = {
  accepted: arrived,
  opaque: move('unconfirmed', 'forget'),
  forbidden: move('forbidden', 'forget'),
  exhausted: move('failed'),
  unplugged: move('offline'),
};

/** What happens in each state at each event. An event that isn't listed changes nothing. */
const TRANSITIONS: Readonly<Record<State, Moves>> = {
  ready: { send: move('sending', 'keep', 'try') },
  sending: { ...READABLE, slow: move('slow'), leave: move('sending', 'beacon') },
  slow: { ...READABLE, leave: move('slow', 'beacon') },
  sendingNoCors: { ...NO_CORS, slow: move('slowNoCors'), leave: move('sendingNoCors', 'beacon') },
  slowNoCors: { ...NO_CORS, leave: move('slowNoCors', 'beacon') },
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
