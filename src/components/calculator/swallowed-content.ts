import { html, nothing, type TemplateResult } from 'lit';
import type { Calculator } from '../base/element.js';

/** What is a part of a page and not of some sentences that stand in for the calculator. */
const OF_A_PAGE = 'main, footer, header, nav, article, aside, section, script, h1, :is(h2, h3) ~ :is(h2, h3)';
/** Where little stands with it, this may be either. It is said, but not shown. */
const HEADING = 'h2, h3, h4';
const LITTLE = 3;

/** Whose content was found to be the page's. */
const swallowing = new WeakSet<Element>();
let isTold = false;

/**
 * The rest of a page that has become the calculator's content, because the tag was written as `<funnel-calculator />`
 * and never closed: it is shown under the calculator, and said once on the console. The same for the `div`.
 */
export function swallowedContent(calculator: Calculator): TemplateResult | typeof nothing {
  // Prerendered, it stands in no page.
  if (!calculator.isConnected) return nothing;
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => calculator.requestUpdate(), { once: true });
  else if (!swallowing.has(calculator)) lookInto(calculator);
  return swallowing.has(calculator) ? html`<slot></slot>` : nothing;
}

function lookInto(calculator: Calculator): void {
  const { parentElement } = calculator;
  const place = parentElement?.matches('[data-funnel-calculator]') ? parentElement : calculator;
  // An element that isn't closed ends with the one around it: nothing stands between the two ends.
  if (place.nextSibling) return;
  const isOfPage =
    place.querySelector(OF_A_PAGE) ?? (place.querySelectorAll('*').length > LITTLE && place.querySelector(HEADING));
  if (isOfPage) swallowing.add(calculator);
  else if (!place.querySelector(HEADING)) return;
  if (isTold) return;
  isTold = true;
  console.warn(
    `[funnel-calculator] a tag seems not to be closed: what stands behind it has become its content, and is ${isOfPage ? 'shown under the calculator' : 'hidden'}; write <funnel-calculator …></funnel-calculator> in place of <funnel-calculator … />, likewise <div …></div>. If the content is meant for visitors without scripts, put a line break behind the closing tag`,
  );
}
