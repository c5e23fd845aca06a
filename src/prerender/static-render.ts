import type { CSSResult } from 'lit';
import {
  FunnelAverageCheck,
  FunnelBudget,
  FunnelCalculator,
  FunnelChart,
  FunnelDiagnosis,
  FunnelField,
  FunnelLeads,
  FunnelPrimary,
  FunnelResults,
  FunnelSecondary,
} from '../components/calculator/index.js';
import { loadReader, reader } from '../components/calculator/option-reader.js';
import { VIEW } from '../components/base/element.js';
import { withLaterStyles } from '../components/base/adopted-styles.js';
import { ROW } from '../components/results/funnel-chart.js';
import type { Announces, CalculatorView } from '../components/base/view.js';
import type { Given } from '../options/index.js';
import { markup } from './markup.js';

/** The members of an element that rendering needs. Most of them are protected. */
interface RenderableElement {
  view?: CalculatorView;
  readonly text?: string;
  attributeChangedCallback(name: string, before: null, value: string): void;
  willUpdate(changed: { has(name: string): boolean }): void;
  render(): unknown;
}
interface RenderableClass {
  new (): RenderableElement;
  readonly observedAttributes: readonly string[];
  readonly elementStyles: readonly CSSResult[];
  readonly shadowRootOptions: ShadowRootInit;
  readonly prototype: RenderableElement;
}

const INNER: Readonly<Record<string, RenderableClass>> = {
  'funnel-budget': FunnelBudget,
  'funnel-leads': FunnelLeads,
  'funnel-primary': FunnelPrimary,
  'funnel-secondary': FunnelSecondary,
  'funnel-average-check': FunnelAverageCheck,
  'funnel-field': FunnelField,
  'funnel-results': FunnelResults,
  'funnel-diagnosis': FunnelDiagnosis,
  'funnel-chart': FunnelChart,
} as unknown as Record<string, RenderableClass>;

/** Members that an element without a document lacks, and what they return. */
const WITHOUT_PAGE = {
  matches: () => false,
  querySelector: () => null,
  /** For the language around the element. */
  closest: () => ({ getAttribute: () => 'en' }),
};

/** Renders as on a page with that address, because relative addresses are resolved against `document.baseURI`. */
function onPage<T>(baseURI: string, draw: () => T): T {
  const page = globalThis as { document?: unknown };
  if (page.document) return draw();
  page.document = { baseURI };
  try {
    return draw();
  } finally {
    delete page.document;
  }
}

/** Nothing is announced while prerendering. */
const NO_ANNOUNCER: Announces = { changed: () => undefined, queueAnnouncement: () => undefined, stop: () => undefined };

/** The shadow root of one element. */
export interface RenderedRoot {
  readonly options: ShadowRootInit;
  readonly styles: string;
  readonly content: string;
}

/** The first rendering of a calculator, with the deferred texts. */
export interface RenderedCalculator {
  readonly view: CalculatorView;
  readonly root: RenderedRoot;
  /** The brand as a template; undefined where the page has none. */
  readonly brand: unknown;
  /** The root of an element inside; undefined for one that needs the script. */
  readonly inner: (name: string, attributes: ReadonlyMap<string, string>) => RenderedRoot | undefined;
}

/**
 * Renders a calculator by its own elements, without a document.
 *
 * @param attributes - of the calculator
 * @param base - what relative addresses are resolved against
 * @throws Error where a part of it can't be loaded
 */
export async function drawCalculator(
  attributes: ReadonlyMap<string, string>,
  base: string,
): Promise<RenderedCalculator> {
  await loadReader();
  const calculator = elementOf(FunnelCalculator as unknown as RenderableClass, attributes);
  const view = (calculator as unknown as FunnelCalculator)[VIEW];
  view.announcer = NO_ANNOUNCER;
  // All properties count as changed except for the panels, which need the script.
  calculator.willUpdate({ has: (name) => name !== 'panels' && name !== 'opened' });
  const deferred = await view.prepare();
  // In a browser a missing part only leaves a gap. A prerendered page must not be sent with one.
  if (!deferred) throw new Error('The deferred part of the calculator could not be loaded');
  const options =
    reader.part &&
    new reader.part.GivenOptions(
      view,
      () => undefined,
      () => undefined,
    );
  const brand = attributes.get('brand');
  options?.update({ brand } as Given, { has: (name) => name === 'brand' }, null);
  return {
    view,
    root: onPage(base, () => rootOf(FunnelCalculator as unknown as RenderableClass, calculator)),
    brand: options?.brand && onPage(base, () => deferred.code.brandTemplate(options.brand!)),
    inner(name, own) {
      const type = INNER[name];
      if (!type) return undefined;
      const element = elementOf(type, own);
      element.view = view;
      const found = rootOf(type, element);
      const height = ROW * view.store.snapshot.definition.stages.length;
      return name === 'funnel-chart'
        ? { ...found, styles: `${found.styles}.place{min-height:${height}px}` }
        : { ...found, content: withValue(found.content, element.text) };
    },
  };
}

function elementOf(type: RenderableClass, attributes: ReadonlyMap<string, string>): RenderableElement {
  const element = Object.assign(new type(), WITHOUT_PAGE);
  // Read even where there are no attributes: reading it finalizes the class, which collects its styles.
  const observed = type.observedAttributes;
  for (const [name, value] of attributes)
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  return element;
}

/** In a browser the text of a field is set as a property. Here it is written as an attribute. */
const withValue = (content: string, text: string | undefined): string =>
  text === undefined ? content : content.replace('<input', () => `<input value="${markup(text)}"`);

function rootOf(type: RenderableClass, element: RenderableElement): RenderedRoot {
  const styles = withLaterStyles(type.elementStyles)
    .map(({ cssText }) => cssText)
    .join('');
  return { options: type.shadowRootOptions, styles, content: markup(element.render()) };
}
