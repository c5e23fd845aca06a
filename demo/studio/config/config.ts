import { DENTAL_STAGES, type Stage } from '../../../src/core/definition.js';

/** How the calculator gets onto the owner's page. */
export const DELIVERIES = ['module', 'file', 'frame', 'wordpress', 'tag-manager', 'react', 'vue', 'next'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** The panels by their word in `panels`, but for the lead form, which has settings of its own. */
export const PANELS = ['norms', 'plan', 'compare', 'channels', 'clinic', 'value', 'months', 'share'] as const;

/** Colours and lengths by the end of their token's name. */
export const TOKENS = ['accent', 'text', 'muted', 'surface', 'border', 'weak', 'good', 'radius', 'space'] as const;
export type TokenName = (typeof TOKENS)[number];

export const NORM_KEYS = ['value', 'from', 'to', 'source', 'date', 'what', 'grade'] as const;
export type NormKey = (typeof NORM_KEYS)[number];

export interface StudioStage {
  readonly id: string;
  /** Empty for the calculator's own name of a standard stage. */
  readonly label: string;
  readonly paid: boolean;
  /** Counts visits, so that it may be larger than the stage before it. */
  readonly visits: boolean;
}

export interface StudioConsent {
  readonly id: string;
  readonly text: string;
  readonly version: string;
  readonly url: string;
  readonly required: boolean;
}

export interface LeadSettings {
  readonly on: boolean;
  readonly endpoint: string;
  readonly controller: string;
  readonly policyUrl: string;
  readonly fields: string;
  readonly offer: string;
  readonly call: string;
  readonly messenger: string;
  readonly thanksText: string;
  readonly thanksUrl: string;
  readonly context: string;
  readonly encoding: '' | 'json';
  /** The server lets the page read its answers. */
  readonly readable: boolean;
  readonly acceptedWhen: string;
  readonly session: boolean;
  readonly consents: readonly StudioConsent[];
}

/** Everything that is chosen in the studio. Never changed: each step makes another one. */
export interface StudioConfig {
  /** Empty where the calculator follows the page. */
  readonly lang: string;
  /** ISO 4217; empty for the language's usual one. */
  readonly currency: string;
  readonly period: '' | 'week' | 'quarter' | 'year';
  readonly stages: readonly StudioStage[];
  readonly start: 'example' | 'blank' | 'own';
  /** Canonical numbers by field; a share of the stage before it ends in `%`. */
  readonly values: Readonly<Record<string, string>>;
  readonly leadsAre: '' | 'enquiries' | 'mixed';
  /** A market, `none`, or empty for that of currency and language. */
  readonly normsPreset: string;
  /** By lever; numbers are canonical, shares from 0 to 1. */
  readonly norms: Readonly<Record<string, Readonly<Partial<Record<NormKey, string>>>>>;
  readonly panels: readonly string[];
  /** By language, then by the name of the word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly brand: { readonly name: string; readonly logo: string; readonly phone: string };
  readonly scheme: '' | 'auto' | 'light' | 'dark';
  readonly tokens: Readonly<Partial<Record<TokenName, string>>>;
  readonly lead: LeadSettings;
  readonly statistics: {
    readonly gtag: boolean;
    readonly dataLayer: boolean;
    /** Number of a Metrika counter. */
    readonly metrika: string;
    readonly figures: string;
  };
  readonly delivery: Delivery;
  /** Where the files will lie. */
  readonly address: string;
  readonly markup: 'element' | 'div';
  /** Whether plugins and proxies that delay, join or rewrite scripts are asked to leave ours as it is. */
  readonly spare: boolean;
  /** Shown where scripts are blocked. */
  readonly fallback: string;
  /** What was typed where a number belongs and is none yet, by place (`values.leads`): kept, and used nowhere. */
  readonly unread: Readonly<Record<string, string>>;
}

const STANDARD: readonly StudioStage[] = DENTAL_STAGES.map(({ id, paid = false, counts }) => ({
  id,
  label: '',
  paid,
  visits: counts === 'visits',
}));

/** What the studio begins with. */
export const NEW_CONFIG: StudioConfig = {
  lang: '',
  currency: '',
  period: '',
  stages: STANDARD,
  start: 'example',
  values: {},
  leadsAre: '',
  normsPreset: '',
  norms: {},
  panels: [],
  words: {},
  brand: { name: '', logo: '', phone: '' },
  scheme: '',
  tokens: {},
  lead: {
    on: false,
    endpoint: '',
    controller: '',
    policyUrl: '',
    fields: 'name phone! email',
    offer: '',
    call: '',
    messenger: '',
    thanksText: '',
    thanksUrl: '',
    context: '',
    encoding: '',
    readable: true,
    acceptedWhen: '',
    session: false,
    consents: [],
  },
  statistics: { gtag: false, dataLayer: false, metrika: '', figures: '' },
  delivery: 'module',
  address: 'https://your-site.example',
  markup: 'element',
  spare: true,
  fallback: '',
  unread: {},
};

/** Whether the stages are the calculator's own, under their own names. */
export const isStandard = (stages: readonly StudioStage[]): boolean =>
  JSON.stringify(stages) === JSON.stringify(STANDARD);

/** The stages as the calculator's attribute has them. */
export const stagesOf = (stages: readonly StudioStage[]): readonly Stage[] =>
  stages.map(({ id, label, paid, visits }) => ({
    id,
    ...(label ? { label } : {}),
    ...(paid ? { paid } : {}),
    ...(visits ? { counts: 'visits' as const } : {}),
  }));
