import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DRIVERS, loadDriver } from '../../demo/receivers/database.mjs';
import { LeadStore } from '../../demo/receivers/lead-store.mjs';
import { RateLimit } from '../../demo/receivers/rate-limit.mjs';
import { createReceiver } from '../../demo/receivers/receiver.mjs';
import { providePhp } from '../../tools/php.js';

const PHP = 'demo/receivers/receive.php';

/** Whether this machine can run the PHP receiver: PHP with SQLite. Where it may, it installs them, as the browsers. */
export const hasPhp: boolean = providePhp();

/** The ways to SQLite that are here, at least one of them for the Node receiver. */
export const drivers = (
  await Promise.all(DRIVERS.map(async (driver) => ((await loadDriver(driver)) ? [driver] : [])))
).flat();

export interface Receiver {
  readonly url: string;
  /** What it has kept, line by line. */
  readonly kept: () => Promise<Record<string, unknown>[]>;
  readonly file: string;
  /** Where the list of leads is, and the table to download. */
  readonly list: string;
  readonly table: string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface StartOptions {
  /** Where the leads are kept, if another receiver keeps them there too. */
  readonly file?: string;
  /** Further settings of PHP, and of the receiver. */
  readonly ini?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly origins?: string;
  /** How often an address may send. */
  readonly rate?: number;
  readonly password?: string;
  readonly keepDays?: number;
  /** Another copy of the PHP receiver, such as one with a file of settings beside it. */
  readonly program?: string;
}

export type Start = (options?: StartOptions) => Promise<Receiver>;

/** A folder for the file with the leads. */
async function place(name: string): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'receiver-'));
  return { file: join(folder, name), remove: () => rm(folder, { recursive: true }) };
}

/**
 * Runs a module in a process of its own: one that looks into a file of SQLite must not hold it longer than that, and `libsql`
 * lets go of what it has closed when it likes.
 *
 * @param parameters - which it finds behind the first of `process.argv`
 * @returns what it prints
 */
async function elsewhere(module: string, ...parameters: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', module, ...parameters],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}

const LOOK = `import { LeadStore } from './demo/receivers/lead-store.mjs';
const store = await LeadStore.open(process.argv[1]);
console.log(JSON.stringify(store.leads()));
store.close();`;

const CHANGE = `import { LeadStore } from './demo/receivers/lead-store.mjs';
import { openDatabase } from './demo/receivers/database.mjs';
const [, file, sql] = process.argv;
(await LeadStore.open(file)).close();
(await openDatabase(file)).exec(sql);`;

/** What a file of SQLite holds. */
export const leadsIn = async (file: string): Promise<Record<string, unknown>[]> =>
  JSON.parse(await elsewhere(LOOK, file)) as Record<string, unknown>[];

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A server on this machine. */
export async function serve(
  listener: RequestListener,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: addressOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const startNode: Start = async ({ origins = '', rate = 0, password, keepDays } = {}) => {
  const { file, remove } = await place('leads.db');
  const store = await LeadStore.open(file);
  const server = createReceiver({
    store,
    origins: origins.split(' ').filter(Boolean),
    rate: new RateLimit(rate),
    password: password ?? null,
    keepDays: keepDays ?? null,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: addressOf(server),
    file,
    list: '/leads',
    table: '/leads.csv',
    kept: () => leadsIn(file),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
      await remove();
    },
  };
};

/** PHP's own server, with several workers: the same lead may come to two of them at once. */
export const startPhp: Start = async ({
  origins = '',
  rate = 30,
  password = '',
  keepDays,
  file: given,
  ini = [],
  environment = {},
  program = PHP,
} = {}) => {
  const { file, remove } = await place('leads.db');
  const free = await serve(() => undefined);
  await free.stop();
  const where = given ?? file;
  const php = spawn('php', [...ini.flatMap((line) => ['-d', line]), '-S', free.url.replace('http://', ''), program], {
    env: {
      ...process.env,
      LEADS: where,
      ORIGINS: origins,
      RATE: String(rate),
      PASSWORD: password,
      KEEP_DAYS: keepDays === undefined ? '' : String(keepDays),
      PHP_CLI_SERVER_WORKERS: '4',
      ...environment,
    },
    detached: true,
  });
  const ended = new Promise((resolve) => php.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    php.stderr.on('data', (text: Buffer) => {
      if (text.includes('started')) resolve();
    });
    php.once('error', reject);
  });
  return {
    url: free.url,
    file: where,
    list: '/?leads',
    table: '/?leads=csv',
    kept: () => leadsIn(where),
    stop: async (signal = 'SIGTERM') => {
      // Its workers too.
      process.kill(-php.pid!, signal);
      await ended;
      await remove();
    },
  };
};

export const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

/** Changes what a file of SQLite holds. A receiver makes the tables with its first lead; this makes them before. */
export async function changeIn(file: string, sql: string): Promise<void> {
  await elsewhere(CHANGE, file, sql);
}

/** Has every new lead refused by the file itself, as where a quota is used up; @returns ends it */
export async function fillUp(file: string): Promise<() => Promise<void>> {
  await changeIn(file, "CREATE TRIGGER full BEFORE INSERT ON leads BEGIN SELECT RAISE(ABORT, 'full'); END");
  return () => changeIn(file, 'DROP TRIGGER full');
}
