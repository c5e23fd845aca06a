import { randomUUID } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';

/** A receiver that is running. */
export interface Running {
  readonly url: string;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** @returns its status, or 0 where nothing answered */
export async function send(url: string, leadId: string): Promise<number> {
  const { body } = encodeLead(aLead({ leadId }), 'form')!;
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  return fetch(url, { method: 'POST', body, headers }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
}

/** Does all of it, so many at a time. */
export async function atOnce<T>(most: number, jobs: readonly T[], work: (job: T) => Promise<void>): Promise<void> {
  const left = [...jobs];
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let job = left.shift(); job !== undefined; job = left.shift()) await work(job);
    }),
  );
}

/**
 * Sends 2,000 leads, 500 of them twice, to two receivers that keep them at one place, of which one is killed in the middle.
 *
 * @param start - starts one of them
 * @param ids - of the leads that are kept, sorted
 */
export async function expectEachOnce(
  start: () => Promise<Running>,
  ids: () => Promise<readonly string[]>,
): Promise<void> {
  const leads = Array.from({ length: 2000 }, () => randomUUID());
  const jobs = leads.flatMap((id, index) => (index % 4 === 0 ? [id, id] : [id]));
  const steady = await start();
  let other = await start();
  onTestFinished(() => steady.stop('SIGKILL'));
  const accepted = new Set<string>();
  let answered = 0;
  let unanswered = 0;
  let restarted: Promise<void> | undefined;
  const restart = async (): Promise<void> => {
    await other.stop('SIGKILL');
    // What was answered with yes is there although nothing was put away in order.
    const answeredBefore = [...accepted];
    const there = new Set(await ids());
    expect(answeredBefore.filter((id) => !there.has(id))).toEqual([]);
    other = await start();
  };
  await atOnce(64, jobs, async (id) => {
    const isOther = answered % 2 === 0;
    answered += 1;
    if (answered === 700) restarted = restart();
    // As the form does: what wasn't answered is sent again, under the same id.
    for (let status = 0, turn = isOther; status !== 200; turn = !turn) {
      status = await send(turn ? other.url : steady.url, id);
      if (status === 0) unanswered += 1;
    }
    accepted.add(id);
  });
  await restarted;
  await other.stop();
  expect(jobs).toHaveLength(2500);
  expect(unanswered).toBeGreaterThan(0);
  expect(await ids()).toEqual([...leads].sort());
}
