import type { FunnelStudio } from '../studio/funnel-studio.js';
import type { Calculator } from '../studio/preview.js';
import { showWords } from './show-words.js';
import { PAGE_WORDS } from './words/index.js';

/** The language in which the page was written: on the site it stands in each. */
const WRITTEN_IN = document.documentElement.lang;

const calculator = found('funnel-calculator', HTMLElement) as Calculator;
/** The element is there before its code is. */
const studio = found('funnel-studio', HTMLElement) as HTMLElement &
  Partial<Pick<FunnelStudio, 'restore'>> &
  Pick<FunnelStudio, 'locale' | 'calculator'>;

found('.languages', HTMLElement).addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  history.replaceState(history.state, '', `?lang=${link.lang}${location.hash}`);
  showLanguage(link.lang);
});
for (const link of document.querySelectorAll<HTMLAnchorElement>('.skip, .jump a'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    jumpTo(link.hash.slice(1));
  });

showLanguage(new URL(location.href).searchParams.get('lang') ?? WRITTEN_IN);
void startStudio();

/** The studio is for people who have seen the calculator: nothing of it is loaded before that is drawn. */
async function startStudio(): Promise<void> {
  await customElements.whenDefined('funnel-calculator');
  await calculator.updateComplete;
  await painted();
  const { defineStudio } = await import('../studio/funnel-studio.js');
  defineStudio();
  studio.locale = document.documentElement.lang;
  studio.calculator = calculator;
  studio.restore?.();
}

/** Some browsers report no paint of a page that was reloaded, or that nobody looks at. ms */
const LONGEST_PAINT = 2000;

/** When the page is on the screen. A frame that is drawn is shown later, the more so the busier the machine is. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, LONGEST_PAINT);
  });
}

function showLanguage(wanted: string): void {
  const lang = Object.hasOwn(PAGE_WORDS, wanted) ? wanted : WRITTEN_IN;
  // Nothing is painted anew where the page says it already.
  if (lang !== document.documentElement.lang) {
    document.documentElement.lang = lang;
    showWords(document, PAGE_WORDS[lang]!);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    if (link.lang === lang) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    // The front page of a language stands beside its studio; there is none where the sources are served.
    const front = document.querySelector<HTMLAnchorElement>('a.front');
    if (front && link.lang === lang) front.href = new URL('index.html', link.href).href;
  }
  // Until the studio is there, which brings the other choices.
  calculator.lang = lang;
  if (lang === 'en') calculator.setAttribute('currency', 'USD');
  else calculator.removeAttribute('currency');
  studio.locale = lang;
}

/** From here on, px, calculator and settings stand side by side, as `index.css` has it. */
const WIDE = 1000;
/** How far the page was scrolled when the settings were last left for the calculator. */
let left: number | null = null;

/** By itself a link can't lead into the studio, and one with a fragment would take the studio's own from the address. */
function jumpTo(id: string): void {
  const workbench = found('.workbench', HTMLElement);
  const wasBeside = workbench.classList.contains('beside');
  if (wasBeside) left = scrollY;
  workbench.classList.toggle('beside', id !== 'calculator');
  // Who comes back to the settings finds them where they were left.
  if (id === 'settings' && !wasBeside && left !== null && innerWidth < WIDE) {
    scrollTo({ top: left, behavior: 'instant' });
    return;
  }
  const section = studio.shadowRoot?.getElementById(id);
  if (section instanceof HTMLDetailsElement) section.open = true;
  const target = section ?? document.getElementById(id === 'delivery' ? 'settings' : id);
  target?.scrollIntoView();
  (section?.querySelector('summary') ?? target)?.focus({ preventScroll: true });
}

function found<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}`);
  return element;
}
