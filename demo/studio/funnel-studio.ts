// Longer than 200 lines: everything that changes the configuration, and what follows from a change, is in one place.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { withLitGlobals } from '../../src/components/base/lit-globals.js';
import type { FormatContext, NumberKind } from '../../src/format/index.js';
import { resolveColour } from '../../src/frame/resolve-colour.js';
import { currencyOf, textsFor } from '../../src/texts/index.js';
import { copyText } from '../pages/copy.js';
import { openFragment, writeFragment } from './config/config-fragment.js';
import { openJson, writeJson, type Opened } from './config/config-json.js';
import { NEW_CONFIG, type StudioConfig } from './config/config.js';
import { addressNote, isClosedToOthers, LOADS_MODULE } from './config/files-address.js';
import { funnelOf } from './config/funnel-of.js';
import { changeTo, redo, startHistory, undo, type History } from './config/history.js';
import { forgetConfig, isOfKept, keepConfig, keptConfig, reloadedConfig, surviveReload } from './config/kept.js';
import { movedStage } from './config/stage-list.js';
import { typeNumber } from './config/typed-number.js';
import { settingsOf, type Settings } from './output/settings.js';
import { snippetOf } from './output/snippet.js';
import { showIn, showPanel, showTop, type Calculator } from './preview.js';
import { ProblemAnnouncer } from './problems/problem-announcer.js';
import { warn, type Problem } from './problems/problem.js';
import { problemsOf } from './problems/problems.js';
import { changedSection } from './sections/changed-section.js';
import { sentenceOf } from './sections/form-controls.js';
import { stageTitle } from './sections/section-stages.js';
import { SECTIONS } from './sections/sections.js';
import type { Section, StudioView } from './studio-view.js';
import { studioStyles } from './studio.styles.js';
import { fillIn, STUDIO_WORDS, type StudioWords } from './words/index.js';

const FILE = 'funnel-studio.json';

/** After the last key of the logo's address, ms. */
const LOGO_REST = 800;

/** Sections of what is seen first of a calculator. */
const AT_TOP: readonly Section['name'][] = ['basics', 'stages', 'numbers', 'norms', 'words', 'brand', 'look'];

/**
 * The configuration that a page in this language begins with.
 *
 * @param address of the files on this site; empty where it has none
 */
export function startConfig(locale: string, address: string): StudioConfig {
  const { fallbackText } = STUDIO_WORDS[locale] ?? STUDIO_WORDS['en']!;
  const currency = locale === 'en' ? 'USD' : '';
  return { ...NEW_CONFIG, lang: locale, currency, address: address || NEW_CONFIG.address, fallback: fallbackText };
}

/** The studio: every setting of a calculator, which follows at once, and what to paste. */
export class FunnelStudio extends LitElement {
  static override styles = studioStyles;
  static override properties = { locale: {}, files: {}, history: { state: true } };

  /** Language of the page around. */
  declare locale: string;
  /** The folder with the calculator's files, from the page; absent where they lie nowhere yet, as among the sources. */
  declare files: string | undefined;
  /** The calculator that shows what is chosen. */
  calculator: Calculator | null = null;
  declare private history: History<StudioConfig>;
  #typing: StudioView['typing'] = null;
  #wordsIn = '';
  #kept = false;
  /** Runs while the logo's address is being typed: half an address is another one, of somebody else. */
  #typesLogo = 0;
  #failedLogo = '';
  #closed = false;
  /** The panels that were shown last; null before the first time. */
  #shown: readonly string[] | null = null;
  #said = '';
  #saidTone: 'done' | 'wrong' = 'done';
  #problems: readonly Problem[] = [];
  readonly #announcer = new ProblemAnnouncer(this);

  constructor() {
    super();
    this.locale = 'en';
    this.history = startHistory(startConfig('en', ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleHash);
    addEventListener('storage', this.#handleStorage);
    this.addEventListener('keydown', this.#handleKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
    removeEventListener('storage', this.#handleStorage);
    clearTimeout(this.#typesLogo);
    this.removeEventListener('keydown', this.#handleKey);
  }

  /** Brings back what was here before: from the link, from before a reload, or from this device. */
  restore(): void {
    this.history = startHistory(startConfig(this.locale, this.#files));
    if (this.#files) void this.#askForLeave();
    const reloaded = reloadedConfig();
    const kept = keptConfig();
    const linked = openFragment(location.hash);
    if (reloaded?.ok) this.#take(reloaded, '');
    else if (kept) this.#take(kept, this.#words.openedKept);
    // What another tab or a newer studio has kept meanwhile isn't written over.
    this.#kept = kept?.ok === true && writeJson(kept.config) === writeJson(this.#config);
    if (linked && !reloaded) this.#takeLink(linked);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('locale') as string | undefined;
    // Who hasn't chosen anything gets the other language's beginning.
    if (before && JSON.stringify(this.#config) === JSON.stringify(startConfig(before, this.#files)))
      this.history = startHistory(startConfig(this.locale, this.#files));
    if (before !== undefined || this.#wordsIn === '') this.#wordsIn = this.locale;
    const problems = problemsOf(this.#config, { context: this.#context, resolve: resolveColour });
    const { brand, address, delivery } = this.#config;
    const closed = this.#closed && address === this.#files && LOADS_MODULE.includes(delivery);
    this.#problems = [
      ...problems,
      ...(brand.logo && this.#failedLogo === brand.logo ? [warn('brand.logo', 'logoUnreachable')] : []),
      ...(closed ? [warn('address', 'addressClosed')] : []),
    ];
  }

  protected override updated(): void {
    const settings = settingsOf(this.#config, this.#problems);
    if (this.calculator) {
      showIn(this.calculator, this.#typesLogo ? withoutLogo(this.#config, this.#problems) : settings);
      this.#follow(this.calculator, settings.lead !== null);
    }
    this.#announcer.follow(
      this.#problems,
      (problem) => sentenceOf({ words: this.#words, locale: this.locale }, problem),
      (count) => fillIn(this.#words.moreProblems, { count: String(count) }),
    );
    surviveReload(this.#config);
    if (this.#kept && !keepConfig(this.#config)) {
      // It isn't kept any more, so the box isn't ticked any more either, and this is said once.
      this.#kept = false;
      this.#say(this.#words.keepRefused, 'wrong');
    }
  }

  /** A panel that is switched on comes into sight beside: it stands under all results. */
  #follow(calculator: Calculator, hasForm: boolean): void {
    const shown = [...this.#config.panels, ...(hasForm ? ['lead-form'] : [])];
    const before = this.#shown;
    this.#shown = shown;
    const added = shown.filter((name) => before && !before.includes(name));
    if (added.length === 1) void showPanel(calculator, added[0]!);
  }

  /** What is set in most sections is seen at the calculator's top. */
  #handleSection = (name: Section['name']): void => {
    if (this.calculator && AT_TOP.includes(name)) showTop(this.calculator);
  };

  get #config(): StudioConfig {
    return this.history.present;
  }

  /** The address of the files on this site; empty where it has none. */
  get #files(): string {
    return this.files === undefined ? '' : new URL(this.files, document.baseURI).href.replace(/\/+$/, '');
  }

  async #askForLeave(): Promise<void> {
    this.#closed = await isClosedToOthers(`${this.#files}/funnel-calculator.js`);
    this.requestUpdate();
  }

  get #words(): StudioWords {
    return STUDIO_WORDS[this.locale] ?? STUDIO_WORDS['en']!;
  }

  get #context(): FormatContext {
    return { locale: this.locale, currency: this.#config.currency || currencyOf(this.#config.lang || this.locale) };
  }

  #change(config: StudioConfig, place: string | null): void {
    // What was said is of the step before: “Undo brings it back” would be wrong by now.
    this.#said = '';
    if (place === 'brand.logo') this.#waitForLogo();
    else this.#endLogo();
    this.history = changeTo(this.history, config, place);
  }

  #waitForLogo(): void {
    clearTimeout(this.#typesLogo);
    this.#typesLogo = window.setTimeout(this.#endLogo, LOGO_REST);
  }

  readonly #endLogo = (): void => {
    if (!this.#typesLogo) return;
    clearTimeout(this.#typesLogo);
    this.#typesLogo = 0;
    this.requestUpdate();
  };

  #say(sentence: string, tone: 'done' | 'wrong' = 'done'): void {
    // A live region whose text doesn't change isn't read again, so a blank is added.
    this.#said = sentence !== '' && sentence === this.#said ? `${sentence}\u00a0` : sentence;
    this.#saidTone = tone;
    this.requestUpdate();
  }

  /** Takes what was opened as one step, which can be taken back; of what can't be opened, nothing. */
  #take(opened: Opened, sentence: string): void {
    const words = this.#words;
    if (!opened.ok) {
      return this.#say(refusalOf(opened, words), 'wrong');
    }
    // What is here already, as after a reload, is no step that could be taken back.
    if (writeJson(opened.config) !== writeJson(this.#config)) this.#change(opened.config, null);
    this.#typing = null;
    const { refused } = opened;
    if (refused.length > 0) this.#say(fillIn(words.openedPartly, { places: refused.join(', ') }), 'wrong');
    else this.#say(sentence);
  }

  /** What somebody else has set doesn't take the place of what is kept here. */
  #takeLink(linked: Opened): void {
    const isOther = linked.ok && writeJson(linked.config) !== writeJson(this.#config);
    const stays = this.#kept && isOther;
    if (stays) this.#kept = false;
    this.#take(linked, this.#words.openedLink);
    if (stays) this.#say(`${this.#said} ${this.#words.keptStays}`, this.#saidTone);
  }

  #handleHash = (): void => {
    const linked = openFragment(location.hash);
    if (linked) this.#takeLink(linked);
  };

  /** Of two tabs that keep their settings on the device, the one where something was changed last does. */
  #handleStorage = (event: StorageEvent): void => {
    if (!this.#kept || !isOfKept(event) || event.newValue === writeJson(this.#config)) return;
    this.#kept = false;
    this.#say(this.#words.keptElsewhere, 'wrong');
  };

  /** In a field, the browser's own undo takes back what was typed there. */
  #handleKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    const field = event.composedPath()[0];
    if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.#redo();
    else this.#undo();
  };

  #undo = (): void => {
    this.#step(undo(this.history), 'undone');
  };

  #redo = (): void => {
    this.#step(redo(this.history), 'redone');
  };

  /** Says where the step was: whoever sees nothing of the page would have to look through all of it. */
  #step(history: History<StudioConfig>, way: 'undone' | 'redone'): void {
    const words = this.#words;
    const { present } = this.history;
    this.#typing = null;
    this.#endLogo();
    this.history = history;
    if (history.present === present) return this.#say(words[`${way}All`]);
    const section = changedSection(present, history.present);
    this.#say(section ? fillIn(words[`${way}In`], { section: words[section] }) : words[way]);
  }

  /** Leads the focus to where somebody goes on whose control is gone, or who has asked for new fields. */
  #focus(id: string): void {
    void this.updateComplete.then(() => {
      const control = (this.renderRoot as ShadowRoot).getElementById(id);
      control?.focus();
      // A new stage has a name already, over which its own is typed.
      if (control instanceof HTMLInputElement) control.select();
    });
  }

  #moveStage = (from: number, to: number): void => {
    const stages = movedStage(this.#config.stages, from, to);
    const isMoved = stages !== this.#config.stages;
    if (isMoved) this.#change({ ...this.#config, stages }, null);
    // At either end it stays, and that is said as well.
    const at = isMoved ? to : from;
    const gaps = { place: String(at + 1), count: String(stages.length), stage: stageTitle(this.#view(), stages[at]!) };
    this.#say(fillIn(this.#words.stageMoved, gaps));
  };

  #takeNumbers = (): void => {
    const given = Object.entries(this.calculator?.values ?? {}).filter(([, value]) => value !== '');
    const known = new Set(funnelOf(this.#config.stages).definition.fields.map(({ name }) => name));
    const values = Object.fromEntries(given.filter(([name]) => known.has(name)));
    const unread = Object.fromEntries(
      Object.entries(this.#config.unread).filter(([place]) => !place.startsWith('values.')),
    );
    this.#change({ ...this.#config, start: 'own', values, unread }, null);
    this.#say(this.#words.startTaken);
  };

  #copy = async (event: Event): Promise<void> => {
    const code = (event.target as Element).closest('.part')!.querySelector<HTMLElement>('code')!;
    const done = await copyText(code);
    const { address } = this.#config;
    const note = code.textContent.includes(address.trim()) ? addressNote(address, this.#files) : null;
    const { copied, copiedExample, copiedLocal, selected } = this.#words;
    const sentences = { example: copiedExample, local: copiedLocal };
    if (done === 'selected') this.#say(selected, 'wrong');
    else if (note === 'example' || note === 'local') this.#say(sentences[note], 'wrong');
    else this.#say(copied);
  };

  /** The code is what one came for, and stands behind all that can be set. */
  #goToCode = (): void => {
    const code = this.renderRoot.querySelector<HTMLDetailsElement>('#delivery')!;
    code.open = true;
    code.scrollIntoView();
    code.querySelector('summary')!.focus({ preventScroll: true });
  };

  #saveFile = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeJson(this.#config)], { type: 'application/json' }));
    link.download = FILE;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#say(fillIn(this.#words.saved, { file: FILE }));
  };

  #keep = (on: boolean): void => {
    this.#kept = on && keepConfig(this.#config);
    if (!on) forgetConfig();
    this.#say(on && !this.#kept ? this.#words.keepRefused : '', 'wrong');
  };

  #view(): StudioView {
    const config = this.#config;
    const snippet = snippetOf(config, this.#problems);
    const problems = [...this.#problems, ...snippet.problems];
    return {
      config,
      definition: funnelOf(config.stages).definition,
      problems,
      leftOutOf: SECTIONS.filter((section) => problemsIn(section, problems).some(({ leftOut }) => leftOut)).map(
        ({ name }) => name,
      ),
      snippet,
      words: this.#words,
      texts: textsFor(this.locale),
      locale: this.locale,
      context: this.#context,
      typing: this.#typing,
      wordsIn: this.#wordsIn,
      isKept: this.#kept,
      files: this.#files,
      link: `${location.href.split('#')[0]!}${writeFragment(config)}`,
      change: (changed, place) => this.#change(changed, place),
      typeNumber: (place: string, text: string, kind: NumberKind) => {
        this.#typing = { place, text };
        this.#change(typeNumber(config, place, text, kind, this.#context), place);
        this.requestUpdate();
      },
      leaveField: () => {
        this.#typing = null;
        this.#endLogo();
        // Who comes back to the field later begins a step of its own.
        this.history = { ...this.history, place: null };
      },
      say: (sentence) => this.#say(sentence),
      focus: (id) => this.#focus(id),
      showWordsIn: (language) => {
        this.#wordsIn = language;
        this.requestUpdate();
      },
      moveStage: this.#moveStage,
      takeNumbers: this.#takeNumbers,
      logo: this.#typesLogo ? '' : config.brand.logo,
      logoFailed: (address) => {
        this.#failedLogo = address;
        this.requestUpdate();
      },
      copy: (event) => void this.#copy(event),
      saveFile: this.#saveFile,
      openText: (text) => this.#take(openJson(text), this.#words.opened),
      keep: this.#keep,
      startOver: () => {
        this.#change(startConfig(this.locale, this.#files), null);
        this.#say(this.#words.startedOver);
      },
    };
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    const { words } = view;
    const { past, future } = this.history;
    // Not `disabled`: a button that turns itself off loses the focus, and a screen reader its place on the page.
    return html`<div class="head">
        <h2>${words.studio}</h2>
        <div class="steps">
          <button type="button" class="quiet" aria-disabled=${past.length === 0} @click=${this.#undo}>${words.undo}</button>
          <button type="button" class="quiet" aria-disabled=${future.length === 0} @click=${this.#redo}>${words.redo}</button>
          <button type="button" class="to-code" @click=${this.#goToCode}>${words.toCode}</button>
        </div>
        <p class="said" data-tone=${this.#saidTone} role="status">${this.#said}</p>
        <p class="heard" role="status">${this.#announcer.heard}</p>
      </div>
      <p class="hint intro">${words.studioLead}</p>
      ${SECTIONS.map((section) => sectionTemplate(view, section, this.#handleSection))}`;
  }
}

const withoutLogo = (config: StudioConfig, problems: readonly Problem[]): Settings =>
  settingsOf({ ...config, brand: { ...config.brand, logo: '' } }, problems);

function refusalOf(refused: Extract<Opened, { ok: false }>, words: StudioWords): string {
  if (refused.reason === 'no_json')
    return refused.line === null ? words.noJson : fillIn(words.noJsonLine, { line: String(refused.line) });
  const { tooLong, notOurs, newer, cut } = words;
  return { too_long: tooLong, not_ours: notOurs, newer, cut }[refused.reason];
}

/** Defines the element. The calculator has taken what lit needs for that off the page. */
export const defineStudio = (): void => withLitGlobals(() => customElements.define('funnel-studio', FunnelStudio));

const problemsIn = ({ places }: Section, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ place }) => places.some((start) => place === start || place.startsWith(`${start}.`)));

const sectionTemplate = (
  view: StudioView,
  section: Section,
  press: (name: Section['name']) => void,
): TemplateResult => {
  const { name, body } = section;
  const count = problemsIn(section, view.problems).length;
  return html`<details id=${name} ?open=${name === 'basics' || name === 'delivery'}>
    <summary @click=${() => press(name)}>
      <h3>${view.words[name]}</h3>
      ${count > 0 ? html`<span class="count">${fillIn(view.words.ofProblems, { count: String(count) })}</span>` : nothing}
    </summary>
    <div class="body">${body(view)}</div>
  </details>`;
};
