import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Finding } from '../../core/index.js';
import { pageFunnel } from '../../store/calls-stage.js';
import { checkStatements, type Statement, type StatementsCheck } from '../../store/stated/check-statements.js';
import type { CheckStore } from '../../store/stated/check-store.js';
import { checkText, contextOf } from '../../store/stated/check-text.js';
import { keyOf, readingsOf, type TextReading } from '../../store/stated/text-readings.js';
import { announce, sentence } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { checkOf } from './check-of.js';
import { calledOf, findingSentences, readingText } from './check-sentences.js';
import { checkStyles } from './check.styles.js';
import { clinicAnswerStyles } from './clinic-answer.styles.js';
import { FunnelClinicSection } from './clinic-section.js';

/** What is shown of one text. */
interface Shown {
  readonly check: StatementsCheck;
  /** The findings that nobody has answered. */
  readonly findings: readonly Finding[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Reads a text that was pasted, shows what was understood, and asks about numbers that can't all be true.
 *
 * Part of `<funnel-clinic>`, not for pages.
 */
export class FunnelClinicCheck extends FunnelClinicSection {
  static override styles: CSSResultGroup = [theme, clinicAnswerStyles, checkStyles];

  /** Undefined while the element stands in no calculator. */
  #store: CheckStore | undefined;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store = this.view && checkOf(this.view);
    this.#leave = this.#store?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  get #shown(): Shown {
    const view = this.view!;
    const { statements, read, answered } = this.#store!.state;
    const definition = pageFunnel(view.store);
    const check = checkStatements(statements, definition, contextOf(read ?? '', view.context));
    return {
      check,
      findings: check.findings.filter((finding) => !answered.includes(keyOf(finding))),
      names: calledOf(view, definition),
    };
  }

  #headline({ check, findings }: Shown): string {
    const { check: words } = this.words;
    const { statements, read } = this.#store!.state;
    if (findings.length > 0) return fill(words.asks, { n: this.view!.count(String(findings.length)) });
    if (check.counted > 0) return words.agree;
    if (statements.some(({ text }) => text.trim())) return words.nothingNamed;
    return read === null ? words.empty : words.nothing;
  }

  #announce(): void {
    announce(this.view!, 'clinic check', sentence(this.#headline(this.#shown)));
  }

  #read(text: string): void {
    const view = this.view!;
    const definition = pageFunnel(view.store);
    const stages = definition.stages.map(({ id }) => [id, view.label(id)] as const);
    const { statements, cut } = checkText(text, { definition, stages, context: view.context });
    this.#store!.step({ text, read: text, cut, statements, answered: [] });
    this.#announce();
  }

  /** What is pasted into an empty field is read at once. */
  #handlePaste(event: ClipboardEvent): void {
    const field = event.currentTarget as HTMLTextAreaElement;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text.trim() || field.value.trim()) return;
    event.preventDefault();
    this.#read(text);
  }

  #take(finding: Finding, { then }: TextReading): void {
    const store = this.#store!;
    store.step(then ? { statements: then } : { answered: [...store.state.answered, keyOf(finding)] });
    this.#announce();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.lead, .quiet')?.focus());
  }

  #edit(id: number, part: Partial<Statement>): void {
    this.#store!.edit(id, part);
    this.#announce();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const store = this.#store;
    if (!view || !store) return nothing;
    const { check: words } = this.words;
    const { text, read, cut, statements, before } = store.state;
    const shown = this.#shown;
    const isAnswered = shown.findings.length > 0 || shown.check.counted > 0;
    return html`<div class="box">
      <p class="intro">${words.intro}</p>
      <p class="intro small">${words.privacy}</p>
      <label for="text">${words.paste}</label>
      <textarea id="text" rows="5" spellcheck="false" autocomplete="off" .value=${text} @paste=${this.#handlePaste} @input=${({ target }: Event) => store.change({ text: (target as HTMLTextAreaElement).value })} @keydown=${keepKeys} @keypress=${keepKeys} @keyup=${keepKeys}></textarea>
      <div class="actions">
        ${text.trim() ? html`<button class="action button read" @click=${() => this.#read(text)}>${read === null ? words.read : words.readAgain}</button>` : nothing}
        ${before ? html`<button class="action button" @click=${() => store.undo()}>${words.undo}</button>` : nothing}
      </div>
      <p class=${isAnswered ? 'lead' : 'quiet'} tabindex="-1" data-case=${shown.findings.length > 0 ? 'asks' : isAnswered ? 'agree' : 'empty'}>${this.#headline(shown)}</p>
      ${cut ? html`<p class="small">${words.cut}</p>` : nothing}
      ${shown.findings.map((finding) => this.#question(finding, shown))}
      ${statements.length > 0 ? html`<h3>${words.understood}</h3>` : nothing}
      <ol>${statements.map((statement, index) => this.#row(statement, statements[index - 1]?.said, shown))}</ol>
      <div class="actions"><button class="action button" @click=${() => store.add()}>${words.add}</button></div>
    </div>`;
  }

  #question(finding: Finding, { check, names }: Shown): TemplateResult {
    const view = this.view!;
    const readings = readingsOf(finding, this.#store!.state.statements, pageFunnel(view.store));
    return html`<div class="question" data-question=${finding.rule} data-severity=${finding.severity}>
      <p>${findingSentences(view, finding, check, names).join(' ')}</p>
      ${readings.map((reading) => html`<button class="reading" @click=${() => this.#take(finding, reading)}>${readingText(view, finding, reading, check)}</button>`)}
    </div>`;
  }

  /** A number with what it was taken for; the sentence in which it stands is said once above its numbers. */
  #row(
    { id, said, what, text, aside = false }: Statement,
    saidBefore: string | undefined,
    { check, names }: Shown,
  ): TemplateResult {
    const { check: words } = this.words;
    const note = check.unread.has(id) ? words.unread : '';
    return html`<li>
      ${said && said !== saidBefore ? html`<p class="said">${said}</p>` : nothing}
      <div class=${aside ? 'statement aside' : 'statement'}>
        <select aria-label=${words.what} @change=${({ target }: Event) => this.#edit(id, { what: (target as HTMLSelectElement).value })}>
          <option value="" .selected=${!names.has(what)}>${words.notChecked}</option>
          ${[...names].map(([name, called]) => html`<option value=${name} .selected=${name === what}>${called}</option>`)}
        </select>
        <input aria-label="${words.number}: ${names.get(what) ?? words.notChecked}" aria-invalid=${note ? 'true' : nothing} aria-describedby="note-${id}" inputmode="text" autocomplete="off" .value=${text} @input=${({ target }: Event) => this.#edit(id, { text: (target as HTMLInputElement).value })} @keydown=${keepKeys} @keypress=${keepKeys} @keyup=${keepKeys} />
        <button class="remove" aria-label="${words.remove}: ${names.get(what) ?? text}" @click=${() => this.#store!.remove(id)}>×</button>
        <p class="note" id="note-${id}">${aside ? html`${words.left} <button class="action button" @click=${() => this.#edit(id, { aside: false })}>${words.countAgain}</button>` : note}</p>
      </div>
    </li>`;
  }
}

/** What is typed here is none of the page's shortcuts. */
function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.altKey && !event.metaKey && !/^(Tab|Escape|F\d+)$/.test(event.key))
    event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic-check': FunnelClinicCheck;
  }
}
