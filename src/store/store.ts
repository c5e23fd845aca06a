import {
  deriveFunnel,
  type Chance,
  type Decimal,
  type FunnelDefinition,
  type FunnelValues,
  type Judged,
  type Places,
  type Stage,
} from '../core/index.js';
import { readNumber, UNITS, type FormatContext } from '../format/index.js';
import type { Measured } from '../norms/bands.js';
import { exampleValues } from './example.js';
import { fieldsOf } from './fields.js';
import { askForShare, EMPTY_FIELD, fieldFrom, fieldFromReading, type FieldState } from './field.js';
import type { Norms, NormState } from './norms.js';
import { callAll } from './listeners.js';
import type { LeadsAre, Publication } from './published.js';
import { takeSnapshot, type Snapshot } from './snapshot.js';
import type { Tables } from './tables.js';

// Longer than 200 lines: the state of one calculator; every way to change it stands here, so that no other exists.

/** Called after every change; `byPerson` says whether a person made it, or the page. */
export type StoreListener = (byPerson: boolean) => void;

/** What the entries start from: the page's own values, nothing, or the worked example. */
type Origin = 'start' | 'blank' | 'example';

/** What a first patient is worth over a time. */
interface PatientWorth {
  /** The time in months, canonical; '' without an end. */
  readonly months: string;
  /** Currency; null where it can't be told. */
  readonly of: (snapshot: Snapshot) => Decimal | null;
  /** What the ads are judged by then, with the exact values of the fields; undefined where it can't be told. */
  readonly judged: (snapshot: Snapshot, values: FunnelValues) => Judged | undefined;
}

/** Everything that was entered into a calculator. All figures are derived from it. */
export interface StoreState {
  readonly origin: Origin;
  /** What was entered since, by field. */
  readonly entries: ReadonlyMap<string, FieldState>;
  /** The person's own norms, by lever. */
  readonly norms: ReadonlyMap<string, NormState>;
  /** What a person says their leads are; absent: as the page says. */
  readonly leadsAre?: LeadsAre;
  /** All tables as a person has left them; absent: as the page gives them. */
  readonly tables?: Tables;
  /** What a person has made of the page's stages, frozen; absent: as the page says. */
  readonly stages?: readonly Stage[] | undefined;
}

const START: StoreState = { origin: 'start', entries: new Map(), norms: new Map() };

/**
 * The state of one calculator: fields in, a frozen snapshot out.
 *
 * A field holds what was entered last, else the page's value, else the example's number. The example is used only where
 * the page gave no values at all and doesn't ask for a blank start.
 */
export class FunnelStore {
  #pageFunnel: FunnelDefinition = deriveFunnel();
  #context: FormatContext = { locale: 'en' };
  #startsBlank = false;
  #pageValues = new Map<string, string>();
  #pageNorms: Norms | null = null;
  #pageLevers: readonly string[] = [];
  #market: string | null = null;
  #pageLeadsAre: LeadsAre = 'ad-leads';
  #places: Places | undefined;
  #pageTables: Tables = Object.freeze({});
  #state = START;
  #undo: StoreState | null = null;
  #startedAnew = false;
  #snapshot: Snapshot | null = null;
  #listeners = new Set<StoreListener>();
  /** What the ads are judged by in place of the revenue. Whoever changes it sets the context behind it. */
  worth: PatientWorth | undefined;
  /** Whether the page's own words name a stage. Whoever changes it sets the context behind it. */
  renamesStages = false;
  /** What is said of a published figure. Once it says more, whoever has set it sets the context anew. */
  publicationOf: (measured: Measured) => Publication = () => ({});
  /** What chance may do, for the diagnosis; absent: it isn't told. Whoever brings it sets the context behind it. */
  chance: Chance | undefined;

  /** The present state; the same object until something changes. */
  get snapshot(): Snapshot {
    if (this.#snapshot) return this.#snapshot;
    const example = this.exampleIn(this.#context.currency);
    return (this.#snapshot = takeSnapshot({
      definition: this.#definition,
      fields: Object.fromEntries(
        fieldsOf(this.#definition).map(({ name }) => [name, this.#field(name, example[name])]),
      ),
      pageNorms: this.#pageNorms,
      pageLevers: this.#pageLevers,
      market: this.#market,
      context: this.#context,
      renamesStages: this.renamesStages,
      leadsAre: this.#state.leadsAre ?? this.#pageLeadsAre,
      publicationOf: this.publicationOf,
      chance: this.chance,
      ownNorms: this.#state.norms,
      places: this.#places,
      tables: this.#state.tables ?? this.#pageTables,
      worth: this.worth?.judged,
    }));
  }

  /** Locale and currency in which text is read; the currency also decides the example's money. */
  get context(): FormatContext {
    return this.#context;
  }

  set context(context: FormatContext) {
    this.#context = context;
    this.#changed(false);
  }

  /** Whether the last change can be undone: a reset, clearing or example, or several entries at once. */
  get canUndo(): boolean {
    return this.#undo !== null;
  }

  /** Whether it was such a start that can be undone, and not several entries that were made as one change. */
  get hasStartedAnew(): boolean {
    return this.canUndo && this.#startedAnew;
  }

  /** Whether nothing stands in any field, text that can't be read included. */
  get isBlank(): boolean {
    return Object.values(this.snapshot.fields).every(({ text, value, share }) => !text && !value && !share);
  }

  /** Whether the page gave values to start from. */
  get hasStart(): boolean {
    return this.#pageValues.size > 0;
  }

  /** Whether there is a worked example of this funnel. */
  get hasExample(): boolean {
    return Object.keys(this.exampleIn(undefined)).length > 0;
  }

  /** The worked example's values in a currency, by field; none where there is no example of this funnel. */
  exampleIn(currency: string | undefined): Readonly<Record<string, string>> {
    return exampleValues(this.#definition, currency);
  }

  /** @returns the way to unsubscribe */
  subscribe(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes another list of stages that `defineFunnel` accepts, or another calculator's funnel; fields of the same name keep what they hold. */
  define(stages: readonly Stage[] | FunnelDefinition | undefined): void {
    this.#pageFunnel = deriveFunnel(stages);
    // What a person has made of the page's stages was made of others.
    if (this.#state.stages) this.#state = { ...this.#state, stages: undefined };
    this.#changed(false);
  }

  /** Sets whether the calculator starts with empty fields in place of the example. */
  startBlank(blank: boolean): void {
    this.#startsBlank = blank;
    this.#changed(false);
  }

  /**
   * Sets a value of the page.
   *
   * @param value - canonical, a share like '25%', '' to empty the field, null to withdraw it
   */
  setPageValue(name: string, value: string | null): void {
    if (value) this.#pageValues.set(name, value);
    else this.#pageValues.delete(name);
    const entries = new Map(this.#state.entries);
    // Where a person has emptied the calculator or shows the example, the page's value has to be entered to be shown.
    if (value === '' || (value && this.#state.origin !== 'start')) entries.set(name, fieldFrom(value));
    else entries.delete(name);
    this.#state = { ...this.#state, entries };
    this.#changed(false);
  }

  /**
   * Sets the page's norms, which the core must accept; null for none.
   *
   * @param market - whose published figures are used for the other levers; null: those of currency and language, where
   *   the page gives no norms at all; `none`: none
   * @param levers - those that the page gives a norm for, also where it makes no sense
   */
  setPageNorms(norms: Norms | null, market: string | null = null, levers = Object.keys(norms ?? {})): void {
    this.#pageNorms = norms;
    this.#pageLevers = levers;
    this.#market = market;
    this.#changed(false);
  }

  /** Sets what the leads are, as the page says. */
  setPageLeadsAre(leadsAre: LeadsAre): void {
    this.#pageLeadsAre = leadsAre;
    this.#changed(false);
  }

  /** Sets what the leads are, as a person says; can be undone. */
  setLeadsAre(leadsAre: LeadsAre): void {
    this.restore({ ...this.#state, leadsAre });
  }

  /** Sets how many places there are, as the page says. */
  setPageCapacity(places: Places | undefined): void {
    this.#places = places;
    this.#changed(false);
  }

  /** Changes the tables of the page, and with them those that a person has left. */
  setPageTables(change: (tables: Tables) => Tables): void {
    this.#pageTables = change(this.#pageTables);
    const { tables } = this.#state;
    if (tables) this.#state = { ...this.#state, tables: change(tables) };
    this.#changed(false);
  }

  /** Enters a person's own norms, by lever. */
  enterNorms(norms: readonly (readonly [string, NormState])[]): void {
    this.#state = { ...this.#state, norms: new Map([...this.#state.norms, ...norms]) };
    this.#undo = null;
    this.#changed(true);
  }

  /** Enters text that was typed into a field, by a person or by the page on a person's behalf. */
  type(name: string, text: string, byPerson = true): void {
    const field = this.read(name, text);
    if (field) this.#enter(name, field, byPerson);
  }

  /** Enters a value that a person has chosen, such as a reading of an ambiguous text. */
  choose(name: string, value: string): void {
    this.#enter(name, fieldFrom(value));
  }

  /** Returns to the page's starting state, because a person or the page asks for it. */
  reset(byPerson = true): void {
    this.#startFrom('start', byPerson);
  }

  clear(): void {
    this.#startFrom('blank');
  }

  showExample(): void {
    this.#startFrom('example');
  }

  /** Undoes the last reset, clearing or example. */
  undo(): void {
    if (!this.#undo) return;
    this.#state = this.#undo;
    this.#undo = null;
    this.#changed(true);
  }

  /** Everything that was entered so far, to be kept for later, or compared by identity. */
  get state(): StoreState {
    return this.#state;
  }

  /** Replaces what was entered; can be undone. `anew`: nothing of what was entered before is kept for its own sake. */
  restore(state: StoreState, byPerson = true, anew = true): void {
    this.#undo = this.#state;
    this.#startedAnew = anew;
    this.#state = state;
    this.#changed(byPerson);
  }

  /** Calls all listeners although nothing has changed here: words have been loaded. */
  notify(): void {
    this.#notify(false);
  }

  /** Reads a text as its field does; undefined where there is no such field. Only a stage behind another takes a share of people. */
  read(name: string, text: string): FieldState | undefined {
    const field = fieldsOf(this.#definition).find((candidate) => candidate.name === name);
    if (!field) return undefined;
    const { kind, stage } = field;
    const reading = readNumber(text, UNITS[kind], this.#context);
    if (kind !== 'count') return fieldFromReading(text, reading);
    if (stage > 0) return fieldFromReading(text, askForShare(reading));
    return fieldFromReading(text, reading.ok && reading.share ? { ok: false, reason: 'percent_here' } : reading);
  }

  #enter(name: string, field: FieldState, byPerson = true): void {
    this.#state = { ...this.#state, entries: new Map(this.#state.entries).set(name, field) };
    this.#undo = null;
    this.#changed(byPerson);
  }

  #startFrom(origin: Origin, byPerson = true): void {
    // Norms, leads and tables outlive the example and a blank start; only the page's start forgets what a person says of them.
    this.restore(origin === 'start' ? START : { ...this.#state, origin, entries: START.entries }, byPerson);
  }

  get #definition(): FunnelDefinition {
    const { stages } = this.#state;
    return stages ? deriveFunnel(stages) : this.#pageFunnel;
  }

  #field(name: string, example: string | undefined): FieldState {
    const entered = this.#state.entries.get(name);
    if (entered) return entered;
    const { origin } = this.#state;
    if (origin === 'start' && this.#pageValues.size > 0) {
      const given = this.#pageValues.get(name);
      return given === undefined ? EMPTY_FIELD : fieldFrom(given);
    }
    if (origin === 'blank' || (origin === 'start' && this.#startsBlank)) return EMPTY_FIELD;
    return example === undefined ? EMPTY_FIELD : { text: '', value: example, example: true };
  }

  #changed(byPerson: boolean): void {
    this.#snapshot = null;
    this.#notify(byPerson);
  }

  #notify(byPerson: boolean): void {
    callAll(this.#listeners, byPerson);
  }
}
