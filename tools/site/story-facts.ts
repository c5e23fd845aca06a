import type { SiteLanguage } from '../../demo/site/words/language.js';
import type { StoryState } from '../../demo/site/stories/story.js';
import {
  applyCapacity,
  calculateFunnel,
  Decimal,
  defineFunnel,
  diagnoseFunnel,
  separateExisting,
  wilsonInterval,
  type Finding,
} from '../../src/core/index.js';
import {
  formatCount,
  formatFactor,
  formatFinePercent,
  formatMoney,
  formatPercent,
  type FormatContext,
} from '../../src/format/index.js';
import { checkText } from '../../src/store/stated/check-text.js';
import { textsFor } from '../../src/texts/index.js';

/** The stories are told of roubles, as in their sources. */
export const CURRENCY = 'RUB';

type Facts = Record<string, string>;

/** How a language writes the numbers of a story. */
export const contextOf = (lang: SiteLanguage): FormatContext => ({ locale: lang, currency: CURRENCY });

/**
 * Everything that the sentences about a state may say in numbers: calculated by the core, written as the calculator
 * writes it. So no sentence can say another number than the calculator beside it.
 */
export function factsOf(state: StoryState, lang: SiteLanguage): Facts {
  const context = contextOf(lang);
  const { values } = state;
  return {
    ...(values ? figures(values, context) : {}),
    ...(state.before ? before(figures(state.before, context)) : {}),
    ...(values?.['existing'] ? newLeads(values, context) : {}),
    ...(values && state.norms ? uplifts(values, state.norms, context) : {}),
    ...(values && state.load ? loads(values, state.load, context) : {}),
    ...(state.text ? contradictions(state.text[lang], lang, context) : {}),
  };
}

function figures(given: Readonly<Record<string, string>>, context: FormatContext): Facts {
  const { existing: _existing, ...values } = given;
  const result = calculateFunnel(values);
  const facts: Facts = {};
  const add = (
    name: string,
    value: Decimal | null,
    write: (value: Decimal, context: FormatContext) => string,
  ): void => {
    if (value) facts[name] = write(value, context);
  };
  add('budget', result.budget, formatMoney);
  add('revenue', result.revenue, formatMoney);
  add('netOfAds', result.netOfAds, formatMoney);
  add('romi', result.romi, formatPercent);
  if (values['margin']) add('margin', new Decimal(values['margin']), formatPercent);
  for (const { id, count, cost, rate, revenue, breakEvenCost } of result.stages) {
    add(id, count, formatCount);
    add(`${id}Cost`, cost, formatMoney);
    add(`${id}Rate`, rate, formatPercent);
    add(`${id}Revenue`, revenue, formatMoney);
    add(`${id}BreakEvenCost`, breakEvenCost, formatMoney);
  }
  return { ...facts, ...chances(values, context) };
}

/** `primaryCost` → `beforePrimaryCost`. */
const before = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [`before${name[0]!.toUpperCase()}${name.slice(1)}`, fact]),
  );

/** What chance alone may make of the first share, and of what a patient costs. */
function chances({ budget, leads, primary }: Readonly<Record<string, string>>, context: FormatContext): Facts {
  const share = leads && primary ? wilsonInterval(primary, leads) : null;
  if (!share || !budget || !share[0].gt(0)) return {};
  const cost = (rate: Decimal): string =>
    formatMoney(new Decimal(budget).div(new Decimal(leads!).times(rate)).toSignificantDigits(3), context);
  const [low, high] = share;
  return {
    rateLow: formatPercent(low, context),
    rateHigh: formatPercent(high, context),
    costLow: cost(high),
    costHigh: cost(low),
  };
}

function newLeads(values: Readonly<Record<string, string>>, context: FormatContext): Facts {
  const { newLeads: count, newLeadsCost } = separateExisting({
    budget: values['budget']!,
    leads: values['leads']!,
    primary: values['primary']!,
    existing: values['existing']!,
  });
  return {
    existing: formatCount(values['existing']!, context),
    newLeads: formatCount(count as Decimal, context),
    newLeadsCost: formatMoney(newLeadsCost as Decimal, context),
  };
}

function uplifts(
  values: Readonly<Record<string, string>>,
  norms: Readonly<Record<string, string>>,
  context: FormatContext,
): Facts {
  const facts: Facts = {};
  for (const { id, norm, uplift } of diagnoseFunnel(values, norms).levers) {
    if (norm) facts[`${id}Norm`] = formatPercent(norm, context);
    if (norm && uplift) facts[`${id}Uplift`] = formatMoney(uplift, context);
  }
  return facts;
}

function loads(
  values: Readonly<Record<string, string>>,
  { now, most }: NonNullable<StoryState['load']>,
  context: FormatContext,
): Facts {
  const { maxVolumeFactor, maxRevenue } = applyCapacity(values, { occupancy: now, maxOccupancy: most });
  return {
    loadNow: formatPercent(now, context),
    loadMost: formatPercent(most, context),
    loadFactor: formatFactor(maxVolumeFactor!, context),
    loadRevenue: formatMoney(maxRevenue!, context),
  };
}

/** What the check of a text finds, in the numbers of its first finding of each kind. */
function contradictions(text: string, lang: SiteLanguage, context: FormatContext): Facts {
  const facts: Facts = {};
  for (const finding of findingsOf(text, lang)) Object.assign(facts, { ...told(finding, context), ...facts });
  return facts;
}

/** The contradictions of a text, by the check that the calculator asks. */
export function findingsOf(text: string, lang: SiteLanguage): readonly Finding[] {
  const definition = defineFunnel();
  const words = textsFor(lang);
  const stages = (['leads', 'primary', 'secondary'] as const).map((id) => [id, words[id]] as const);
  return checkText(text, { definition, stages, context: contextOf(lang) }).findings;
}

function told(finding: Finding, context: FormatContext): Facts {
  if (finding.rule === 'same_number_twice') {
    const isMoney = finding.of === 'budget' || /(?:Cost|Check|Revenue)$|^revenue$/.test(finding.of);
    const write = isMoney ? formatMoney : formatCount;
    const [[, first], [, second]] = finding.sources;
    return { first: write(first, context), second: write(second, context) };
  }
  if (finding.rule === 'claims_do_not_multiply') {
    const { product, claimed, factorStillNeeded } = finding;
    const needed = Decimal.isDecimal(factorStillNeeded) ? factorStillNeeded : null;
    return {
      product: formatFactor(product, context),
      claimed: formatFactor(claimed, context),
      ...(needed?.gt(1) ? { needed: `+${formatFinePercent(needed.minus(1), context)}` } : {}),
    };
  }
  return finding.rule === 'costs_added' ? { sum: formatMoney(finding.value, context) } : {};
}
