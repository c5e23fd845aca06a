import { describe, expect, it } from 'vitest';
import { DRIVER_ENDED, lossIn, PROCESS_ENDED, runWithFreshBrowser } from './lost-browser.js';

const LOSS = `${PROCESS_ENDED} during POST /execute/async`;
const FAILURE = 'expected 300 ₽ to equal 400 ₽';

/** A run of files whose errors are given, time by time; no errors: it passes. */
async function runOf(errors: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const said: string[] = [];
  const runs: string[][] = [];
  const passed = await runWithFreshBrowser(
    Object.keys(errors),
    (files) => {
      runs.push([...files]);
      const outcomes = files.map((file) => {
        const messages = errors[file]![runs.length - 1]!;
        return [file, { passed: messages.length === 0, messages }] as const;
      });
      return Promise.resolve(new Map(outcomes));
    },
    (text) => said.push(text),
    (file) => file,
  );
  return { passed, said, runs };
}

describe('a file whose browser was lost', () => {
  it('runs once more, alone, and the run says so', async () => {
    const { passed, said, runs } = await runOf({ a: [[]], b: [[LOSS], []], c: [[]] });
    expect(passed).toBe(true);
    expect(runs).toEqual([['a', 'b', 'c'], ['b']]);
    expect(said).toEqual([`RESTARTED in a fresh browser: b, because its browser was lost: ${LOSS}`]);
  });

  it('has failed when its browser is lost again', async () => {
    const { passed, said, runs } = await runOf({ a: [[]], b: [[LOSS], [LOSS]] });
    expect(passed).toBe(false);
    expect(runs).toHaveLength(2);
    expect(said.at(-1)).toBe('FAILED: b has lost its browser twice');
  });

  it('has failed when an expectation fails in the fresh browser', async () => {
    const { passed, said, runs } = await runOf({ b: [[LOSS], [FAILURE]] });
    expect(passed).toBe(false);
    expect(runs).toHaveLength(2);
    expect(said).toHaveLength(1);
  });

  it('has failed, and never runs again, where an expectation had failed before', async () => {
    const { passed, said, runs } = await runOf({ b: [[FAILURE, LOSS]] });
    expect(passed).toBe(false);
    expect(runs).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('has failed when the second run doesn’t tell of it', async () => {
    let runs = 0;
    const passed = await runWithFreshBrowser(
      ['a'],
      () => Promise.resolve(new Map(runs++ === 0 ? [['a', { passed: false, messages: [LOSS] }] as const] : [])),
      () => undefined,
      String,
    );
    expect(passed).toBe(false);
  });
});

describe('a failure of a test', () => {
  it('is never tried again', async () => {
    const { passed, said, runs } = await runOf({ a: [[FAILURE]], b: [[]] });
    expect(passed).toBe(false);
    expect(runs).toEqual([['a', 'b']]);
    expect(said).toEqual([]);
  });

  it('stays one where another file had to be restarted', async () => {
    const { passed, runs } = await runOf({ a: [[FAILURE]], b: [[LOSS], []] });
    expect(passed).toBe(false);
    expect(runs).toEqual([['a', 'b'], ['b']]);
  });
});

describe('a lost browser', () => {
  it.each([
    'invalid session id: ',
    'WebDriverError: invalid session id when running "url" with method "POST"',
    LOSS,
    `${DRIVER_ENDED} (SIGKILL), and left POST /url unanswered`,
    'Tests were interrupted because the browser disconnected.',
    'Protocol error (Runtime.callFunctionOn): Connection closed.',
  ])('is told by: %s', (message) => {
    expect(lossIn([message])).toBe(message);
  });

  it.each([
    FAILURE,
    'Waited in vain: figure revenue',
    'Test timed out in 120000ms.',
    'Browser tests did not finish within 900000ms.',
    'Tests were interrupted because the page navigated to about:blank.',
    'Protocol error (Runtime.callFunctionOn): Target closed',
    'WebKitWebDriver has left POST /url unanswered: TimeoutError',
  ])('isn’t told by: %s', (message) => {
    expect(lossIn([message])).toBeUndefined();
  });

  it('isn’t told by a file without errors', () => {
    expect(lossIn([])).toBeUndefined();
  });
});
