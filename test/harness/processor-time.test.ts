import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ProcessorTime } from '../../tools/processor-time.js';

/** Works for half a second of processor time, says so, and stays. */
const WORK = `while (process.cpuUsage().user < 500000); console.log('done'); setInterval(() => undefined, 1000);`;
/** Has somebody else do that. */
const PASSED_ON = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(WORK)}], { stdio: 'inherit' }); setInterval(() => undefined, 1000);`;

it.runIf(existsSync('/proc/self/stat'))(
  'the processor time of a process holds what the processes take that it has started, and nobody else’s',
  async () => {
    const time = new ProcessorTime();
    const [working, idle] = [PASSED_ON, 'setInterval(() => undefined, 1000)'].map((script) =>
      spawn(process.execPath, ['-e', script], { detached: true }),
    );
    try {
      for (const { pid } of [working!, idle!]) time.add(pid);
      await new Promise((resolve) => working!.stdout.once('data', resolve));
      time.look();
      expect(time.of(working!.pid)).toBeGreaterThanOrEqual(0.5);
      expect(time.of(idle!.pid)).toBeLessThan(time.of(working!.pid));
    } finally {
      for (const { pid } of [working!, idle!]) process.kill(-pid!);
    }
  },
);
