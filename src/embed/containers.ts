import { FunnelCalculator } from '../components/calculator/index.js';

const CONTAINER = '[data-funnel-calculator]';
const OPTION = /^data-(?!funnel-calculator$)(.+)$/;
const calculators = new WeakMap<Element, Element>();

/** Editors that strip unknown tags leave a div with data attributes: it receives a calculator, now or later. */
export function fillContainers(): void {
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') copyAttribute(target as Element, attributeName!);
      for (const node of addedNodes) if (node instanceof Element) fillIn(node);
    }
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  fillIn(document.documentElement);
}

function fillIn(root: Element): void {
  if (root.matches(CONTAINER)) fill(root);
  root.querySelectorAll(CONTAINER).forEach(fill);
}

function fill(container: Element): void {
  // A copy of a filled container, or one that came back, has its calculator already.
  if (calculators.has(container)) return;
  const calculator =
    container.querySelector(':scope > funnel-calculator') ?? document.createElement('funnel-calculator');
  calculators.set(container, calculator);
  for (const { name } of container.attributes) copyAttribute(container, name);
  // What the div held is the fallback: it moves inside, where it is hidden.
  if (calculator.parentElement !== container) {
    calculator.append(...container.childNodes);
    container.append(calculator);
  }
}

/** Hands one `data-*` on. */
function copyAttribute(container: Element, attribute: string): void {
  const option = OPTION.exec(attribute)?.[1];
  const calculator = calculators.get(container);
  if (!calculator) {
    if (attribute === 'data-funnel-calculator' && container.matches(CONTAINER)) fill(container);
    return;
  }
  // Only what the calculator knows: `data-onclick` must not become a handler.
  if (!option || !FunnelCalculator.observedAttributes.includes(option)) return;
  const value = container.getAttribute(attribute);
  if (value === null) calculator.removeAttribute(option);
  else calculator.setAttribute(option, value);
}
