import { executeServerCommand } from '@web/test-runner-commands';

/** Whether the engine's driver speaks the DevTools protocol: Chromium's does. */
export const hasDevtools: boolean = await executeServerCommand<boolean, object>('devtools-there', {});

/** Sends one message of the DevTools protocol to the tab in which the test runs. */
export const devtools = (method: string, parameters: object = {}): Promise<boolean> =>
  executeServerCommand('devtools', { method, parameters });

/**
 * Names in the run's own output what the engine's driver can't do: browser logs are printed there.
 *
 * @param what - what stays unproved in this engine, and where it is proved
 */
export function nameGap(what: string): void {
  const engine = navigator.userAgent.includes('Firefox') ? 'Firefox' : 'WebKit';
  console.warn(`NOT DRIVEN in ${engine}: ${what}`);
}
