import { execFileSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../tools/wordpress.js';
import { startServer, until } from './server-process.js';

/**
 * A MariaDB of one's own, reached by its socket alone: nobody else on the machine is met.
 *
 * @param folder where its data and its socket `db.sock` are; a second start finds the data of the first
 * @param settings further ones of the server
 */
export async function startMariadb(
  { mariadb, installer }: Database,
  folder: string,
  settings: readonly string[] = [],
): Promise<ChildProcess> {
  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  if (!existsSync(data))
    execFileSync(
      installer,
      ['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal', ...user],
      { stdio: 'ignore' },
    );
  const server = startServer(mariadb, [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    `--socket=${folder}/db.sock`,
    `--pid-file=${folder}/db.pid`,
    '--skip-networking',
    '--skip-grant-tables',
    '--innodb-buffer-pool-size=32M',
    '--skip-log-bin',
    ...settings,
  ]);
  await until(() => existsSync(join(folder, 'db.sock')), 'MariaDB');
  return server;
}
