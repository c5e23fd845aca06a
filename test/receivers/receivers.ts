import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReceiver } from '../../demo/receivers/receive.mjs';
import { Ledger } from '../../demo/receivers/ledger.mjs';

const PHP = 'demo/receivers/receive.php';

/** Whether this machine can run the PHP receiver. */
export const hasPhp: boolean = spawnSync('php', ['-v']).status === 0;

export interface Receiver {
  readonly url: string;
  /** What it has kept, line by line. */
  readonly kept: () => Promise<Record<string, unknown>[]>;
  readonly file: string;
  readonly stop: () => Promise<void>;
}

export type Start = (options?: { readonly origins?: string; readonly before?: string }) => Promise<Receiver>;

/** @param before what the file with the leads holds beforehand */
async function place(before?: string): Promise<{ file: string; kept: Receiver['kept']; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'receiver-'));
  const file = join(folder, 'leads.jsonl');
  if (before !== undefined) await writeFile(file, before);
  return {
    file,
    kept: async () =>
      (await readFile(file, 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    remove: () => rm(folder, { recursive: true }),
  };
}

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

export const startNode: Start = async ({ origins = '', before } = {}) => {
  const { file, kept, remove } = await place(before);
  const server = createReceiver({ ledger: new Ledger(file), origins: origins.split(' ').filter(Boolean) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: addressOf(server),
    file,
    kept,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await remove();
    },
  };
};

/** PHP's own server, with several workers: the same lead may come to two of them at once. */
export const startPhp: Start = async ({ origins = '', before } = {}) => {
  const { file, kept, remove } = await place(before);
  const free = await serve(() => undefined);
  await free.stop();
  const php = spawn('php', ['-S', free.url.replace('http://', ''), PHP], {
    env: { ...process.env, LEADS: file, ORIGINS: origins, PHP_CLI_SERVER_WORKERS: '4' },
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
    file,
    kept,
    stop: async () => {
      // Its workers too.
      process.kill(-php.pid!, 'SIGTERM');
      await ended;
      await remove();
    },
  };
};

export const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);
