import { VIEW, type Calculator } from '../base/element.js';
import { pause } from '../base/update-scheduler.js';
import { createView, SHOWN_AT_ONCE, TYPICAL_HEIGHT } from './create-view.js';

/** For a frame, ms: where nobody looks there may be none. */
const MAX_WAIT_MS = 500;

/** A calculator whose code is on its way. */
type Coming = HTMLElement & { -readonly [Key in keyof Pick<Calculator, typeof VIEW>]?: Calculator[Key] };

/**
 * Brings the page's calculators to life one thing after the other: no task is long, and the total is painted first.
 *
 * @param define - what does it
 */
export async function progressiveRender(define: () => void): Promise<void> {
  const calculators = [...document.querySelectorAll<Coming>('funnel-calculator')].slice(0, SHOWN_AT_ONCE);
  if (!calculators[0]) return define();
  await pause();
  // What the page keeps free for them is kept until they are whole.
  const views = calculators.map(
    (calculator) => (calculator[VIEW] = createView(Math.max(TYPICAL_HEIGHT, calculator.offsetHeight))),
  );
  define();
  // Whoever is near one has it whole after the next frame.
  await pause(MAX_WAIT_MS);
  for (const view of views) view.updates.showAll();
}
