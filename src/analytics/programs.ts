import type { Figures } from './figures.js';
import type { Step } from './step.js';

type Callable = (...parameters: unknown[]) => unknown;

/** A statistics program of the page: where it is found, and how a step is sent to it. */
export interface Program {
  /** As in the attribute: `gtag`, `ym:12345`. */
  readonly word: string;
  /** Its name among the page's globals. */
  readonly global: 'gtag' | 'dataLayer' | 'ym';
  /** Makes the call. Each call gets new objects, because programs write into them. */
  readonly send: (found: Callable, step: Step, figures: Figures) => void;
}

/** Event parameters of GA4. Amount and currency are sent only together. */
const parameters = ({ details }: Step, { named, worth }: Figures): Record<string, string | number> => ({
  ...details,
  ...named,
  ...(worth ? { value: worth.amount, currency: worth.currency } : {}),
});

/** Visit parameters of Metrika: ours under `funnel`, and the goal's price under the name that Metrika reads. */
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
 * @returns the programs, each once, and the words that name no program
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

/** The program on the page; undefined while it isn't loaded. Nothing is created in its place. */
export function findProgram({ global }: Program, globals: object): Callable | undefined {
  const found = (globals as Readonly<Record<string, unknown>>)[global];
  if (global !== 'dataLayer') return typeof found === 'function' ? (found as Callable) : undefined;
  const layer = found as { push?: unknown } | null | undefined;
  const push = layer?.push;
  // Called as a method of the list, because tag managers replace its `push` by their own.
  return typeof push === 'function' ? (...entries) => (push as Callable).apply(layer, entries) : undefined;
}
