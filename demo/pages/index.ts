import { copyText } from './copy.js';
import { lookAttributes, snippet, type SnippetChoices } from './snippet.js';
import { showWords, wordsByLanguage, type WordKey } from './words.js';

/** What this page uses of the calculator's public interface. */
interface Calculator extends HTMLElement {
  readonly result?: {
    readonly budget: string | null;
    readonly stages: readonly { readonly id: string; readonly count: string | null; readonly check: string | null }[];
  };
  reset?(): void;
}

const CURRENCIES = ['EUR', 'USD', 'GBP', 'RUB', 'KZT', 'UAH', 'CHF', 'PLN', 'SEK', 'AED', 'INR', 'JPY'];
const LOOK = ['lang', 'currency', 'color-scheme'];

const languages = wordsByLanguage(document);
const calculator = document.querySelector<Calculator>('funnel-calculator')!;
const form = found('#choices', HTMLFormElement);
const code = found('#snippet code', HTMLElement);
const accentDefault = found('#accent-default', HTMLButtonElement);
const copyStatus = found('#copy-status', HTMLElement);

let accent = '';
/** Until a currency is chosen, the page shows the one that its language suggests. */
let currencyChosen = false;

form.addEventListener('input', (event) => {
  const field = event.target as HTMLInputElement;
  if (field.name === 'accent') accent = field.value;
  if (field.name === 'currency') currencyChosen = true;
  showChoices();
  if (field.name === 'start') restart();
});
form.addEventListener('submit', (event) => event.preventDefault());
accentDefault.addEventListener('click', () => {
  accent = '';
  showChoices();
  found('#accent', HTMLInputElement).focus();
});
calculator.addEventListener('funnel-change', showSnippet);
found('#copy', HTMLButtonElement).addEventListener('click', () => {
  void copyText(code).then((outcome) => {
    copyStatus.textContent = words()[outcome];
  });
});
found('.languages', HTMLElement).addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  history.replaceState(null, '', link.href);
  showLanguage(link.lang);
});

showLanguage(new URL(location.href).searchParams.get('lang') ?? 'en');

function showLanguage(wanted: string): void {
  const lang = wanted in languages ? wanted : 'en';
  document.documentElement.lang = lang;
  showWords(document, words());
  document.title = words().name;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    if (link.lang === lang) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  copyStatus.textContent = '';
  listCurrencies(lang);
  found('select[name="lang"]', HTMLSelectElement).value = lang;
  showChoices();
}

function listCurrencies(lang: string): void {
  const list = found('select[name="currency"]', HTMLSelectElement);
  const chosen = currencyChosen ? list.value : lang === 'en' ? 'USD' : '';
  const names = new Intl.DisplayNames(lang, { type: 'currency' });
  const options = CURRENCIES.map((currency) => new Option(`${names.of(currency) ?? ''} (${currency})`, currency));
  list.replaceChildren(...[...list.options].slice(0, 1), ...options);
  list.value = chosen;
}

/** The live calculator is the preview: it gets what the snippet says. */
function showChoices(): void {
  const chosen = choices();
  const attributes = new Map(lookAttributes(chosen));
  for (const name of LOOK) {
    const value = attributes.get(name);
    if (value === undefined) calculator.removeAttribute(name);
    else if (calculator.getAttribute(name) !== value) calculator.setAttribute(name, value);
  }
  if (chosen.accent === '') calculator.style.removeProperty('--funnel-accent');
  else calculator.style.setProperty('--funnel-accent', chosen.accent);
  accentDefault.disabled = chosen.accent === '';
  for (const note of document.querySelectorAll<HTMLElement>('[data-shown-for]')) {
    note.hidden = note.dataset['shownFor'] !== chosen.delivery;
  }
  showSnippet();
}

/** Numbers that are chosen from the calculator stay there; the other two starts begin afresh. */
function restart(): void {
  const { start } = choices();
  if (start === 'own') return;
  calculator.toggleAttribute('blank', start === 'blank');
  calculator.reset?.();
}

function showSnippet(): void {
  code.textContent = snippet(choices());
}

function choices(): SnippetChoices {
  const chosen = Object.fromEntries(new FormData(form)) as unknown as Omit<
    SnippetChoices,
    'numbers' | 'accent' | 'fallback'
  >;
  return {
    ...chosen,
    markup: chosen.markup ?? 'element',
    optimizers: chosen.optimizers ?? 'let',
    numbers: numbersNow(),
    accent,
    fallback: (languages[chosen.lang] ?? words()).fallback,
  };
}

function numbersNow(): Record<string, string> {
  const { result } = calculator;
  if (!result) return {};
  const numbers: Record<string, string> = {};
  const put = (name: string, value: string | null): void => {
    if (value !== null) numbers[name] = value;
  };
  put('budget', result.budget);
  for (const { id, count } of result.stages) put(id, count);
  for (const { id, check } of result.stages) put(`${id}-check`, check);
  return numbers;
}

function words(): Readonly<Record<WordKey, string>> {
  return languages[document.documentElement.lang] ?? languages['en']!;
}

function found<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The page has no ${selector}`);
  return element;
}
