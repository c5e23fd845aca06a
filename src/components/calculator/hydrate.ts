import { VIEW, type Calculator } from '../base/element.js';
import { languageAround } from '../base/language.js';
import { loadReader } from './option-reader.js';
import type { CalculatorView } from '../base/view.js';
import { createView } from './create-view.js';

/** Calculators with options that a lazy part reads. Their first rendering would wait for it. */
const OPTIONS = '[stages],[values],[norms],[norms-preset],[capacity],[texts],[brand],[period],[tables]';

/** Where an element stands in nested shadow trees: its index among equal siblings in each. */
type Place = readonly (readonly [name: string, index: number])[];

/** What a person has done in a calculator before the elements were defined. */
interface UserState {
  readonly calculator: Element;
  readonly texts: readonly { readonly place: Place; readonly text: string }[];
  readonly focus: { readonly place: Place; readonly selection: Selection | null } | null;
  readonly opened: readonly number[];
}
type Selection = readonly [
  start: number | null,
  end: number | null,
  direction: 'forward' | 'backward' | 'none' | undefined,
];

/**
 * Hydrates calculators that came with the page as declarative shadow roots.
 *
 * The prerendered content stays until everything is loaded that the first rendering needs. Then the calculator is
 * rendered in one step, before the next frame. Texts that were typed until then are typed again, and focus and caret
 * are restored.
 *
 * @param drawn - elements that aren't defined yet
 * @param define - defines the elements
 */
export async function hydrate(drawn: readonly Element[], define: () => void): Promise<void> {
  // Before that the parser may still add to a shadow root.
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const views = drawn.map((calculator) => prepareView(calculator, createView()));
  await Promise.all([...views, drawn.some((calculator) => calculator.matches(OPTIONS)) && loadReader()]);
  // Another copy of the script may have defined the elements meanwhile.
  const kept = drawn.filter((calculator) => calculator.matches(':not(:defined)')).map(readState);
  define();
  await Promise.all(kept.map(restoreState));
}

/** Sets a view in the calculator that has all texts loaded. */
async function prepareView(calculator: Element, view: CalculatorView): Promise<void> {
  view.speak({ locale: (languageAround(calculator) ?? 'en').trim().replaceAll('_', '-') }, {});
  await view.prepare();
  (calculator as { -readonly [Key in keyof Calculator]?: Calculator[Key] })[VIEW] = view;
}

function readState(calculator: Element): UserState {
  const root = calculator.shadowRoot!;
  const inputs = [...root.querySelectorAll('*')].flatMap((element) => {
    const input = element.shadowRoot?.querySelector('input');
    return input ? [{ place: [placeOf(element), placeOf(input)], text: input.value, drawn: input.defaultValue }] : [];
  });
  const focused = activeElements(root);
  const last = focused.at(-1);
  return {
    calculator,
    texts: inputs.filter(({ text, drawn }) => text !== drawn),
    focus: last
      ? {
          place: focused.map(placeOf),
          selection:
            last instanceof HTMLInputElement
              ? [last.selectionStart, last.selectionEnd, last.selectionDirection ?? undefined]
              : null,
        }
      : null,
    opened: [...root.querySelectorAll('details')].flatMap(({ open }, index) => (open ? [index] : [])),
  };
}

async function restoreState({ calculator, texts, focus, opened }: UserState): Promise<void> {
  await settled(calculator);
  const root = calculator.shadowRoot;
  if (!root) return;
  for (const index of opened) root.querySelectorAll('details')[index]?.setAttribute('open', '');
  const inFocus = focus ? elementAt(root, focus.place) : undefined;
  for (const { place, text } of texts) {
    const input = elementAt(root, place);
    if (input !== inFocus && input instanceof HTMLInputElement) type(input, text, ['input', 'change']);
  }
  if (inFocus instanceof HTMLElement) inFocus.focus({ preventScroll: true });
  if (!(inFocus instanceof HTMLInputElement) || !focus?.selection) return;
  // The person is still in this field, so there is no `change` event yet and the text stays as it was typed.
  const typed = texts.find(({ place }) => elementAt(root, place) === inFocus);
  if (typed) type(inFocus, typed.text, ['input']);
  inFocus.setSelectionRange(...focus.selection);
}

/** The calculator and all elements in it have rendered. */
async function settled(calculator: Element): Promise<void> {
  const rendered = async (element: Element): Promise<unknown> =>
    (element as { updateComplete?: Promise<unknown> }).updateComplete;
  await rendered(calculator);
  await Promise.all([...(calculator.shadowRoot?.querySelectorAll('*') ?? [])].map(rendered));
}

/** Types a text with the events that a person's typing dispatches. */
function type(input: HTMLInputElement, text: string, events: readonly string[]): void {
  input.value = text;
  for (const event of events)
    input.dispatchEvent(new InputEvent(event, { bubbles: true, composed: event === 'input' }));
}

/** The element in focus, after those in whose shadow trees it stands. */
function activeElements(root: ShadowRoot): Element[] {
  const { activeElement } = root;
  return activeElement
    ? [activeElement, ...(activeElement.shadowRoot ? activeElements(activeElement.shadowRoot) : [])]
    : [];
}

function placeOf(element: Element): Place[number] {
  const namesakes = (element.getRootNode() as ShadowRoot).querySelectorAll(element.localName);
  return [element.localName, [...namesakes].indexOf(element)];
}

function elementAt(start: ShadowRoot, place: Place): Element | undefined {
  let root: ShadowRoot | null | undefined = start;
  let element: Element | undefined;
  for (const [name, index] of place) {
    element = root?.querySelectorAll(name)[index];
    root = element?.shadowRoot;
  }
  return element;
}
