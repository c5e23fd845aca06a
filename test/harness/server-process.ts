import { spawn, type ChildProcess } from 'node:child_process';

/** Waits for something that comes by itself. @throws Error where it hasn't come within two minutes */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 120_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (Date.now() > end) throw new Error(`${what} didn't start`);
}

/** Whether a server answers there, and with what it has. */
export const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** A server that ends with whoever has started it, however that ends: its input is closed then. */
export const startServer = (
  program: string,
  options: readonly string[],
  { env = process.env, cwd }: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): ChildProcess =>
  spawn('sh', ['-c', '"$@" </dev/null & cat >/dev/null; kill -9 0', 'sh', program, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env,
    ...(cwd ? { cwd } : {}),
  });

/** With its workers, which outlive the server's own process. */
export function stopServer({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
