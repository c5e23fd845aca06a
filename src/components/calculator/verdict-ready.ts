import { pause } from '../base/update-scheduler.js';
import { verdict } from '../base/verdict.js';
import type { CalculatorView } from '../base/view.js';

/** The longest wait for what a verdict needs of the deferred part, ms: then everything is shown without it. */
const MAX_WAIT_MS = 3000;

/** Waits for the deferred part where the verdict needs it, so that nothing moves when it comes. */
export async function verdictReady(view: CalculatorView): Promise<void> {
  view.awaitsDeferred = false;
  try {
    verdict(view);
  } catch {
    // The verdict says so itself, and keeps nothing else from being shown.
    return;
  }
  if (view.awaitsDeferred && !view.unreachable) await Promise.race([view.prepare(), pause(MAX_WAIT_MS)]);
}
