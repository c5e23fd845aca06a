import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadTable } from '../../import-file/read-table.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import type { StoreState } from '../../store/index.js';
import { state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { importStyles } from './funnel-channels-import.styles.js';
import { choicesTemplate, type Choices } from './import-choices.js';
import { columnsTemplate } from './import-columns.js';
import { findingsOf, findingsTemplate } from './import-findings.js';
import { previewTemplate } from './import-preview.js';
import { previewStyles } from './import-preview.styles.js';
import { questionsOf, type Question } from './import-questions.js';
import { ImportSession } from './import-session.js';
import { startTemplate } from './import-start.js';
import { takingOf, type Taking } from './import-taking.js';
import { counted, named } from './import-words.js';
import { OpenTabEvent } from './open-tab.js';
import { setTable } from '../../store/set-table.js';

// Longer than 200 lines: opening, answering, looking and taking over are the stations of one way.

/** What was taken over, as long as it can be taken back. */
interface Taken {
  readonly sentence: string;
  readonly state: StoreState;
}

/**
 * Reads exports of ad accounts, asks what they can't tell, and makes channels of them.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelChannelsImport extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, primaryStyles, importStyles, previewStyles];

  protected readonly topic = 'channels-import';

  /** A text that was pasted or typed, as long as it isn't read. */
  @state() private pasted = '';
  @state() private showsAll = false;
  /** Whether a person has tried to take over: then what is missing is said where it is. */
  @state() private tried = false;
  @state() private taken: Taken | null = null;

  readonly #session = new ImportSession(() => this.requestUpdate());
  #questions: readonly Question[] = [];
  #taking: Taking | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.close();
  }

  get #words(): ChannelsImportTexts {
    return this.view!.topics!.latest('channels-import');
  }

  protected override willUpdate(): void {
    const { view } = this;
    const { table, decisions } = this.#session;
    if (!view) return;
    this.#questions = table ? questionsOf(view, this.#words, table, decisions) : [];
    this.#taking = takingOf(view, this.#words, this.#session);
  }

  async #open(source: Blob | string, title: string): Promise<void> {
    this.taken = null;
    this.tried = false;
    this.showsAll = false;
    await this.#session.open(source, title);
    await this.updateComplete;
    const { table, refusal } = this.#session;
    if (table) this.renderRoot.querySelector('h3')?.focus();
    this.#announce(refusal ? this.#refusalText(refusal) : this.#foundText(table));
  }

  #announce(sentence: string): void {
    if (sentence) this.view?.announcer?.queueAnnouncement('import', sentence);
  }

  #foundText(table: ReadTable | null): string {
    return table?.rows ? counted(this.view!, this.#words.found, table.campaigns) : '';
  }

  #refusalText(refusal: NonNullable<ImportSession['refusal']>): string {
    const words = this.#words;
    const texts: Readonly<Record<typeof refusal, string>> = {
      too_large: words.tooLarge,
      too_many_rows: words.tooManyRows,
      empty: words.empty,
      pdf: words.pdf,
      old_workbook: words.oldWorkbook,
      broken_workbook: words.brokenWorkbook,
      markup: words.markup,
      binary: words.binary,
      out_of_reach: words.outOfReach,
      not_loaded: words.notLoaded,
      stopped: words.stopped,
      no_table: words.noTable,
      failed: words.failed,
    };
    return texts[refusal];
  }

  #handleStop(): void {
    this.#session.close();
    this.#session.refusal = 'stopped';
    this.requestUpdate();
    this.#announce(this.#words.stopped);
    this.#focusStart();
  }

  #handleAgain(): void {
    this.#session.close();
    this.requestUpdate();
    this.#focusStart();
  }

  #focusStart(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input[type=file]')?.focus());
  }

  #handleTake(): void {
    const view = this.view!;
    const words = this.#words;
    const open = this.#questions.find(({ answer }) => answer === undefined);
    this.tried = true;
    if (open) {
      this.#announce(words.answer);
      this.renderRoot.querySelector<HTMLElement>(`#${open.id} input`)?.focus();
      return;
    }
    const taking = this.#taking;
    // By an answer that was just given the table is being read anew.
    if (!taking || this.#session.progress !== null) return;
    if (taking.obstacle) {
      this.#announce(words[taking.obstacle]);
      if (taking.obstacle === 'nameMissing') this.renderRoot.querySelector<HTMLElement>('#channel-name')?.focus();
      return;
    }
    const isBefore = taking.target === 'before';
    setTable(view.store, isBefore ? 'channelsBefore' : 'channels', taking.table);
    const sentence = counted(view, isBefore ? words.takenBefore : words.taken, taking.rows.length);
    this.taken = { sentence, state: view.store.state };
    this.pasted = '';
    this.#session.close();
    this.requestUpdate();
    this.#announce(sentence);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.done button')?.focus());
  }

  #handleUndo(): void {
    this.view!.store.undo();
    this.taken = null;
    this.#announce(this.#words.undone);
    this.#focusStart();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = this.#words;
    const { progress, refusal, table, title } = this.#session;
    if (progress !== null && !table)
      return html`<div class="box cell">
        <p>${title}</p>
        <progress max="1" .value=${progress} aria-label=${title}></progress>
        <p class="small">${this.#reading(view, progress)}</p>
        <div class="actions"><button class="action button" @click=${this.#handleStop}>${words.cancel}</button></div>
      </div>`;
    return html`<div class="box cell">${
      table
        ? this.#found(view, table)
        : html`<p class="small">${words.intro}</p>
            ${this.taken ? this.#takenTemplate(view, this.taken) : nothing}
            ${refusal ? html`<p class="problem">${this.#refusalText(refusal)}</p>` : nothing}
            ${startTemplate(words, this.pasted, {
              type: (text) => (this.pasted = text),
              read: (source, name) => void this.#open(source, name || words.pasted),
            })}`
    }</div>`;
  }

  #reading(view: CalculatorView, progress: number): string {
    return fill(this.#words.reading, { share: view.percent(wholePercent(progress)) });
  }

  #takenTemplate(view: CalculatorView, { sentence, state: after }: Taken): TemplateResult {
    const words = this.#words;
    return html`<div class="done">
      <p>${sentence}</p>
      <div class="actions">
        <button class="action button" @click=${() => this.dispatchEvent(new OpenTabEvent('rows'))}>${words.show}</button>
        ${view.store.state === after ? html`<button class="action button" @click=${this.#handleUndo}>${view.text('undo')}</button>` : nothing}
      </div>
    </div>`;
  }

  #found(view: CalculatorView, table: ReadTable): TemplateResult {
    const words = this.#words;
    const session = this.#session;
    const { header, campaigns, lacksHeader } = table;
    const isEmpty = table.rows?.length === 0;
    return html`<h3 tabindex="-1">${session.title}${campaigns > 0 ? html`: ${counted(view, words.found, campaigns)}` : nothing}</h3>
      ${lacksHeader ? html`<p class="problem">${words.noHeader}</p>` : nothing}
      ${isEmpty ? html`<p class="problem">${words.noRows}</p>` : nothing}
      ${this.#questions.map((question) => choicesTemplate({ ...question, problem: this.tried && question.answer === undefined ? words.answer : undefined }, (value) => session.answer(question.id, value)))}
      ${header ? columnsTemplate(view, words, header, (columns) => session.decide({ columns })) : nothing}
      ${findingsTemplate(words, findingsOf(view, words, table))}
      ${this.#taking ? this.#decisions(view, table, this.#taking) : nothing}
      ${this.tried && this.#taking?.obstacle ? html`<p class="problem">${words[this.#taking.obstacle]}</p>` : nothing}
      ${session.progress !== null ? html`<p class="small">${this.#reading(view, session.progress)}</p>` : nothing}
      <div class="actions">
        ${this.#taking ? html`<button class="action button primary" @click=${this.#handleTake}>${words.take}</button>` : nothing}
        <button class="action button" @click=${this.#handleAgain}>${words.again}</button>
      </div>`;
  }

  #decisions(view: CalculatorView, { campaigns }: ReadTable, taking: Taking): TemplateResult {
    const words = this.#words;
    const session = this.#session;
    const { isTogether, target, joined, cut, added, rows } = taking;
    const hasTable = (view.store.snapshot.tables.channels ?? []).length > 0;
    const becomes: Choices = {
      id: 'becomes',
      legend: words.becomes,
      options: [
        { value: 'together', label: words.together },
        { value: 'apart', label: words.apart },
      ],
      answer: isTogether ? 'together' : 'apart',
    };
    const where: Choices = {
      id: 'where',
      legend: words.where,
      options: [
        ...(hasTable ? [{ value: 'add', label: words.add }] : []),
        { value: 'replace', label: hasTable ? words.replace : words.intoTable },
        { value: 'before', label: words.before },
      ],
      answer: target,
    };
    return html`${campaigns > 1 ? choicesTemplate(becomes, (value) => session.decide({ isTogether: value === 'together' })) : nothing}
      ${
        isTogether
          ? html`<div class="column named"><label for="channel-name">${words.channelName}</label><input class="text" id="channel-name" maxlength="80" autocomplete="off" .value=${session.decisions.channel ?? taking.channel} @input=${({ target: input }: Event) => session.decide({ channel: (input as HTMLInputElement).value })}></div>`
          : nothing
      }
      ${choicesTemplate(where, (value) => session.decide({ target: value as Taking['target'] }))}
      ${added.length > 0 ? html`<p class="small">${fill(words.added, { names: named(view, words, added, added.length) })}</p>` : nothing}
      ${joined > 0 ? html`<p>${counted(view, words.joined, joined, { name: rows.at(-1)!.name })}</p>` : nothing}
      ${cut > 0 ? html`<p class="small">${counted(view, words.cut, cut)}</p>` : nothing}
      ${previewTemplate(view, words, rows, this.showsAll ? null : () => (this.showsAll = true))}`;
  }
}

/** A share in whole per cent, as a canonical string. */
const wholePercent = (share: number): string => {
  const percent = Math.round(share * 100);
  return percent >= 100 ? '1' : `0.${String(percent).padStart(2, '0')}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-import': FunnelChannelsImport;
  }
}
