import type { FormatContext } from '../../../src/format/index.js';
import { isCurrency, resolveLocale } from '../../../src/format/index.js';
import type { Resolve } from '../../../src/frame/tokens.js';
import type { StudioConfig } from '../config/config.js';
import { funnelOf } from '../config/funnel-of.js';
import { isSentence } from '../config/typed-address.js';
import { funnelProblems } from './funnel-problems.js';
import { leadProblems } from './lead-problems.js';
import { lookProblems } from './look-problems.js';
import { lacking, leaveOut, warn, type Problem } from './problem.js';
import { statisticsProblems } from './statistics-problems.js';
import { wordProblems } from './word-problems.js';

/** What only a browser knows. */
export interface Surroundings {
  /** In which numbers are typed. */
  readonly context: FormatContext;
  readonly resolve: Resolve;
}

/** Everything that can't work as it is set, by the library's own rules. */
export function problemsOf(config: StudioConfig, { context, resolve }: Surroundings): readonly Problem[] {
  const problems = [
    ...languageProblems(config),
    ...funnelProblems(config, funnelOf(config.stages).definition, context),
    ...wordProblems(config),
    ...lookProblems(config, resolve),
    ...leadProblems(config),
    ...statisticsProblems(config),
  ];
  // What else seems wrong with an address follows from the beginning that it lacks.
  const bare = new Set(problems.filter(({ complaint }) => complaint === 'addressBare').map(({ place }) => place));
  return problems.filter(({ place, complaint }) => complaint === 'addressBare' || !bare.has(place));
}

function languageProblems({ lang, currency, address }: StudioConfig): Problem[] {
  return [
    ...(lang && !resolveLocale(lang) ? [leaveOut('lang', 'langUnknown', { given: lang })] : []),
    ...(currency && !isCurrency(currency) ? [leaveOut('currency', 'currencyUnknown', { given: currency })] : []),
    // The code has an address all the same: without one, nothing would be loaded.
    ...lacking(warn, 'address', address),
    ...(isAddress(address) && !isSentence(address) ? [] : [warn('address', 'addressRefused')]),
  ];
}

function isAddress(given: string): boolean {
  try {
    return /^https?:$/.test(new URL(given, 'https://page.example/').protocol);
  } catch {
    return false;
  }
}
