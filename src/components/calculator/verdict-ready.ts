import { pause } from '../base/update-scheduler.js';
import { verdict } from '../base/verdict.js';
import type { CalculatorView } from '../base/view.js';

/** The longest wait for what a verdict needs of the deferred part, ms: then everything is shown without it. */
const MAX_WAIT_MS = 3000;

/** Whether the verdict can be told with what is there, so that nothing moves when the deferred part comes. */
export function isVerdictReady(view: CalculatorView): boolean {
  view.awaitsDeferred = false;
  try {
    verdict(view);
  } catch {
    // The verdict says so itself, and keeps nothing else from being shown.
    return true;
  }
  return !view.awaitsDeferred || view.unreachable;
}

/** Waits for the deferred part where the verdict needs it. */
export async function verdictReady(view: CalculatorView): Promise<void> {
  if (!isVerdictReady(view)) await Promise.race([view.prepare(), pause(MAX_WAIT_MS)]);
}
