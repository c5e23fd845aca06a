import { VIEW, type Calculator } from '../base/element.js';
import { pause } from '../base/update-scheduler.js';
import { verdictReady } from './verdict-ready.js';
import { createView, SHOWN_AT_ONCE, TYPICAL_HEIGHT } from './create-view.js';

/** Longest wait for a frame, ms: a page in the background may get none. */
const MAX_WAIT_MS = 500;

/** A calculator before its upgrade. */
type Coming = HTMLElement & { -readonly [Key in keyof Pick<Calculator, typeof VIEW>]?: Calculator[Key] };

/**
 * Defines the elements and shows the page's calculators step by step: no task is long, and the total is painted first.
 *
 * @param define - defines the elements
 */
export async function progressiveRender(define: () => void): Promise<void> {
  const calculators = [...document.querySelectorAll<Coming>('funnel-calculator')].slice(0, SHOWN_AT_ONCE);
  if (!calculators[0]) return define();
  await pause();
  // The height that the page reserves for them is kept until everything is shown.
  const views = calculators.map(
    (calculator) => (calculator[VIEW] = createView(Math.max(TYPICAL_HEIGHT, calculator.offsetHeight))),
  );
  define();
  // Everything else follows after the frame that has painted the total.
  await pause(MAX_WAIT_MS);
  for (const view of views) void verdictReady(view).then(() => view.updates.showAll());
}
