import { spawn } from 'node:child_process';

export interface Program {
  readonly url: string;
  /** Everything that it has said. */
  readonly said: () => string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

const isMine = (name: string): boolean =>
  !/^(?:LEADS|ORIGINS|PORT|HOST|RATE|PASSWORD|KEEP_DAYS|IMPORT|CRM|MAIL_|SMTP_)/.test(name);

/** The receiver as somebody starts it, with these settings and no others. */
export async function startProgram(
  settings: Record<string, string>,
  command = ['demo/receivers/receive.mjs'],
): Promise<Program> {
  const program = spawn(process.execPath, command, {
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => isMine(name))),
      PORT: '0',
      ...settings,
    },
  });
  let said = '';
  const ended = new Promise((resolve) => program.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      const [, found] = /listening on (\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('close', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    url: `http://${address}/`,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      program.kill(signal);
      await ended;
    },
  };
}
