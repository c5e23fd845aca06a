import { describe, it } from 'vitest';
import { engines } from './engines.js';
import { hostileHost } from './hostile-host.js';
import { expectSameInEveryFrame } from './prerender-host.js';

/** Which options, the total that they make and the words that stand with it. */
const CALCULATORS = [
  ['in English', { lang: 'en', currency: 'EUR' }, '€66,000'],
  ['in Estonian', { lang: 'et' }, '66 000 €'],
  [
    "with the page's own numbers",
    {
      lang: 'ru',
      budget: '90000',
      leads: '300',
      primary: '25%',
      secondary: '20',
      'primary-check': '8000',
      'secondary-check': '20000',
      margin: '0.6',
    },
    '1 000 000 ₽',
  ],
  ['empty', { lang: 'ru', blank: true }, '—'],
  [
    "with a market's norms and a brand",
    { lang: 'ru', 'norms-preset': 'dental-ru', brand: { name: 'Clinic', phone: '+7 495 000-00-00' } },
    '6 600 000 ₽',
  ],
  [
    "with the page's own words and norms",
    { lang: 'ru', texts: { ru: { leads: 'Звонки' } }, norms: { primaryRate: '0.5' }, capacity: { slots: '220' } },
    '6 600 000 ₽',
  ],
  [
    'of other stages',
    {
      lang: 'ru',
      stages: [{ id: 'calls' }, { id: 'sales', paid: true }],
      values: { budget: '1000', calls: '50', sales: '10', salesCheck: '700' },
    },
    '7 000 ₽',
  ],
  ['in colours for the dark', { lang: 'ru', 'color-scheme': 'dark', period: '2026-10' }, '6 600 000 ₽'],
] as const;

describe.each(engines)('a calculator that came drawn in %s', (engine) => {
  const hosted = hostileHost(engine);

  it.each(CALCULATORS)('is rendered afresh, and no frame shows anything else: %s', async (_what, attributes, total) => {
    await expectSameInEveryFrame(hosted, attributes, total);
  });
});
