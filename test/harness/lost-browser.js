// @ts-check
/**
 * What happens to a test file whose browser was lost: it has failed nothing and proved nothing, so it runs once more in a
 * fresh browser, and the run says so. A file that loses its browser twice has failed.
 */

/** What is said of a page whose process has ended under it. */
export const PROCESS_ENDED = "WebKit's page process has ended";

/** What is said of a driver that has ended, or cut the line. */
export const DRIVER_ENDED = 'WebKitWebDriver has ended';

/**
 * What drivers and runners say when there is no browser left to ask. A failed expectation, a timeout and a page that has
 * closed its own tab say none of this.
 */
const LOST = [
  new RegExp(PROCESS_ENDED),
  new RegExp(DRIVER_ENDED),
  /invalid session id/i,
  /Tests were interrupted because the browser disconnected/,
  /^(Protocol error.*: )?Connection closed/,
];

/**
 * Whether a file may run once more. What failed while the browser was still there has failed, so its first error decides;
 * what comes after a loss may be anything.
 *
 * @param {readonly string[]} messages of the errors of one file, the first first
 * @returns {string | undefined} the one that tells of the lost browser
 */
export const lossIn = ([first]) => (LOST.some((pattern) => pattern.test(first ?? '')) ? first : undefined);

/**
 * @typedef {object} Outcome of one file in one engine
 * @property {boolean} passed
 * @property {readonly string[]} messages of its errors, the first first
 */

/**
 * Runs files, and those that have lost their browser a second time.
 *
 * @template File
 * @param {readonly File[]} files
 * @param {(files: readonly File[]) => Promise<ReadonlyMap<File, Outcome>>} run
 * @param {(text: string) => void} say
 * @param {(file: File) => string} nameOf how a file is called in what is said
 * @returns {Promise<boolean>} whether every file has passed
 */
export async function runWithFreshBrowser(files, run, say, nameOf) {
  const first = await run(files);
  const failed = [...first].filter(([, { passed }]) => !passed);
  const lost = failed.filter(([, { messages }]) => lossIn(messages) !== undefined);
  for (const [file, { messages }] of lost)
    say(`RESTARTED in a fresh browser: ${nameOf(file)}, because its browser was lost: ${String(lossIn(messages))}`);
  if (lost.length === 0) return failed.length === 0;
  const second = await run(lost.map(([file]) => file));
  const failedAgain = [...second].filter(([, { passed }]) => !passed);
  for (const [file, { messages }] of failedAgain)
    if (lossIn(messages) !== undefined) say(`FAILED: ${nameOf(file)} has lost its browser twice`);
  // A file that the second run says nothing of has proved nothing.
  return failed.length === lost.length && failedAgain.length === 0 && second.size === lost.length;
}
