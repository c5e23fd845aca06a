import type { Figures } from './figures.js';
import type { Step } from './step.js';

type Callable = (...parameters: unknown[]) => unknown;

/** A statistics program of the page: where it is found, and how it is told of a step. */
export interface Program {
  /** As in the attribute: `gtag`, `ym:12345`. */
  readonly word: string;
  /** Under which name the page has it. */
  readonly global: 'gtag' | 'dataLayer' | 'ym';
  /** Makes the call; each gets objects of its own, for programs write into them. */
  readonly send: (found: Callable, step: Step, figures: Figures) => void;
}

/** Event parameters of GA4; amount and currency only together. */
const parameters = ({ details }: Step, { named, worth }: Figures): Record<string, string | number> => ({
  ...details,
  ...named,
  ...(worth ? { value: worth.amount, currency: worth.currency } : {}),
});

/** Visit parameters of Metrika: ours in a branch of their own, the price of a goal where it looks for it. */
const visitParameters = ({ details }: Step, { named, worth }: Figures): Record<string, unknown> => ({
  funnel: { ...details, ...named },
  ...(worth ? { order_price: worth.amount, currency: worth.currency } : {}),
});

const GTAG: Program = {
  word: 'gtag',
  global: 'gtag',
  send: (gtag, step, figures) => gtag('event', step.name, parameters(step, figures)),
};

const DATA_LAYER: Program = {
  word: 'dataLayer',
  global: 'dataLayer',
  send: (push, step, figures) => push({ event: step.name, ...parameters(step, figures) }),
};

const metrika = (word: string, counter: number): Program => ({
  word,
  global: 'ym',
  send: (ym, step, figures) => ym(counter, 'reachGoal', step.name, visitParameters(step, figures)),
});

/**
 * Reads `analytics="gtag dataLayer ym:12345"`.
 *
 * @returns the programs, each once, and the words that are none
 */
export function readPrograms(given: string): {
  readonly programs: readonly Program[];
  readonly unknown: readonly string[];
} {
  const programs = new Map<string, Program>();
  const unknown: string[] = [];
  for (const word of given.split(/[\s,]+/).filter(Boolean)) {
    const counter = /^ym:(\d{1,12})$/.exec(word)?.[1];
    if (counter) programs.set(word, metrika(word, +counter));
    else if (word === 'gtag') programs.set(word, GTAG);
    else if (word === 'dataLayer') programs.set(word, DATA_LAYER);
    else unknown.push(word);
  }
  return { programs: [...programs.values()], unknown };
}

/** The program on the page; undefined while it isn't there. Nothing is created in its place. */
export function findProgram({ global }: Program, globals: object): Callable | undefined {
  const found = (globals as Readonly<Record<string, unknown>>)[global];
  if (global !== 'dataLayer') return typeof found === 'function' ? (found as Callable) : undefined;
  const layer = found as { push?: unknown } | null | undefined;
  const push = layer?.push;
  // Called as its method: tag managers put a `push` of their own in.
  return typeof push === 'function' ? (...entries) => (push as Callable).apply(layer, entries) : undefined;
}
