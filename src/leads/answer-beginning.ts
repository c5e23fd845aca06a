import { MOST_BYTES } from './acceptance.js';

/** What of an answer is read. A page that has replaced `fetch` may hand out less. */
export type ReadAnswer = Pick<Response, 'status' | 'type' | 'redirected' | 'headers'> &
  Partial<Pick<Response, 'body' | 'text'>>;

/**
 * Reads the beginning of the body of an answer of 2xx, at most 64 kB of it, and has the browser drop the rest. What
 * stands in other answers doesn't matter.
 *
 * @param stop - ends the reading; what has come until then is returned
 * @returns the text, and whether it is the whole body
 */
export async function readBeginning(
  answer: ReadAnswer,
  stop: AbortSignal,
): Promise<{ readonly text: string; readonly whole: boolean }> {
  const bytes = new Uint8Array(MOST_BYTES);
  let length = 0;
  let whole = false;
  try {
    if (!answer.body) return { text: (await answer.text?.()) ?? '', whole: true };
    const reader = answer.body.getReader();
    const drop = (): void => void reader.cancel().catch(() => undefined);
    stop.addEventListener('abort', drop);
    while (length < MOST_BYTES && answer.status >= 200 && answer.status < 300) {
      const { done, value } = await reader.read();
      whole = done && !stop.aborted;
      if (done) break;
      bytes.set(value.subarray(0, MOST_BYTES - length), length);
      length += Math.min(value.length, MOST_BYTES - length);
    }
    if (!whole) drop();
  } catch {
    // The connection broke in the middle of the body. What has come may be enough.
  }
  return { text: new TextDecoder().decode(bytes.subarray(0, length)), whole };
}
