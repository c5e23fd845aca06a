// @ts-check
/**
 * Takes leads of `<funnel-lead-form>`, keeps each once in a file of SQLite, and sends them on.
 *
 *     LEADS=/var/lib/leads/leads.db ORIGINS=https://clinic.example PORT=8080 node receive.mjs
 *
 * All settings are in README.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LeadStore } from './lead-store.mjs';
import { readLead } from './lead.mjs';
import { mailChannels } from './mail.mjs';
import { Outbox } from './outbox.mjs';
import { RateLimit } from './rate-limit.mjs';
import { createReceiver } from './receiver.mjs';
import { readSettings, WrongSettings } from './settings.mjs';

/** How often it is looked for what is due. */
const CATCH_UP_EVERY = 20_000;
const CLEAN_UP_EVERY = 60 * 60_000;
const DAY = 24 * 60 * 60_000;
/** A service isn't started again by systemd where its settings are wrong. */
const EXIT_WRONG_SETTINGS = 78;

/** Takes over what an earlier version kept as lines. It was passed on then. @param {LeadStore} store @param {string} path */
function importLines(store, path) {
  if (!existsSync(path)) throw new WrongSettings(`IMPORT: there is no file ${path}`);
  let taken = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    try {
      const { receivedAt, ...given } = JSON.parse(line);
      const lead = readLead('application/json', JSON.stringify(given));
      if (store.add({ ...lead, receivedAt: new Date(receivedAt).toISOString() })) taken += 1;
    } catch {
      // A line that was cut off by a power cut is no lead.
    }
  }
  console.log(`${taken} leads were taken over from ${path}`);
}

/**
 * Starts a receiver by its settings.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function start(environment) {
  const { leads, importFrom, mail, keepDays, retryRefused, host, port, rate, ...settings } = readSettings(environment);
  const mails = mail ? await mailChannels(mail) : [];
  const channels = [...settings.channels, ...mails];
  const store = await LeadStore.open(leads);
  if (importFrom) importLines(store, importFrom);
  if (retryRefused) store.retryRefused();
  // An address may have been added, and an earlier version or receive.php has one delivery for all addresses.
  const [first, ...others] = mails;
  for (const other of others) store.waitAlso(/** @type {import('./outbox.mjs').Channel} */ (first).name, other.name);
  const outboxes = channels.map((channel) => new Outbox(store, channel));
  const pump = () => outboxes.forEach((outbox) => outbox.pump());
  const cleanUp = () => {
    if (keepDays === null) return;
    try {
      store.deleteBefore(new Date(Date.now() - keepDays * DAY).toISOString());
    } catch (error) {
      console.error(
        `old leads can't be deleted now: ${/** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown'}`,
      );
    }
  };
  cleanUp();
  for (const outbox of outboxes) outbox.hurry();
  pump();
  const timers = [setInterval(pump, CATCH_UP_EVERY), setInterval(cleanUp, CLEAN_UP_EVERY)];
  const server = createReceiver({
    ...settings,
    store,
    keepDays,
    channels: channels.map(({ name }) => name),
    keep: pump,
    rate: new RateLimit(rate),
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, () => resolve(null)));
  return {
    address: `${host}:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    stop: async () => {
      timers.forEach(clearInterval);
      server.closeIdleConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(outboxes.map((outbox) => outbox.stop()));
      store.close();
    },
  };
}

/** As a program: says what it does, or in sentences why it can't. */
export async function main(environment = process.env) {
  try {
    const { address, stop } = await start(environment);
    console.log(`listening on ${address}`);
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void stop().then(() => process.exit(0)));
  } catch (error) {
    const { message, code } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? 'PORT: another program listens there; take another number' : message);
    process.exit(error instanceof WrongSettings ? EXIT_WRONG_SETTINGS : 1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
