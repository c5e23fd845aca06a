import { html } from 'lit';
import type { StudioConfig } from '../config/config.js';
import type { Section, StudioView } from '../studio-view.js';
import { complaintsAt, radioField, selectField, textField } from './form-controls.js';

/** The languages that the calculator speaks; in all others it writes numbers, and speaks English. */
const OWN_NAMES = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['et', 'Eesti'],
] as const;
/** Chosen to write a language's code oneself. */
const OTHER = '…';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'RUB', 'KZT', 'UAH', 'CHF', 'PLN', 'SEK', 'AED', 'INR', 'JPY'];

export const basicsSection: Section = {
  name: 'basics',
  places: ['lang', 'currency', 'period'],
  body: (view) => html`<div class="pair">${languageTemplate(view)} ${currencyTemplate(view)}</div>
    ${codeTemplate(view)} ${periodTemplate(view)}`,
};

const isKnown = (lang: string): boolean => lang === '' || OWN_NAMES.some(([code]) => code === lang);

function languageTemplate({ config, words, change }: StudioView): unknown {
  const set = (value: string): void => change({ ...config, lang: value === OTHER ? 'de' : value }, null);
  const choices = [['', words.langPage], ...OWN_NAMES, [OTHER, words.langOther]] as const;
  return selectField('lang-choice', words.lang, choices, isKnown(config.lang) ? config.lang : OTHER, set);
}

function codeTemplate(view: StudioView): unknown {
  const { config, words, change } = view;
  if (isKnown(config.lang)) return '';
  const set = (text: string): void => change({ ...config, lang: text.trim() }, 'lang');
  return textField(view, 'lang', words.langTag, config.lang, set, { hint: words.langHint });
}

function currencyTemplate(view: StudioView): unknown {
  const { config, words, locale } = view;
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' });
  const codes =
    config.currency && !CURRENCIES.includes(config.currency) ? [...CURRENCIES, config.currency] : CURRENCIES;
  const named = (code: string): string => (/^[A-Z]{3}$/.test(code) ? `${names.of(code) ?? ''} (${code})` : code);
  const choices = codes.map((code) => [code, named(code)] as const);
  return html`<div>
    ${selectField('currency', words.currency, [['', words.currencyLang], ...choices], config.currency, (currency) => view.change({ ...config, currency }, null))}
    ${complaintsAt(view, 'currency')}
  </div>`;
}

const periodTemplate = ({ config, words, change }: StudioView): unknown =>
  radioField(
    'period',
    words.period,
    [
      ['week', words.periodWeek],
      ['', words.periodMonth],
      ['quarter', words.periodQuarter],
      ['year', words.periodYear],
    ],
    config.period,
    (period) => change({ ...config, period: period as StudioConfig['period'] }, null),
    'columns',
  );
