import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { LeverDiagnosis } from '../../core/index.js';
import { currencyLeads, currencySymbol } from '../../format/index.js';
import type { NormState } from '../../store/index.js';
import { textLanguage } from '../../texts/index.js';
import { en, type NormsTexts } from '../../texts/norms/en.js';
import { et } from '../../texts/norms/et.js';
import { ru } from '../../texts/norms/ru.js';
import { state } from '../base/decorators.js';
import { takeAsNorms, typeNorm } from '../../store/norm-editing.js';
import { FunnelElement } from '../base/element.js';
import { fieldStyles } from '../base/field.styles.js';
import { normsStyles } from './funnel-norms.styles.js';
import { theme } from '../base/theme.styles.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import { fill, fillWith } from '../base/words.js';

const LANGUAGES: Readonly<Record<string, NormsTexts>> = { en, ru, et };

/** What the presets' markets are called. */
const MARKETS: Readonly<Record<string, keyof NormsTexts>> = {
  'dental-ru': 'marketRu',
  'dental-us': 'marketUs',
  'dental-de': 'marketDe',
  'dental-uk': 'marketUk',
};

/** Numbers that the message about bad text shows as a model. */
const SAMPLES = { money: '300', percent: '0.3' } as const;

/**
 * The norms beside the numbers that are held against them: to see, to type over, to take from one's own.
 *
 * @element funnel-norms
 * @example `<funnel-norms slot="after"></funnel-norms>`
 * @fires input - native, at every keystroke in a norm's field
 * @fires change - when a norm's field is left with another text
 * @csspart norms - the panel
 * @csspart field - the row of one norm
 * @csspart label
 * @csspart input
 * @csspart hint - band and source, or what is wrong with the text
 */
export class FunnelNorms extends FunnelElement {
  static override styles: CSSResultGroup = [theme, fieldStyles, normsStyles];

  /** The text under the person's hands, until its field is left; then the value is shown in the locale's grouping. */
  @state() private typing: { readonly lever: string; readonly text: string } | null = null;
  #composing = false;

  protected override willUpdate(): void {
    // Whoever else has changed the norm since, a reset or the page, has the last word.
    if (this.typing && this.#norm(this.typing.lever)?.text !== this.typing.text) this.typing = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#composing) return;
    for (const input of this.#inputs) {
      const text = this.#text(input.name);
      // By hand, and only where it differs: writing into the field moves the caret.
      if (input.value !== text) input.value = text;
    }
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll('input')];
  }

  get #words(): NormsTexts {
    return LANGUAGES[textLanguage(this.view!.context.locale)]!;
  }

  #norm(lever: string): NormState | undefined {
    return this.view?.store.snapshot.norms[lever];
  }

  #lever(id: string) {
    return this.view!.store.snapshot.definition.levers.find((lever) => lever.id === id)!;
  }

  #reads(lever: string): 'money' | 'percent' {
    return this.#lever(lever).kind === 'rate' ? 'percent' : 'money';
  }

  /** Visits may exceed a hundred per cent, and are read as numbers that may. */
  #countsVisits(lever: string): boolean {
    return this.view!.store.snapshot.definition.stages[this.#lever(lever).stage]!.counts === 'visits';
  }

  #text(lever: string): string {
    return this.typing?.lever === lever ? this.typing.text : this.#shown(lever);
  }

  #shown(lever: string): string {
    const norm = this.#norm(lever);
    if (!norm) return '';
    return norm.value ? this.view!.editable(norm.value, this.#reads(lever)) : (norm.text ?? '');
  }

  #handleInput({ target, type, isComposing }: InputEvent): void {
    this.#composing = isComposing && type === 'input';
    // Half a composed character is no text yet.
    if (!this.#composing) this.#type(target as HTMLInputElement);
  }

  #type({ name: lever, value: text }: HTMLInputElement): void {
    if (this.typing?.lever === lever && this.typing.text === text) return;
    this.typing = { lever, text };
    if (this.view) typeNorm(this.view.store, lever, text);
  }

  #handleChange({ target }: Event): void {
    const input = target as HTMLInputElement;
    // Drag and drop may tell of the change alone.
    if (input.value !== this.#text(input.name)) this.#type(input);
    // The native event ends at the shadow root; input gets through by itself.
    this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
  }

  #handleLeave({ target }: Event): void {
    const { name } = target as HTMLInputElement;
    const { view } = this;
    if (!view || this.typing?.lever !== name) return;
    const typed = this.typing.text;
    this.typing = null;
    const shown = this.#shown(name);
    const label = `${leverName(view, name)}, ${this.#words.norm}`;
    if (this.#norm(name)?.invalid)
      view.announcer?.queueAnnouncement(`norm ${name}`, view.text('invalid_input', { fields: label }));
    else if (typed !== shown) view.announcer?.queueAnnouncement(`norm ${name}`, `${label}: ${shown}`);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    const inputs = this.#inputs;
    inputs[inputs.indexOf(event.target as HTMLInputElement) + 1]?.focus();
    event.preventDefault();
  }

  /** A person's choice among the readings of an ambiguous text, typed in their place. */
  #handleChoice(lever: string, text: string): void {
    this.typing = null;
    typeNorm(this.view!.store, lever, text);
    this.#inputs.find(({ name }) => name === lever)?.focus();
  }

  #handleTake(): void {
    takeAsNorms(this.view!.store);
    this.view!.announcer?.queueAnnouncement('take', `${this.#words.take}: ${this.#words.done}`);
  }

  #handleKeep(): void {
    this.view!.store.keepNorms();
    this.view!.announcer?.queueAnnouncement('keep', `${this.#words.keep}: ${this.#words.done}`);
    // This button is about to go; whoever uses a keyboard stays in the panel.
    this.#inputs[0]?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = this.#words;
    const { diagnosis, norms } = view.store.snapshot;
    const given = Object.values(norms);
    const without = diagnosis.levers.filter(({ norm }) => !norm).map(({ id }) => leverName(view, id));
    return html`<section class="box" part="norms">
      <h2>${words.heading}</h2>
      <p class="small">${words.intro}</p>
      ${this.#origin(given)}
      ${diagnosis.levers.map((lever) => this.#row(lever))}
      ${without.length > 0 ? html`<p class="small">${fill(words.without, { levers: view.list([], without) })}</p>` : nothing}
      <div class="actions">
        ${
          diagnosis.levers.some(({ actual }) => actual?.gt(0))
            ? html`<button class="action" @click=${this.#handleTake}>${words.take}</button>`
            : nothing
        }
        ${given.some(({ example }) => example) ? html`<button class="action" @click=${this.#handleKeep}>${words.keep}</button>` : nothing}
      </div>
    </section>`;
  }

  /** Whose norms these are, where they aren't the person's own. */
  #origin(given: readonly NormState[]): unknown {
    const words = this.#words;
    const preset = this.view!.presetName;
    const fromOthers = given.some(({ source, example }) => source && !example);
    const market =
      preset &&
      fill(fromOthers ? words.preset : words.presetEmpty, {
        market: MARKETS[preset] ? words[MARKETS[preset]] : preset,
      });
    const sentences = [
      market,
      fromOthers && words.fromOthers,
      given.some(({ example }) => example) && fill(words.fromExample, { example: this.view!.text('example') }),
    ];
    return sentences.map((sentence) => (sentence ? html`<p class="small">${sentence}</p>` : nothing));
  }

  #row(lever: LeverDiagnosis): TemplateResult {
    const view = this.view!;
    const { id } = lever;
    const norm = this.#norm(id);
    const reads = this.#reads(id);
    const unit = reads === 'money' ? currencySymbol(view.context) : '%';
    // Nobody is corrected while typing.
    const typing = this.typing?.lever === id;
    const invalid = norm?.invalid && !typing;
    return html`<div class="row ${invalid ? 'invalid' : norm?.example ? 'example' : ''}" part="field">
      <div>
        <label for=${id} part="label">${leverName(view, id)}<span class="sr">, ${this.#words.norm}${unit && `, ${unit}`}</span></label>
        <small>${this.#actual(lever)}</small>
      </div>
      <span class="control"
        ><span class="well"
          ><input
            id=${id}
            name=${id}
            part="input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-describedby="note-${id}"
            aria-invalid=${invalid ? 'true' : nothing}
            @input=${this.#handleInput}
            @compositionend=${this.#handleInput}
            @change=${this.#handleChange}
            @blur=${this.#handleLeave}
            @keydown=${this.#handleKey}
          />${unit && html`<span class="unit ${reads === 'money' && currencyLeads(view.context) ? 'leads' : ''}" aria-hidden="true">${unit}</span>`}</span
        ></span
      >
      <p class="note" id="note-${id}" part="hint">${typing ? nothing : this.#note(lever, norm)}</p>
    </div>`;
  }

  /** "Now 25 % of enquiries (150 of 600)": a share is never said without what it is of. */
  #actual({ id, actual }: LeverDiagnosis): unknown {
    const view = this.view!;
    if (!actual) return this.#words.noNumber;
    const { kind, stage } = this.#lever(id);
    const { stages } = view.store.snapshot.result;
    const [before, present] = kind === 'rate' ? [stages[stage - 1], stages[stage]] : [];
    const of =
      before?.count && present?.count
        ? ` ${view.text('countOf', { of: view.of(before.id), count: view.count(present.count), total: view.count(before.count) })}`
        : '';
    return [
      fillWith(this.#words.now, {
        actual: html`<bdi data-figure=${id} translate="no" .textContent=${leverFigure(view, id, actual)}></bdi>`,
      }),
      of,
    ];
  }

  #note({ id, norm, from, to }: LeverDiagnosis, given: NormState | undefined): unknown {
    const view = this.view!;
    const reads = this.#reads(id);
    if (given?.invalid === 'ambiguous') {
      const texts = given.readings?.map((reading) =>
        view.editable(reading, this.#countsVisits(id) && reads === 'percent' ? 'count' : reads),
      );
      return [
        view.text('ambiguous'),
        texts?.map(
          (text) => html`<button class="reading" @click=${() => this.#handleChoice(id, text)}>${text}</button>`,
        ),
      ];
    }
    if (given?.invalid === 'out_of_range')
      return reads === 'percent' && !this.#countsVisits(id) ? this.#words.rateRange : this.#words.range;
    if (given?.invalid)
      return view.text(given.invalid, {
        sample: view.editable(SAMPLES[reads], reads),
        currency: currencySymbol(view.context),
      });
    if (!norm) return nothing;
    if (given?.example) return view.text('example');
    const band =
      from && to ? fill(this.#words.band, { from: leverFigure(view, id, from), to: leverFigure(view, id, to) }) : '';
    const source = [given?.source, given?.date].filter(Boolean).join(', ');
    return [band, source].filter(Boolean).join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-norms': FunnelNorms;
  }
}
