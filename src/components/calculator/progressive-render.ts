import { VIEW, type Calculator } from '../base/element.js';
import { pause } from '../base/update-scheduler.js';
import { verdictReady } from './verdict-ready.js';
import { createView, SHOWN_AT_ONCE, TYPICAL_HEIGHT } from './create-view.js';

/** From this width on the verdict stands right under the total, and not below the fields; px. See `layout`. */
const VERDICT_BESIDE_FIELDS = 720;

/** Longest wait for a frame, ms: a page in the background may get none. */
const MAX_WAIT_MS = 500;

/** A calculator before its upgrade. */
type Coming = HTMLElement & { -readonly [Key in keyof Pick<Calculator, typeof VIEW>]?: Calculator[Key] };

/**
 * Defines the elements and shows the page's calculators step by step: no task is long, and the total is painted first,
 * with the verdict where it stands right below it.
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
  calculators.forEach((calculator, index) => {
    views[index]!.updates.showsVerdict = calculator.offsetWidth >= VERDICT_BESIDE_FIELDS;
  });
  // Everything else follows after the frame that has painted that.
  await pause(MAX_WAIT_MS);
  for (const view of views) void verdictReady(view).then(() => view.updates.showAll());
}
