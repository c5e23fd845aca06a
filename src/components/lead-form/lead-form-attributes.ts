import { SECRET } from '../../leads/index.js';
import { nearestName } from '../../options/nearest-name.js';

/** How an attribute of the form is written on the calculator, and on a `div` around it. */
const ON_CALCULATOR = 'lead-';
const ON_DIV = 'data-lead-';

/**
 * Gives a form that the calculator itself shows (`panels="lead"`) the attributes that stand on the calculator as `lead-*`
 * and on the `div` around it as `data-lead-*`, for editors that strip tags that they don't know. The calculator's own go
 * before. Later changes are followed.
 *
 * @param known - names of the form's attributes; no others are copied, for `data-lead-onclick` must not become a handler
 * @param warn - is told of names that are none
 * @returns stops it
 */
export function followAttributes(
  form: HTMLElement,
  known: readonly string[],
  warn: (message: string) => void,
): () => void {
  const root = form.getRootNode();
  const calculator = root instanceof ShadowRoot ? root.host : null;
  if (calculator?.localName !== 'funnel-calculator') return () => undefined;
  const parent = calculator.parentElement;
  const places = parent?.matches('[data-funnel-calculator]')
    ? ([
        [parent, ON_DIV],
        [calculator, ON_CALCULATOR],
      ] as const)
    : ([[calculator, ON_CALCULATOR]] as const);
  /** What was copied last time. */
  let copied = new Map<string, string>();
  const copy = (): void => {
    const given = new Map<string, string>();
    for (const [place, prefix] of places)
      for (const { name: attribute, value } of place.attributes) {
        if (!attribute.startsWith(prefix)) continue;
        const name = attribute.slice(prefix.length);
        // A name of a secret is copied too: the form refuses to be shown with it, as with its own.
        if (known.includes(name) || SECRET.test(name)) given.set(name, value);
        else warn(unknown(attribute, prefix, name, known));
      }
    for (const name of copied.keys()) if (!given.has(name)) form.removeAttribute(name);
    for (const [name, value] of given) if (form.getAttribute(name) !== value) form.setAttribute(name, value);
    copied = given;
  };
  copy();
  const observer = new MutationObserver(copy);
  for (const [place] of places) observer.observe(place, { attributes: true });
  return () => observer.disconnect();
}

function unknown(attribute: string, prefix: string, name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `${attribute}: the form has no such attribute${near ? `; did you mean ${prefix}${near.name}?` : ''}; left out`;
}
