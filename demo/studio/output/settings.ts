import { isStandard, NEW_CONFIG, NORM_KEYS, stagesOf, TOKENS, type StudioConfig } from '../config/config.js';
import { isPluginsForm, leadAttributes } from '../config/lead-attributes.js';
import { isLeftOut, type Problem } from '../problems/problem.js';
import { statisticsWords } from '../problems/statistics-problems.js';

export type Attribute = readonly [name: string, value: string];

/** What the calculator is told: the configuration without what can't work. */
export interface Settings {
  readonly attributes: readonly Attribute[];
  /** CSS custom properties. */
  readonly tokens: readonly Attribute[];
  /** Attributes of the lead form; null where there is none. */
  readonly lead: readonly Attribute[] | null;
}

/** Fields of the standard funnel, which have attributes of their own. */
const OWN_ATTRIBUTES = ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck', 'margin'];

/** Attributes whose value is JSON. */
export const JSON_ATTRIBUTES: readonly string[] = ['stages', 'values', 'norms', 'texts', 'brand'];

/**
 * The attributes, tokens and lead form that express a configuration.
 *
 * @param problems - what can't work; it is left out
 */
export function settingsOf(config: StudioConfig, problems: readonly Problem[]): Settings {
  const left = (place: string): boolean => isLeftOut(problems, place);
  const { lead } = config;
  return {
    attributes: attributesOf(config, left).filter(([, value]) => value !== ''),
    tokens: TOKENS.flatMap((name) => {
      const value = config.tokens[name];
      return value && !left(`tokens.${name}`) ? [[`--funnel-${name}`, value] as const] : [];
    }),
    lead: lead.on && !left('lead') && !isPluginsForm(config) ? leadAttributes(lead) : null,
  };
}

function attributesOf(config: StudioConfig, left: (place: string) => boolean): Attribute[] {
  const kept = (place: string, value: string): string => (left(place) ? '' : value);
  const statistics = left('statistics.gtag') ? [] : statisticsWords(config.statistics);
  const figures = kept('statistics.figures', config.statistics.figures.trim());
  return [
    ['lang', kept('lang', config.lang)],
    ['currency', kept('currency', config.currency)],
    ['period', config.period],
    ['color-scheme', config.scheme],
    ['stages', isStandard(config.stages) ? '' : kept('stages', JSON.stringify(stagesOf(config.stages)))],
    ...startOf(config, left('stages')),
    ['leads-are', config.leadsAre],
    ['norms-preset', config.normsPreset],
    ['norms', json(normsOf(config, left))],
    ['panels', config.panels.join(' ')],
    ['texts', json(wordsOf(config, left))],
    ['brand', json(nonEmpty(config.brand, (name) => !left(`brand.${name}`)))],
    ['analytics', statistics.filter((word) => !word.startsWith('ym:') || !left('statistics.metrika')).join(' ')],
    ['analytics-figures', statistics.length > 0 ? figures : ''],
  ];
}

function startOf({ start, values, stages }: StudioConfig, refused: boolean): Attribute[] {
  if (start === 'blank') return [['blank', 'true']];
  if (start === 'example') return [];
  const shown = refused ? NEW_CONFIG.stages : stages;
  const known = ['budget', ...shown.map(({ id }) => id), ...shown.map(({ id }) => `${id}Check`), 'margin'];
  const given = known.flatMap((name) => (values[name] ? [[name, values[name]] as const] : []));
  const own = given.filter(([name]) => OWN_ATTRIBUTES.includes(name));
  const others = Object.fromEntries(given.filter(([name]) => !OWN_ATTRIBUTES.includes(name)));
  return [...own.map(([name, value]) => [hyphenated(name), value] as const), ['values', json(others)]];
}

const hyphenated = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Norms whose only statement is their value are written as that alone. */
function normsOf({ norms, stages }: StudioConfig, left: (place: string) => boolean): Readonly<Record<string, unknown>> {
  const ids = (left('stages') ? NEW_CONFIG.stages : stages).map(({ id }) => id);
  const levers = [`${ids[0] ?? ''}Cost`, ...ids.map((id) => `${id}Rate`), ...ids.map((id) => `${id}Check`)];
  return Object.fromEntries(
    levers.flatMap((lever) => {
      const norm = norms[lever];
      if (!norm?.value || left(`norms.${lever}`)) return [];
      const stated = Object.fromEntries(
        NORM_KEYS.flatMap((key) => (norm[key]?.trim() ? [[key, norm[key].trim()]] : [])),
      );
      return [[lever, Object.keys(stated).length === 1 ? norm.value : stated]];
    }),
  );
}

function wordsOf({ words }: StudioConfig, left: (place: string) => boolean): Readonly<Record<string, unknown>> {
  if (left('words') && !Object.keys(words).some((language) => left(`words.${language}`))) return {};
  const byLanguage = Object.entries(words).map(
    ([language, own]) => [language, nonEmpty(own, (name) => !left(`words.${language}.${name}`))] as const,
  );
  return Object.fromEntries(byLanguage.filter(([, own]) => Object.keys(own).length > 0));
}

const nonEmpty = (
  table: Readonly<Record<string, string>>,
  taken: (name: string) => boolean,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).filter(([name, value]) => value.trim() !== '' && taken(name)));

const json = (table: object): string => (Object.keys(table).length > 0 ? JSON.stringify(table) : '');
