import { FunnelCalculator } from '../components/calculator/index.js';

const CONTAINER = '[data-funnel-calculator]';
const OPTION = /^data-(?!funnel-calculator$)(.+)$/;
const calculators = new WeakMap<Element, Element>();

/**
 * Puts a calculator into each `<div data-funnel-calculator>`, also into later ones: some editors remove unknown tags
 * but keep these.
 */
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
  // A copy of a filled container, or one that was put back, has a calculator already.
  if (calculators.has(container)) return;
  const calculator =
    container.querySelector(':scope > funnel-calculator') ?? document.createElement('funnel-calculator');
  calculators.set(container, calculator);
  for (const { name } of container.attributes) copyAttribute(container, name);
  // The content of the div is the fallback. It moves into the calculator, which hides it.
  if (calculator.parentElement !== container) {
    calculator.append(...container.childNodes);
    container.append(calculator);
  }
}

/** Copies one `data-*` attribute to the calculator. */
function copyAttribute(container: Element, attribute: string): void {
  const option = OPTION.exec(attribute)?.[1];
  const calculator = calculators.get(container);
  if (!calculator) {
    if (attribute === 'data-funnel-calculator' && container.matches(CONTAINER)) fill(container);
    return;
  }
  // Only attributes that the calculator observes: `data-onclick` must not become a handler.
  if (!option || !FunnelCalculator.observedAttributes.includes(option)) return;
  const value = container.getAttribute(attribute);
  if (value === null) calculator.removeAttribute(option);
  else calculator.setAttribute(option, value);
}
