import type { Settings } from './output/settings.js';

/** What the studio uses of the calculator's public interface. */
export interface Calculator extends HTMLElement {
  readonly values?: Readonly<Record<string, string>>;
  readonly updateComplete?: Promise<unknown>;
  reset?(): void;
}

/** What the preview isn't told: nobody's visit is counted here. */
const NOT_HERE = ['analytics', 'analytics-figures'];
/** What decides with which numbers it starts. */
const STARTING = ['blank', 'values', 'budget', 'leads', 'primary', 'secondary', 'primary-check'];
const ALL = [
  ...STARTING,
  'stages',
  'secondary-check',
  'margin',
  'lang',
  'currency',
  'period',
  'color-scheme',
  'leads-are',
  'norms-preset',
  'norms',
  'panels',
  'texts',
  'brand',
];

/** The calculator beside the settings gets what the snippet says. What hasn't changed isn't set again. */
export function showIn(calculator: Calculator, { attributes, tokens, lead }: Settings): void {
  const given = new Map(attributes.filter(([name]) => !NOT_HERE.includes(name)));
  const before = STARTING.map((name) => calculator.getAttribute(name));
  for (const name of ALL) {
    const value = given.get(name);
    if (value === undefined) calculator.removeAttribute(name);
    else if (calculator.getAttribute(name) !== value) calculator.setAttribute(name, value);
  }
  setTokens(calculator, tokens);
  setLeadForm(calculator, lead);
  const started = !given.has('budget') && !given.has('leads') && !given.has('values');
  const changed = STARTING.some((name, index) => calculator.getAttribute(name) !== before[index]);
  // The example and empty fields begin anew; numbers of one's own are set as they are typed.
  if (started && changed) void calculator.updateComplete?.then(() => calculator.reset?.());
}

/** For a panel to be loaded, ms. */
const PATIENCE = 3000;
/** Above what is scrolled to, px. */
const MARGIN = 16;

/** Scrolls to a panel that was just switched on, where the calculator stands beside the settings in a pane of its own. */
export async function showPanel(calculator: Calculator, name: string): Promise<void> {
  const pane = calculator.parentElement!;
  const panel = await panelOf(calculator, name);
  // Where it stands in the page, the settings themselves would be scrolled away.
  if (!panel || getComputedStyle(pane).overflowY !== 'auto') return;
  pane.scrollBy({ top: panel.getBoundingClientRect().top - pane.getBoundingClientRect().top - MARGIN });
}

/** Scrolls back to where the calculator begins. */
export function showTop(calculator: Calculator): void {
  const pane = calculator.parentElement!;
  if (getComputedStyle(pane).overflowY === 'auto') pane.scrollTo({ top: 0 });
}

/** A panel once there is something of it. */
async function panelOf(calculator: Calculator, name: string): Promise<Element | undefined> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const places = [calculator, calculator.shadowRoot];
    const panel = places.map((place) => place?.querySelector(`funnel-${name}`)).find(Boolean);
    if (panel && panel.getBoundingClientRect().height > 0) return panel;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return undefined;
}

function setTokens(calculator: HTMLElement, tokens: Settings['tokens']): void {
  for (const name of [...calculator.style])
    if (name.startsWith('--funnel-') && !tokens.some(([own]) => own === name)) calculator.style.removeProperty(name);
  for (const [name, value] of tokens) calculator.style.setProperty(name, value);
}

function setLeadForm(calculator: HTMLElement, lead: Settings['lead']): void {
  const present = calculator.querySelector('funnel-lead-form');
  if (!lead) return present?.remove();
  const form = present ?? document.createElement('funnel-lead-form');
  const wanted = new Map([['slot', 'after'] as const, ...lead]);
  for (const name of form.getAttributeNames()) if (!wanted.has(name)) form.removeAttribute(name);
  for (const [name, value] of wanted) if (form.getAttribute(name) !== value) form.setAttribute(name, value);
  if (!present) calculator.append(form);
}
