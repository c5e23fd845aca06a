import type { Decimal } from '../core/index.js';
import type { Snapshot } from '../store/index.js';

/** The data of a calculator that figures are read from. */
export type Read = Pick<Snapshot, 'values' | 'examples' | 'result' | 'diagnosis'> & {
  /** ISO 4217; undefined where the calculator shows plain numbers. */
  readonly currency: string | undefined;
};

/** The figures that the page's owner has chosen. No other figure is sent. */
export interface FigureList {
  readonly names: readonly string[];
  /** The figure that is sent as the worth of a lead. */
  readonly value: string | null;
}

/** Figures by the name under which they are sent, and the worth of a lead in a currency. */
export interface Figures {
  readonly named: Readonly<Record<string, number>>;
  readonly worth: { readonly amount: number; readonly currency: string } | null;
}

export const NO_FIGURES: Figures = { named: {}, worth: null };

/** GA4 takes names of 40 characters, and `funnel_leads_cost` has a prefix and underscores besides. */
const NAME = /^[a-z][a-zA-Z\d]{0,27}$/;
/** GA4 takes 25 parameters per event, and some are needed for the step itself. */
const MOST = 20;

/**
 * Reads `analytics-figures="revenue leadsCost value=budget"`.
 *
 * @returns the list, and the words that name no figure
 */
export function readFigureList(given: string): { readonly list: FigureList; readonly unknown: readonly string[] } {
  const names: string[] = [];
  const unknown: string[] = [];
  let value: string | null = null;
  for (const word of given.split(/[\s,]+/).filter(Boolean)) {
    const name = word.replace(/^value=/, '');
    if (!NAME.test(name) || names.length === MOST) unknown.push(word);
    else if (name === word) names.push(name);
    else value = name;
  }
  return { list: { names, value }, unknown };
}

/**
 * The figures as JavaScript numbers, which statistics programs need. They are no longer exact. Figures without a value
 * are left out.
 */
export function figuresOf({ names, value }: FigureList, read: Read): Figures {
  const named: Record<string, number> = {};
  for (const name of names) {
    const figure = figureOf(name, read);
    if (figure !== null) named[`funnel_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`] = figure;
  }
  const amount = value === null ? null : figureOf(value, read);
  // Without a currency, both programs ignore an amount or take it for another currency.
  return { named, worth: amount !== null && read.currency ? { amount, currency: read.currency } : null };
}

function figureOf(name: string, { values, result }: Read): number | null {
  const typed = Object.hasOwn(values, name) ? values[name] : undefined;
  const text = typed ?? calculated(name, result)?.toString();
  return text ? +text : null;
}

/** The result by the name of its figure: `leadsCost`, `primaryRate`, `revenue`. */
function calculated(name: string, result: Snapshot['result']): Decimal | null {
  for (const stage of result.stages) {
    if (name === `${stage.id}Cost`) return stage.cost;
    if (name === `${stage.id}Rate`) return stage.rate;
    if (name === `${stage.id}TotalRate`) return stage.totalRate;
    if (name === `${stage.id}Revenue`) return stage.revenue;
  }
  const { budget, revenue, averageCheck, roas, romi, romiByRevenue, adShare, netOfAds } = result;
  return (
    new Map(Object.entries({ budget, revenue, averageCheck, roas, romi, romiByRevenue, adShare, netOfAds })).get(
      name,
    ) ?? null
  );
}
