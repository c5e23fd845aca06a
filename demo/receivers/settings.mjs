// @ts-check
import { channelTo, destinationsFrom } from './forward.mjs';
import { readOrigins } from './origins.mjs';

/**
 * @typedef {object} Settings
 * @property {string} leads the file with the leads
 * @property {string | null} importFrom a file of lines of an earlier version
 * @property {string[]} origins pages from which leads are taken; all where it is empty
 * @property {number} port
 * @property {string} host
 * @property {number} rate how often an address may send within ten minutes
 * @property {string | null} password of the list; without one there is none
 * @property {number | null} keepDays after how many days a lead is deleted
 * @property {import('./mail.mjs').MailSettings | null} mail
 * @property {import('./outbox.mjs').Channel[]} channels
 * @property {boolean} retryRefused
 */

const SHORTEST_PASSWORD = 12;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** The settings are wrong; each line says of one what to write. */
export class WrongSettings extends Error {}

/**
 * Reads all settings, so that all that is wrong is told at once.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 * @throws {WrongSettings}
 */
export function readSettings(environment) {
  /** @type {string[]} */
  const faults = [];
  /** @template T @param {() => T} read @returns {T | null} */
  const attempt = (read) => {
    try {
      return read();
    } catch (error) {
      faults.push(/** @type {Error} */ (error).message);
      return null;
    }
  };
  const given = (/** @type {string} */ name) => environment[name]?.trim() ?? '';
  const whole = (
    /** @type {string} */ name,
    /** @type {number} */ least,
    /** @type {number} */ most,
    /** @type {string} */ otherwise,
  ) => {
    const text = given(name) || otherwise;
    if (text === '') return null;
    if (/^\d{1,9}$/.test(text) && +text >= least && +text <= most) return +text;
    faults.push(`${name}: "${text}" is no whole number from ${least} to ${most}`);
    return null;
  };
  const password = environment['PASSWORD'] || null;
  if (password !== null && password.length < SHORTEST_PASSWORD)
    faults.push(`PASSWORD: take at least ${SHORTEST_PASSWORD} characters; it keeps contacts`);
  const settings = {
    leads: given('LEADS') || 'leads.db',
    importFrom: given('IMPORT') || null,
    origins: attempt(() => readOrigins(given('ORIGINS'))) ?? [],
    port: whole('PORT', 0, 65535, '8080') ?? 0,
    host: given('HOST') || '127.0.0.1',
    rate: whole('RATE', 0, 1_000_000, '30') ?? 0,
    password,
    keepDays: whole('KEEP_DAYS', 1, 36_500, ''),
    mail: attempt(() => readMail(given)),
    channels: (attempt(() => destinationsFrom(environment)) ?? []).map((destination) => channelTo(destination)),
    retryRefused: given('RETRY_REFUSED') === '1',
  };
  if (faults.length > 0) throw new WrongSettings(faults.join('\n'));
  return settings;
}

/** @param {(name: string) => string} given @returns {import('./mail.mjs').MailSettings | null} null where no mail is wanted */
function readMail(given) {
  const to = [
    ...new Set(
      given('MAIL_TO')
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  if (to.length === 0) return null;
  const from = given('MAIL_FROM') || /** @type {string} */ (to[0]);
  for (const address of [...to, from])
    if (!ADDRESS.test(address)) throw new Error(`MAIL_TO and MAIL_FROM: "${address}" is no address of mail`);
  const smtp = given('SMTP_URL');
  if (!URL.canParse(smtp) || !/^smtps?:\/\/[^/]/.test(smtp))
    throw new Error(
      'SMTP_URL: write the server that sends the mail, such as smtps://user:password@mail.example:465 (signs such as @ or / in the password percent-encoded)',
    );
  return { to, from, smtp };
}
