import { NEW_CONFIG, type StudioConfig } from '../../demo/studio/config/config.js';
import { problemsOf } from '../../demo/studio/problems/problems.js';
import type { Problem } from '../../demo/studio/problems/problem.js';
import type { Resolve } from '../../src/frame/tokens.js';

/** Colours as `#rrggbb` or `#rgb`, and one by its name: all others need a browser. */
export const resolveHex: Resolve = (value) => {
  const long = value.replace('teal', '#008080').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const parts = /^#(..)(..)(..)$/
    .exec(long)
    ?.slice(1)
    .map((part) => parseInt(part, 16) / 255);
  return parts ? { red: parts[0]!, green: parts[1]!, blue: parts[2]!, alpha: 1 } : null;
};

export const config = (part: Partial<StudioConfig>): StudioConfig => ({ ...NEW_CONFIG, ...part });

export const problemsIn = (given: StudioConfig, locale = 'en'): readonly Problem[] =>
  problemsOf(given, { context: { locale }, resolve: resolveHex });

/** Problems as `place: complaint`, those that are only advised against with a question mark. */
export const named = (problems: readonly Problem[]): string[] =>
  problems.map(({ place, complaint, leftOut }) => `${place}: ${complaint}${leftOut ? '' : '?'}`);

/** A form that lacks nothing. */
export const LEAD = {
  ...NEW_CONFIG.lead,
  on: true,
  endpoint: 'https://agency.example/leads',
  controller: 'Agency Ltd, reg. 12345678',
  policyUrl: 'https://agency.example/privacy',
};

/** What the issue asks to be made: a branded Russian calculator with own norms, a lead form and Metrika. */
export const BRANDED = config({
  lang: 'ru',
  currency: 'RUB',
  start: 'own',
  values: { budget: '90000', leads: '300', primary: '25%' },
  norms: { primaryRate: { value: '0.35', source: 'наши клиники' }, leadsCost: { value: '400' } },
  panels: ['norms', 'plan'],
  words: { ru: { leads: 'Звонки' } },
  brand: { name: 'Клиника «Улыбка»', logo: 'https://clinic.example/logo.svg', phone: '+7 495 000-00-00' },
  scheme: 'light',
  tokens: { accent: '#8a3b2a', radius: '2px' },
  lead: {
    ...LEAD,
    consents: [
      {
        id: 'processing',
        text: "Согласен, что мне позвонят: это 'да'",
        version: '1',
        url: 'https://clinic.example/consent',
        required: true,
      },
    ],
  },
  statistics: { gtag: false, dataLayer: false, metrika: '12345678', figures: 'revenue' },
  fallback: 'Позвоните: +7 495 000-00-00',
});
