import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Lever, LeverDiagnosis } from '../../core/index.js';
import type { NormState } from '../../store/index.js';
import type { NormsTexts } from '../../texts/en/norms.js';
import { textLanguage } from '../../texts/index.js';
import { marketOf } from '../../norms/bands.js';
import { marketTitle } from '../../norms/markets.js';
import type { CompareStore } from '../../store/compare-store.js';
import type { Snapshot } from '../../store/snapshot.js';
import { keepNorms } from '../../store/keep-norms.js';
import { normKind, takeAsNorms, typeNorm, withdrawNorms } from '../../store/norm-editing.js';
import { state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { fieldControl } from '../base/field-control.js';
import { unitOf } from '../base/field-format.js';
import { problem, problemNote } from '../base/field-message.js';
import { fieldStyles } from '../base/field.styles.js';
import { focusNextField } from '../base/focus-next-field.js';
import { normsStyles } from './funnel-norms.styles.js';
import { normsGround } from './norms-paste.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import { leadsAreMatters, leadsAreStyles, leadsAreTemplate } from '../base/leads-are.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import { normFacts } from '../base/norm-facts.js';
import { safeUrl } from '../base/safe-url.js';
import { TypingController } from '../base/typing-controller.js';
import { fill, fillWith } from '../base/words.js';
import { judgedStages } from '../../store/index.js';

// Longer than 200 lines: a row's number, norm, source and message are drawn together, and typing keeps to them.

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
export class FunnelNorms extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, fieldStyles, primaryStyles, normsStyles, leadsAreStyles];

  protected readonly topic = 'norms';

  /** Levers whose present number could not be taken as their norm. */
  @state() private notTaken: readonly string[] = [];

  /** Of each norm's field, by lever. */
  readonly #typing = new Map<string, TypingController>();

  /** The comparison whose earlier period is offered. */
  #followed: CompareStore | undefined;
  #stopFollowing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.#followed = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const comparison = this.view?.panels.comparison;
    if (comparison === this.#followed || !this.isConnected) return;
    this.#stopFollowing?.();
    this.#followed = comparison;
    this.#stopFollowing = comparison?.subscribe(() => this.requestUpdate());
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:not([type=radio])')];
  }

  get #words(): NormsTexts {
    return this.view!.topics!.latest('norms');
  }

  #norm(lever: string): NormState | undefined {
    return this.view?.store.snapshot.norms[lever];
  }

  #lever(id: string): Lever {
    return this.view!.store.snapshot.definition.levers.find((lever) => lever.id === id)!;
  }

  #kind(lever: string): ReturnType<typeof normKind> {
    return normKind(this.view!.store.snapshot.definition, this.#lever(lever));
  }

  /** How the norm of a lever is written. */
  #format(lever: string): 'money' | 'percent' {
    return this.#kind(lever) === 'money' ? 'money' : 'percent';
  }

  #shown(lever: string): string {
    const norm = this.#norm(lever);
    if (!norm) return '';
    return norm.value ? this.view!.editable(norm.value, this.#format(lever)) : (norm.text ?? '');
  }

  #typingOf(lever: string): TypingController {
    let typing = this.#typing.get(lever);
    if (!typing) this.#typing.set(lever, (typing = this.#makeTyping(lever)));
    return typing;
  }

  #makeTyping(lever: string): TypingController {
    const input = (): HTMLInputElement | undefined => this.#inputs.find(({ name }) => name === lever);
    return new TypingController(this, {
      view: () => this.view,
      input,
      kept: () => this.#norm(lever),
      shown: () => this.#shown(lever),
      label: () => `${leverName(this.view!, lever)}, ${this.#words.norm}`,
      announcedAs: () => `norm ${lever}`,
      type: (text) => this.view && typeNorm(this.view.store, lever, text),
      // Typed for the person, because `typeNorm` also checks whether the core accepts the norm.
      choose: (reading) => typeNorm(this.view!.store, lever, this.view!.editable(reading, this.#format(lever))),
      focusNext: () => focusNextField(this.#inputs, input()!),
      // The native `change` event ends at the shadow root. `input` leaves it by itself.
      onChange: () => this.#tell('change'),
      ground: () =>
        normsGround(this.view!, lever, () => {
          this.#tell('input');
          this.#tell('change');
        }),
    });
  }

  #tell(type: 'input' | 'change'): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  #handleTake(key: 'take' | 'earlier', period?: Snapshot): void {
    this.notTaken = takeAsNorms(this.view!.store, period);
    const sentences = [`${this.#words[key]}: ${this.#words.done}`, this.#notTakenText];
    this.view!.announcer?.queueAnnouncement('take', sentences.filter(Boolean).join('. '));
  }

  get #notTakenText(): string {
    if (this.notTaken.length === 0) return '';
    const names = this.notTaken.map((lever) => leverName(this.view!, lever));
    return fill(this.#words.notTaken, { levers: this.view!.list([], names) });
  }

  #handleWithdraw(lever: string): void {
    withdrawNorms(this.view!.store, [lever]);
    this.view!.announcer?.queueAnnouncement('published', `${this.#words.published}: ${this.#words.done}`);
    // This button will be removed. The focus goes to the norm that it was about.
    this.#inputs.find(({ name }) => name === lever)?.focus();
  }

  #handleKeep(): void {
    keepNorms(this.view!.store);
    this.view!.announcer?.queueAnnouncement('keep', `${this.#words.keep}: ${this.#words.done}`);
    // This button will be removed. The focus stays in the panel for keyboard users.
    this.#inputs[0]?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = this.#words;
    const { diagnosis, norms } = view.store.snapshot;
    const given = Object.values(norms);
    const earlier = this.#earlierPeriod;
    const without = diagnosis.levers.filter(({ norm }) => !norm).map(({ id }) => leverName(view, id));
    return html`<div class="cell"><section class="box" part="norms">
      <h2>${words.heading}</h2>
      <p class="small">${words.intro}</p>
      ${this.#origin(given)}
      ${leadsAreMatters(view) ? leadsAreTemplate(view) : nothing}
      ${diagnosis.levers.map((lever) => this.#row(lever))}
      ${without.length > 0 ? html`<p class="small">${fill(words.without, { levers: view.list([], without) })}</p>` : nothing}
      <div class="actions">
        ${
          diagnosis.levers.some(({ actual }) => actual?.gt(0))
            ? html`<button class="action button primary" @click=${() => this.#handleTake('take')}>${words.take}</button>`
            : nothing
        }
        ${earlier ? html`<button class="action button" @click=${() => this.#handleTake('earlier', earlier)}>${words.earlier}</button>` : nothing}
        ${given.some(({ origin }) => origin === 'example') ? html`<button class="action button" @click=${this.#handleKeep}>${words.keep}</button>` : nothing}
      </div>
      ${this.notTaken.length > 0 ? html`<p class="small">${this.#notTakenText}</p>` : nothing}
    </section></div>`;
  }

  /** The earlier period of the comparison, where the calculator's own numbers are the later one. */
  get #earlierPeriod(): Snapshot | null {
    const { comparison } = this.view!.panels;
    const before = comparison?.ownIsLater ? comparison.other.snapshot : null;
    return before?.diagnosis.levers.some(({ actual }) => actual?.gt(0)) ? before : null;
  }

  /** The source of the norms, where they aren't the person's own. */
  #origin(given: readonly NormState[]): unknown {
    const words = this.#words;
    const { market, context, store } = this.view!;
    const published = Object.values(store.snapshot.published);
    const titles = market ?? marketTitle(marketOf(context.currency, context.locale))!;
    const sentences = [
      published.some((state) => state === 'applies' || state === 'replaced') &&
        fill(words.preset, { market: titles[textLanguage(context.locale)] ?? titles.en }),
      published.includes('other-stages') && words.otherStages,
      given.some(({ source, origin }) => source && origin !== 'example') && words.fromOthers,
      given.some(({ origin }) => origin === 'example') &&
        fill(words.fromExample, { example: this.view!.text('example') }),
    ];
    return sentences.map((sentence) => (sentence ? html`<p class="small">${sentence}</p>` : nothing));
  }

  #row(lever: LeverDiagnosis): TemplateResult {
    const view = this.view!;
    const { id } = lever;
    const norm = this.#norm(id);
    const unit = unitOf(view, this.#format(id));
    const typing = this.#typingOf(id);
    const isTyping = typing.typed !== null;
    // Nobody is corrected while typing.
    const invalid = norm?.invalid !== undefined && !isTyping;
    return html`<div class="row ${invalid ? 'invalid' : norm?.origin === 'example' ? 'example' : ''}" part="field">
      <div>
        <label for=${id} part="label">${leverName(view, id)}<span class="sr">, ${this.#words.norm}${unit.sign && `, ${unit.sign}`}</span></label>
        <small>${this.#actual(lever)}</small>
      </div>
      ${fieldControl(typing, { unit, id, name: id, inputmode: 'decimal', describedBy: `note-${id}`, invalid })}
      <p class="note" id="note-${id}" part="hint">${typing.pasted ? [typing.pasted.note(), ' '] : nothing}${isTyping || (typing.pasted && !invalid) ? nothing : this.#note(lever, norm)}</p>
    </div>`;
  }

  /** "Now 25 % of enquiries (150 of 600)": a proportion is always shown with what it is a proportion of. */
  #actual({ id, actual }: LeverDiagnosis): unknown {
    const view = this.view!;
    if (!actual) return this.#words.noNumber;
    const { kind, stage } = this.#lever(id);
    const stages = judgedStages(view.store.snapshot, stage);
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

  #note(lever: LeverDiagnosis, given: NormState | undefined): unknown {
    const view = this.view!;
    const { id, norm, from, to } = lever;
    if (given?.invalid) {
      const format = this.#format(id);
      const write = (value: string): string => view.editable(value, format);
      const range = this.#kind(id) === 'share' ? this.#words.rateRange : this.#words.range;
      const words = given.invalid === 'out_of_range' ? range : problem(view, given.invalid, write(SAMPLES[format]));
      return problemNote(words, given.readings, write, this.#typingOf(id).choose);
    }
    const published = view.store.snapshot.published[id];
    const back =
      published === 'replaced'
        ? html` <button class="action" @click=${() => this.#handleWithdraw(id)}>${this.#words.published}</button>`
        : nothing;
    if (!norm) return [this.#withoutNorm(published), back];
    const band =
      from && to && given?.origin !== 'published'
        ? `${fill(this.#words.band, { from: leverFigure(view, id, from), to: leverFigure(view, id, to) })} · `
        : '';
    const [first, ...others] = normFacts(view, lever, this.#publisher(lever));
    return [typeof first === 'string' ? band + first : [band, first], others, back];
  }

  /** Who states the norm, with the way there. */
  #publisher({ source, url }: LeverDiagnosis): unknown {
    const address = url && safeUrl(url, 'link');
    return address ? html`<a href=${address} target="_blank" rel="noopener">${source ?? address}</a>` : source;
  }

  #withoutNorm(published: Snapshot['published'][string] | undefined): string {
    if (published === 'leads-are') return this.#words.leadsAreOthers;
    return published === 'unpublished' ? this.#words.unpublished : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-norms': FunnelNorms;
  }
}
