import { deriveFunnel, type Decimal } from '../../core/index.js';
import {
  formatCount,
  formatEditable,
  formatList,
  formatMoney,
  formatMultiple,
  formatPercent,
  withoutDirections,
  type FormatContext,
} from '../../format/index.js';
import { fieldsOf, FunnelStore } from '../../store/index.js';
import {
  loadExplanations,
  textVariant,
  textsFor,
  type Explanations,
  type TextOf,
  type Texts,
} from '../../texts/index.js';
import type { Period } from '../../options/index.js';
import { MONTHLY } from './period.js';
import { PanelState } from './panel-state.js';
import type { Pasted } from './paste-ground.js';
import type { TopicWords } from './topic-words.js';
import { UpdateScheduler } from './update-scheduler.js';
import { fill } from './words.js';

// Longer than 200 lines: all that the elements of one calculator share; each member is short.

type WordKey = TextOf<Texts>;
type DeferredKey = TextOf<Explanations>;

/**
 * The code that the first screen doesn't need. This folder may not import it, so `calculator/deferred.ts` adds its
 * functions to this interface, and the calculator passes in the function that loads them.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface DeferredCode {}

interface DeferredPart {
  readonly texts: Explanations;
  readonly code: DeferredCode;
}

/** Speaks to screen readers once a person pauses: see `announcer.ts`. */
export interface Announces {
  changed(): void;
  queueAnnouncement(field: string, sentence: string): void;
  stop(): void;
}

export type TextKey = WordKey | DeferredKey;
type Figure = Decimal | string;

/** Fields of the dental funnel, and the patients of before. The texts have names for these and for no others. */
const STANDARD: ReadonlySet<string> = new Set(fieldsOf(deriveFunnel()).map(({ name }) => name));

/** The keys of the words that name a stage, also within a sentence. */
const STAGE_NAME = /^(of|ofAll)?(leads|primary|secondary)$/i;

/** What the elements of one calculator share: its store, its language and its words. */
export class CalculatorView {
  readonly store = new FunnelStore();
  /** When each part is drawn. */
  readonly updates: UpdateScheduler;
  /** What panels share. */
  readonly panels = new PanelState();
  /** The inputs that stand on the page now. */
  readonly inputs = new Set<HTMLElement>();
  /** The last paste of several cells, which Ctrl+Z takes back. */
  pasted: Pasted | undefined;
  announcer: Announces | undefined;
  /** Has a sentence read by screen readers. */
  say: (sentence: string) => void = () => undefined;
  /** Something has changed before the announcer was loaded. */
  #changedUnannounced = false;
  /** Set where a text or code of the deferred part was asked for before it was there. */
  awaitsDeferred = false;
  /** What the market of the page's norms preset is called, by language. */
  market: (Readonly<Record<string, string>> & { readonly en: string }) | null = null;
  /**
   * Opens an optional panel.
   *
   * @param quietly - a link or a draft opens it, not a person: no event is dispatched, and the focus stays
   */
  openPanel: (name: string, quietly?: boolean) => void = () => undefined;
  period: Period = MONTHLY;
  readonly #loadDeferredCode: () => Promise<DeferredCode>;
  #words: Texts = textsFor('en');
  #renamed: Readonly<Record<string, string | undefined>> = Object.create(null) as Record<string, never>;
  /** By language; null where it couldn't be loaded. */
  #deferred = new Map<string, DeferredPart | null>();
  #loading = new Map<string, Promise<DeferredPart | null>>();
  /** The words of panels. They are there once the deferred part is, which every panel needs. */
  topics: TopicWords | undefined;

  /**
   * @param loadDeferredCode - rejects where the code can't be loaded
   * @param reservedHeight - the height that the calculator takes as long as it shows the total alone, px; 0 where it
   *   shows everything at once
   */
  constructor(
    loadDeferredCode: () => Promise<DeferredCode>,
    readonly reservedHeight = 0,
  ) {
    this.#loadDeferredCode = loadDeferredCode;
    this.store.publicationOf = (measured) => ({
      what: this.#words[measured as 'leadsCame'] ?? this.deferred?.texts[measured as 'usLeadCost'],
      ...this.deferred?.code.PUBLISHERS[measured],
    });
    this.updates = new UpdateScheduler(this.store, !reservedHeight);
  }

  get context(): FormatContext {
    return this.store.context;
  }

  /** @param renamed - the page's own words, by key of the texts */
  speak(context: FormatContext, renamed: Readonly<Record<string, string>>): void {
    this.#words = textsFor(context.locale);
    const words = Object.create(null) as Record<string, string>;
    for (const [key, text] of Object.entries(renamed)) words[key] = withoutDirections(text);
    this.#renamed = words;
    this.store.renamesStages = Object.keys(words).some((key) => STAGE_NAME.test(key));
    this.store.context = context;
    this.topics?.follow();
  }

  /** The deferred part: explanations, rarer sentences and what stands far below; undefined while it isn't loaded. */
  get deferred(): DeferredPart | undefined {
    return this.#deferred.get(textVariant(this.context.locale)) ?? undefined;
  }

  /** The code of the deferred part, which is loaded when it is first asked for. */
  get rarer(): DeferredPart['code'] | undefined {
    if (!this.deferred) {
      this.awaitsDeferred = true;
      void this.prepare();
    }
    return this.deferred?.code;
  }

  /** Whether the first frame stands alone: what is read below its verdict is shown once the deferred part is there. */
  get waitsForRest(): boolean {
    return this.#deferred.size === 0;
  }

  /** Whether the deferred part couldn't be loaded. */
  get unreachable(): boolean {
    return this.#deferred.get(textVariant(this.context.locale)) === null;
  }

  /**
   * A text with its places filled: the page's own, else ours.
   *
   * Texts of the deferred part are loaded when the first of them is asked for; then all elements are updated.
   *
   * @returns '' while a text is being loaded
   */
  text(key: TextKey, parts: Readonly<Record<string, string>> = {}): string {
    const text = this.#renamed[key] ?? this.#words[key as WordKey] ?? this.deferred?.texts[key as DeferredKey];
    if (text !== undefined) return fill(text, parts);
    this.awaitsDeferred = true;
    void this.prepare();
    return this.unreachable ? this.#words.explanationMissing : '';
  }

  /** A text that follows the first frame: '' while it isn't there, and it isn't asked for. */
  laterText(key: TextKey, parts?: Readonly<Record<string, string>>): string {
    return this.deferred || this.#renamed[key] !== undefined ? this.text(key, parts) : '';
  }

  /** A person has changed a number: it is announced once they pause. */
  changed(): void {
    if (this.announcer) this.announcer.changed();
    else this.#changedUnannounced = true;
  }

  /**
   * Loads what the first screen doesn't need; null where it couldn't be loaded.
   *
   * @param again - tries again, because a person asks for it
   */
  prepare(again = false): Promise<DeferredPart | null> {
    const language = textVariant(this.context.locale);
    let loading = this.#loading.get(language);
    if (!loading || (again && this.unreachable)) this.#loading.set(language, (loading = this.#load(language)));
    return loading;
  }

  async #load(language: string): Promise<DeferredPart | null> {
    const part = await Promise.all([loadExplanations(language), this.#loadDeferredCode()]).then(
      ([texts, code]) => ({ texts, code }),
      () => null,
    );
    this.#deferred.set(language, part);
    if (part) {
      this.announcer ??= new part.code.Announcer(this);
      this.topics ??= new part.code.TopicWords(this);
    }
    if (this.#changedUnannounced) this.announcer?.changed();
    this.store.chance ??= part?.code.CHANCE;
    // Set anew, because chance, and what is said of published figures, have come.
    this.store.context = this.context;
    return part;
  }

  money = (value: Figure): string => formatMoney(value, this.context);
  /** An estimate of money: more than three digits would say that it is known so well. */
  about = (value: Decimal): string => this.money(value.toSignificantDigits(3));
  count = (value: Figure): string => formatCount(value, this.context);
  percent = (ratio: Figure): string => formatPercent(ratio, this.context);
  multiple = (ratio: Figure): string => formatMultiple(ratio, this.context);

  /** A value as its field shows it. */
  editable(value: string, kind: 'money' | 'count' | 'percent'): string {
    return formatEditable(value, kind, this.context);
  }

  /** The period in words. */
  get periodText(): string {
    const { period } = this;
    return period.name ? this.text(period.name) : period.written(this.context.locale);
  }

  /** What a field or a stage is called. */
  label(name: string): string {
    const { locale } = this.context;
    const stage = this.store.snapshot.definition.stages.find(({ id }) => id === name || `${id}Check` === name);
    if (stage && stage.id !== name) {
      return this.#standard(name) ?? fill(this.#words.stageCheck, { stage: this.label(stage.id) });
    }
    const given = stage?.label;
    const named =
      typeof given === 'string' ? given : (given?.[locale] ?? given?.[locale.split('-')[0]!] ?? given?.['en']);
    return (named && withoutDirections(named)) ?? this.#standard(name) ?? name;
  }

  /** "of first patients": the words behind a proportion of a stage. */
  of(id: string, all = false): string {
    const key = `of${all ? 'All' : ''}${id[0]!.toUpperCase()}${id.slice(1)}`;
    const renamed = this.#labelled(id) || Object.hasOwn(this.#renamed, id);
    return (
      this.#renamed[key] ??
      (renamed ? undefined : (this.#words[key as 'ofLeads'] ?? this.deferred?.texts[key as 'ofAllLeads'])) ??
      fill(all ? this.#words.ofAllStage : this.#words.ofStage, { stage: this.label(id) })
    );
  }

  /** Whether there is a hint where to find a field's number. */
  hasHelp(name: string): boolean {
    return Object.hasOwn(this.#renamed, `${name}Help`) || (STANDARD.has(name) && !this.#labelled(name));
  }

  /** A list of names in the locale's way: "a, b and c". */
  list(names: readonly string[], before: readonly string[] = []): string {
    return formatList([...before, ...names.map((name) => this.label(name))], this.context);
  }

  /** A text of the page's own. */
  renamed(key: string): string | undefined {
    return this.#renamed[key];
  }

  /** The texts' name of a standard field, or the page's own. */
  #standard(name: string): string | undefined {
    return (
      this.#renamed[name] ??
      (STANDARD.has(name) && !this.#labelled(name)
        ? (this.#words[name as 'leads'] ?? this.laterText(name as 'existing'))
        : undefined)
    );
  }

  /** Whether the funnel's definition gives the stage a name of its own. */
  #labelled(name: string): boolean {
    return this.store.snapshot.definition.stages.some(
      ({ id, label }) => label !== undefined && (id === name || `${id}Check` === name),
    );
  }
}
