// @ts-check
import { openDatabase } from './database.mjs';

/**
 * @typedef {import('./lead.mjs').Lead} Lead
 * @typedef {Lead & { receivedAt: string }} KeptLead
 * @typedef {'waiting' | 'sent' | 'refused'} State
 * @typedef {{ channel: string, state: State, tries: number, note: string }} Delivery
 */

/** receive.php makes the same tables. */
const TABLES = [
  'CREATE TABLE IF NOT EXISTS leads (lead_id VARCHAR(36) NOT NULL PRIMARY KEY, received_at VARCHAR(24) NOT NULL, lead TEXT NOT NULL)',
  'CREATE INDEX IF NOT EXISTS leads_received_at ON leads (received_at)',
  // A channel is where leads go on to: mail, or a CRM by its name. due_at is in milliseconds since 1970.
  'CREATE TABLE IF NOT EXISTS deliveries (lead_id VARCHAR(36) NOT NULL, channel VARCHAR(20) NOT NULL, state VARCHAR(8) NOT NULL, tries INTEGER NOT NULL, due_at BIGINT NOT NULL, note VARCHAR(200) NOT NULL, PRIMARY KEY (lead_id, channel))',
  'CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (channel, state, due_at)',
];

/** The leads in a file of SQLite, each once by its id, and what is still to be done with each. Several processes may use one file. */
export class LeadStore {
  #database;
  /** @type {{ lead: KeptLead, channels: readonly string[], resolve: (isNew: boolean) => void, reject: (error: unknown) => void }[]} */
  #arrived = [];

  /** @param {import('./database.mjs').Database} database */
  constructor(database) {
    this.#database = database;
    for (const sql of TABLES) database.exec(sql);
  }

  /** @param {string} path @param {readonly import('./database.mjs').Driver[]} [drivers] */
  static async open(path, drivers) {
    return new LeadStore(await openDatabase(path, drivers));
  }

  /**
   * Keeps a lead, on the disk when this returns, and with it what has to be done with it: both or neither.
   *
   * @param {KeptLead} lead
   * @param {readonly string[]} [channels] where it goes on to
   * @returns {boolean} false where it has been there already
   */
  add(lead, channels = []) {
    return this.#atOnce(() => this.#insert(lead, channels));
  }

  /**
   * As `add`, but those that come at the same moment are written together: the disk is waited for once.
   *
   * @param {KeptLead} lead @param {readonly string[]} channels @returns {Promise<boolean>}
   */
  keep(lead, channels) {
    return new Promise((resolve, reject) => {
      this.#arrived.push({ lead, channels, resolve, reject });
      if (this.#arrived.length === 1) setImmediate(() => this.#keepArrived());
    });
  }

  #keepArrived() {
    const arrived = this.#arrived.splice(0);
    try {
      const areNew = this.#atOnce(() => arrived.map(({ lead, channels }) => this.#insert(lead, channels)));
      arrived.forEach(({ resolve }, index) => resolve(/** @type {boolean} */ (areNew[index])));
    } catch (error) {
      for (const { reject } of arrived) reject(error);
    }
  }

  /** @param {KeptLead} lead @param {readonly string[]} channels */
  #insert(lead, channels) {
    const isNew = this.#changed('INSERT INTO leads VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      lead.leadId,
      lead.receivedAt,
      JSON.stringify(lead),
    ]);
    if (isNew)
      for (const channel of channels)
        this.#changed("INSERT INTO deliveries VALUES (?, ?, 'waiting', 0, 0, '')", [lead.leadId, channel]);
    return isNew;
  }

  /**
   * Takes the next delivery that is due, for this process alone: until `leaseUntil` no other takes it, and if this process
   * ends before it settles it, another try follows then.
   *
   * @param {string} channel @param {number} now @param {number} leaseUntil
   * @returns {{ lead: KeptLead, tries: number } | null}
   */
  claim(channel, now, leaseUntil) {
    return this.#atOnce(() => {
      const row = this.#database
        .prepare(
          "SELECT lead_id, tries, lead FROM deliveries JOIN leads USING (lead_id) WHERE channel = ? AND state = 'waiting' AND due_at <= ? ORDER BY due_at, received_at LIMIT 1",
        )
        .get(channel, now);
      if (!row) return null;
      this.#changed('UPDATE deliveries SET due_at = ?, tries = tries + 1 WHERE lead_id = ? AND channel = ?', [
        leaseUntil,
        row.lead_id,
        channel,
      ]);
      return { lead: JSON.parse(row.lead), tries: Number(row.tries) + 1 };
    });
  }

  /** What has become of a try. @param {string} leadId @param {string} channel @param {State} state @param {string} note @param {number} [dueAt] */
  settle(leadId, channel, state, note, dueAt = 0) {
    this.#changed('UPDATE deliveries SET state = ?, note = ?, due_at = ? WHERE lead_id = ? AND channel = ?', [
      state,
      note.slice(0, 200),
      dueAt,
      leadId,
      channel,
    ]);
  }

  /** What was refused waits once more, because settings have changed since. */
  retryRefused() {
    this.#changed("UPDATE deliveries SET state = 'waiting', tries = 0, due_at = 0 WHERE state = 'refused'", []);
  }

  /** What isn't due before `later` is due now. @param {string} channel @param {number} now @param {number} later */
  hurry(channel, now, later) {
    this.#changed("UPDATE deliveries SET due_at = ? WHERE channel = ? AND state = 'waiting' AND due_at > ?", [
      now,
      channel,
      later,
    ]);
  }

  /** What waits for one channel waits for another too, unless it has been there. @param {string} channel @param {string} other */
  waitAlso(channel, other) {
    this.#changed(
      "INSERT INTO deliveries SELECT lead_id, ?, 'waiting', 0, 0, '' FROM deliveries WHERE channel = ? AND state = 'waiting' ON CONFLICT DO NOTHING",
      [other, channel],
    );
  }

  /** @param {number} [most] @returns {KeptLead[]} the latest first */
  leads(most = -1) {
    return this.#database
      .prepare('SELECT lead FROM leads ORDER BY received_at DESC, lead_id LIMIT ?')
      .all(most)
      .map(({ lead }) => JSON.parse(lead));
  }

  get count() {
    return Number(this.#database.prepare('SELECT COUNT(*) AS leads FROM leads').get().leads);
  }

  /** @param {string} leadId @returns {Delivery[]} */
  deliveries(leadId) {
    return this.#database
      .prepare('SELECT channel, state, tries, note FROM deliveries WHERE lead_id = ? ORDER BY channel')
      .all(leadId)
      .map(({ channel, state, tries, note }) => ({ channel, state, tries: Number(tries), note }));
  }

  /** With all that belongs to it. @param {string} leadId */
  deleteLead(leadId) {
    this.#atOnce(() => {
      for (const table of ['leads', 'deliveries']) this.#changed(`DELETE FROM ${table} WHERE lead_id = ?`, [leadId]);
    });
  }

  /** @param {string} time leads that came before it are deleted, with all that belongs to them */
  deleteBefore(time) {
    this.#atOnce(() => {
      this.#changed('DELETE FROM leads WHERE received_at < ?', [time]);
      this.#changed('DELETE FROM deliveries WHERE lead_id NOT IN (SELECT lead_id FROM leads)', []);
    });
  }

  close() {
    this.#database.close();
  }

  /** @param {string} sql @param {(string | number)[]} values */
  #changed(sql, values) {
    return Number(this.#database.prepare(sql).run(...values).changes) > 0;
  }

  /** @template T @param {() => T} work @returns {T} */
  #atOnce(work) {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const done = work();
      this.#database.exec('COMMIT');
      return done;
    } catch (error) {
      try {
        this.#database.exec('ROLLBACK');
      } catch {
        // SQLite has done so itself, as it does where the disk is full.
      }
      throw error;
    }
  }
}
