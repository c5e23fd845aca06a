import { defineFunnel, diagnoseFunnel, capacityPlaces, type Norm, type Stage } from '../core/index.js';
import { MARKET_NAMES, marketTitle, type MarketTitle } from '../norms/markets.js';
import type { FunnelStore, Norms, NormState } from '../store/index.js';
import { applyTables } from './given-tables.js';
import { readPeriod, type Period } from './period.js';
import type { OptionName, ParsedOption } from './schema.js';
import type { ReportIssue } from './report-issue.js';
import { parseOption } from './parse-option.js';

/** The word that switches published figures off. */
const NONE = 'none';

/** The options of one calculator as the page wrote them: JSON, or objects. */
export type Given = Readonly<Record<Exclude<OptionName, 'values'> | 'normsPreset' | 'period', unknown>> & Shown;

/** What the calculator's element says of itself once it is on the screen. */
interface Shown {
  readonly hasUpdated?: boolean;
  readonly offsetHeight?: number;
}

/** How the calculator keeps the tables that the page has given; not among its public names. */
const TABLES = 'givenTables' as keyof Given;

interface View {
  readonly store: FunnelStore;
  market: MarketTitle | null;
  period: Period;
}

type Changed = Readonly<{ has(name: keyof Given): boolean }>;

/** Reads the options of one calculator, and sets them in its store. */
export class GivenOptions {
  /** The page's own words, by language. */
  texts: ParsedOption<'texts'> = Object.freeze(Object.create(null) as ParsedOption<'texts'>);
  brand: ParsedOption<'brand'> | null = null;
  #norms: ParsedOption<'norms'> | null = null;
  readonly #view: View;
  readonly #report: ReportIssue;
  readonly #setValue: (path: string, field: string, value: string) => void;

  /** @param setValue - sets a value as if the page had written it in an attribute */
  constructor(view: View, report: ReportIssue, setValue: (path: string, field: string, value: string) => void) {
    this.#view = view;
    this.#report = report;
    this.#setValue = setValue;
  }

  /**
   * Applies the options that have changed, except for norms: they have to wait until the currency is known.
   *
   * @param values - what was set as `values`; null where nothing was
   */
  update(given: Given, changed: Changed, values: unknown): void {
    const read = <Name extends keyof Given & OptionName>(name: Name): ParsedOption<Name> | null =>
      parseOption(name, given[name], this.#report);
    if (changed.has('stages')) {
      // Chromium 156 leaves a field without boxes whose text changes in the frame in which another is put beside it, so
      // the new fields are laid out first: they are there when this task ends, and the others change after it. Done here, not
      // in the element, because only pages that set such options load this part.
      if (given.hasUpdated) queueMicrotask(() => given.offsetHeight);
      this.#defineStages(read('stages'));
    }
    this.#setValues(parseOption('values', values, this.#report) ?? {});
    if (changed.has('capacity')) this.#setCapacity(read('capacity'));
    if (changed.has('texts')) this.texts = read('texts') ?? {};
    if (changed.has('brand')) this.brand = read('brand');
    if (changed.has('norms')) this.#norms = read('norms');
    if (changed.has(TABLES)) applyTables(this.#view.store, given[TABLES], this.#report);
    if (changed.has('period')) this.#setPeriod(given.period);
  }

  /** Sets the norms in the store, and whose published figures stand where the page gives none. */
  applyNorms({ normsPreset }: Given, changed: Changed): void {
    if (!changed.has('stages') && !changed.has('norms') && !changed.has('normsPreset')) return;
    const name = typeof normsPreset === 'string' ? normsPreset.trim() : '';
    const known = name === NONE || MARKET_NAMES.includes(name);
    if (normsPreset && !known)
      this.#report(
        'norms-preset',
        normsPreset,
        `write ${[...MARKET_NAMES, NONE].join(', ')}; the figures of currency and language are used`,
      );
    this.#view.market = marketTitle(name);
    const norms = this.#norms && this.#validNorms(this.#norms);
    this.#view.store.setPageNorms(norms, known ? name : null, Object.keys(this.#norms ?? {}));
  }

  /** What was read from a calculator and is set again changes nothing, not even which numbers are the example's. */
  #setValues(values: Readonly<Record<string, string>>): void {
    const present = Object.entries(this.#view.store.snapshot.values);
    if (present.every(([field, value]) => values[field] === value)) return;
    for (const [field, value] of Object.entries(values)) this.#setValue(`values.${field}`, field, value);
  }

  #setPeriod(given: unknown): void {
    const text = typeof given === 'string' ? given.trim() : '';
    const period = readPeriod(text || 'month');
    if (!period) this.#report('period', given, 'period');
    this.#view.period = period ?? readPeriod('month')!;
  }

  #defineStages(stages: ParsedOption<'stages'> | null): void {
    const { store } = this.#view;
    const error = refusal(() => store.define(defineFunnel((stages as readonly Stage[] | null) ?? undefined)));
    if (!error) return;
    this.#report('stages', stages, `${error}; the standard funnel is shown`);
    store.define(undefined);
  }

  #setCapacity(capacity: ParsedOption<'capacity'> | null): void {
    const error = capacity && refusal(() => diagnoseFunnel({}, {}, { capacity }));
    if (error) this.#report('capacity', capacity, `${error}; no limit is assumed`);
    this.#view.store.setPageCapacity(capacity && !error ? capacityPlaces(capacity) : undefined);
  }

  /** The norms that the core accepts. */
  #validNorms(given: Readonly<Record<string, Partial<Norm>>>): Norms {
    const { definition } = this.#view.store.snapshot;
    const norms: Record<string, NormState> = {};
    for (const [lever, { value, source = null, date = null, ...rest }] of Object.entries(given)) {
      const norm: NormState = { ...rest, value: String(value ?? ''), source, date, origin: 'page' };
      const error = refusal(() => diagnoseFunnel({}, { [lever]: norm }, { definition }));
      if (error) this.#report(`norms.${lever}`, value, `${error}; this lever is not judged`);
      else if (norm.value) norms[lever] = norm;
    }
    return norms;
  }
}

/** Why the core refuses a value; null where it accepts it. */
function refusal(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
