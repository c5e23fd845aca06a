import { html, nothing, type TemplateResult } from 'lit';
import type { Calculator } from '../base/element.js';

/** What is a part of a page and not of a sentence that stands in for the calculator. */
const OF_A_PAGE =
  'main, footer, header, nav, article, aside, section, form, script, h1, h1 ~ *, h2 ~ h2, h2 ~ h3, h3 ~ h3';
/** Whose content was found to be the page's, for as long as it stands there. */
const swallowing = new WeakSet<Element>();
let isTold = false;

/**
 * The rest of a page that has become the calculator's content, because the tag was written as `<funnel-calculator />`
 * and never closed: it is shown under the calculator, and said once on the console. The same for the `div`.
 */
export function swallowedContent(calculator: Calculator): TemplateResult | typeof nothing {
  if (!swallowing.has(calculator) && swallows(calculator)) {
    swallowing.add(calculator);
    if (!isTold)
      console.warn(
        '[funnel-calculator] a tag isn’t closed, so what stands behind it has become its content, and is shown under the calculator: write <funnel-calculator …></funnel-calculator> in place of <funnel-calculator … />, likewise <div …></div>',
      );
    isTold = true;
  }
  return swallowing.has(calculator) ? html`<slot></slot>` : nothing;
}

/** An element that isn't closed ends with the element around it: nothing stands between the two ends. */
function swallows(calculator: Calculator): boolean {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => calculator.requestUpdate(), { once: true });
    return false;
  }
  const { parentElement } = calculator;
  const place = parentElement?.matches('[data-funnel-calculator]') ? parentElement : calculator;
  return !place.nextSibling && place.querySelector(OF_A_PAGE) !== null;
}
