// @ts-check
/**
 * @typedef {import('./lead.mjs').Lead} Lead
 * @typedef {object} Channel where leads go on to
 * @property {string} name
 * @property {(lead: Lead) => Promise<string>} send what the other side calls the lead; throws where it hasn't taken it
 */

/**
 * The other side has answered that it hasn't taken a lead: `later` it may take it, `never`, or `unclear`, where the no may
 * have to do with settings or with a limit.
 */
export class NotTaken extends Error {
  /** @param {string} message what may stand in a log @param {'later' | 'never' | 'unclear'} when */
  constructor(message, when) {
    super(message);
    this.when = when;
  }
}

/** So many are on their way at once: one that hangs doesn't hold the others back. */
const MOST = 4;
/** Longer than any send may take. */
const LEASE = 2 * 60_000;
/** Until the next try, in minutes; then every hour. */
const PAUSES = [1, 5, 10, 30];
/** An unclear no ends it after so many tries. */
const MOST_UNCLEAR = 5;

/** Sends on what was kept, each until the other side has it or has refused it for good. Each channel has an outbox of its own. */
export class Outbox {
  #store;
  #channel;
  #now;
  /** @type {Set<Promise<void>>} */
  #underWay = new Set();
  #isStopped = false;

  /** @param {import('./lead-store.mjs').LeadStore} store @param {Channel} channel @param {() => number} [now] */
  constructor(store, channel, now = Date.now) {
    this.#store = store;
    this.#channel = channel;
    this.#now = now;
  }

  /** At a start, what waits for a later try is due: settings may have been mended. What another process has in hand isn't. */
  hurry() {
    const now = this.#now();
    this.#store.hurry(this.#channel.name, now, now + LEASE);
  }

  /** Starts what is due, as far as there is room. */
  pump() {
    while (!this.#isStopped && this.#underWay.size < MOST) {
      const claimed = this.#claim();
      if (!claimed) return;
      const done = this.#send(claimed).finally(() => {
        this.#underWay.delete(done);
        this.pump();
      });
      this.#underWay.add(done);
    }
  }

  /** Takes nothing new, and waits for what is under way. */
  async stop() {
    this.#isStopped = true;
    await this.rest();
  }

  /** Until nothing is under way any more. */
  async rest() {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #claim() {
    const now = this.#now();
    try {
      return this.#store.claim(this.#channel.name, now, now + LEASE);
    } catch (error) {
      console.error(`${this.#channel.name}: the leads can't be read now: ${codeOf(error)}`);
      return null;
    }
  }

  /** @param {{ lead: Lead, tries: number }} claimed */
  async #send({ lead, tries }) {
    const { name } = this.#channel;
    const { leadId } = lead;
    try {
      try {
        this.#store.settle(leadId, name, 'sent', await this.#channel.send(lead));
      } catch (error) {
        // By its id alone: a contact has no place in a log, nor a key that stands in an address.
        const { message: reason, when } = error instanceof NotTaken ? error : new NotTaken('no answer', 'later');
        const ends = when === 'never' || (when === 'unclear' && tries >= MOST_UNCLEAR);
        const pause = PAUSES[tries - 1] ?? 60;
        this.#store.settle(leadId, name, ends ? 'refused' : 'waiting', reason, this.#now() + pause * 60_000);
        console.error(
          `${name} has not taken lead ${leadId}: ${reason}; it is kept, and ${ends ? 'not tried again' : `tried again in ${pause} min`}`,
        );
      }
    } catch (error) {
      console.error(`${name}: what became of lead ${leadId} can't be written now: ${codeOf(error)}`);
    }
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown';
