import { html, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Decimal } from '../../core/index.js';
import { formatChange, formatPeople } from '../../format/index.js';
import {
  clearScenario,
  currentOf,
  duplicateScenario,
  holdsPlan,
  keptName,
  LETTERS,
  MAX_NAME_LENGTH,
  planLever,
  removeScenario,
  renameScenario,
  type Scenario,
  type Scenarios,
} from '../../store/scenarios.js';
import { changedEntry, leverPlans, normEntry, entryFromSlider, type LeverPlan } from '../../store/lever-plans.js';
import { firstFullStage, obstacleOf, type Obstacle } from '../../store/scenario-obstacle.js';
import { scenarioPlan, type ScenarioPlan } from '../../store/scenario-plan.js';
import type { NumberEntry } from '../../store/number-entry.js';
import { exponentOf } from '../../store/plan-inputs.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { figure } from '../base/evidence-texts.js';
import { whatIfStyles } from './funnel-plan-what-if.styles.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { FunnelPlanMost } from './funnel-plan-most.js';
import { FunnelPlanScenarios } from './funnel-plan-scenarios.js';
import { FunnelPlanSection } from './plan-section.js';
import { FunnelScenariosPicture } from './funnel-scenarios-picture.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import { leverTemplate, type LeverHandling } from './plan-what-if-levers.js';
import { resultTable } from './plan-what-if-tables.js';
import { currentName, figureChange, scenarioName, whatIfWords } from './plan-what-if-texts.js';
import { fill } from '../base/words.js';

// Longer than 200 lines: sliders, fields, scenarios and undo work on one plan, and the focus goes between them.

/**
 * While a slider is dragged, the table is drawn at this interval: long enough to be read, short enough to look live;
 * ms.
 */
const TABLE_INTERVAL_MS = 100;

/**
 * What if: levers that can be moved, the result that would follow, and up to four scenarios.
 *
 * Part of the plan, not for pages: they have `<funnel-plan>`.
 */
export class FunnelPlanWhatIf extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, primaryStyles, whatIfStyles];

  /** Whether the fields hold changes in percent. */
  @state() private inChange = false;
  @state() private renaming = false;
  /** The last name as it was typed. A name that is too long is cut when it is kept, but not in the field. */
  @state() private typedName = '';
  /** The last action in words, where the numbers alone don't show it. */
  @state() private done = '';
  /** The inputs of each lever's last rendering, by lever. */
  #shownInputs = new Map<string, readonly unknown[]>();
  /** Runs while the table waits for its next update. */
  #tableTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#updateTable();
  }

  #updateTable(): void {
    clearTimeout(this.#tableTimer);
    this.#tableTimer = undefined;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.plan?.focusRequest !== 'most') return;
    this.plan.focusRequest = null;
    this.renderRoot.querySelector<HTMLElement>('#most')?.focus();
  }

  get #levers(): readonly LeverPlan[] {
    return leverPlans(this.view!.store.snapshot, this.plan!.state);
  }

  #lever(id: string): LeverPlan {
    return this.#levers.find((lever) => lever.id === id)!;
  }

  #current(): ScenarioPlan {
    return scenarioPlan(this.view!.store.snapshot, this.plan!.state, currentOf(this.plan!.state));
  }

  #plan(lever: LeverPlan, entry: NumberEntry | null): void {
    this.done = '';
    this.plan!.change(planLever(this.plan!.state, lever.id, entry));
  }

  /** Announces the planned revenue once the person pauses. */
  #announce(): void {
    const view = this.view!;
    const [revenue] = this.#current().rows;
    const then = revenue!.then && [view.money(revenue!.then), figureChange(view, revenue!)].filter(Boolean).join(', ');
    if (then)
      view.announcer?.queueAnnouncement(
        'plan',
        fill(whatIfWords(view).announced, { name: currentName(view, this.plan!.state), revenue: then }),
      );
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    const lever = this.#lever(name);
    const planned = this.inChange ? changedEntry(entry, lever) : entry;
    // A lever with an emptied field has its present number again, but the field stays empty until it is left.
    this.#plan(lever, planned);
    this.#announce();
  }

  /** An empty field that is left shows the present number again. */
  #handleLeave(): void {
    for (const [id, { text, value, invalid }] of currentOf(this.plan!.state).levers) {
      if (!value && !invalid && !text.trim()) this.#plan(this.#lever(id), null);
    }
  }

  #handleSlide = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    const lever = this.#lever(name);
    if (!lever.now) return;
    // Only the table waits. The total and the lever itself are drawn in every frame.
    this.#tableTimer ??= setTimeout(() => this.#updateTable(), TABLE_INTERVAL_MS);
    this.#plan(lever, entryFromSlider(lever.now, value));
  };

  get #handling(): LeverHandling {
    const { locked } = this.plan!.state;
    const take = (lever: LeverPlan, entry: NumberEntry | null): void => {
      this.#plan(lever, entry);
      this.#announce();
    };
    return {
      locked,
      inChange: this.inChange,
      ground: this.ground,
      slide: this.#handleSlide,
      settle: () => {
        this.#updateTable();
        this.#announce();
      },
      toNorm: (lever) => {
        take(lever, normEntry(lever.norm!));
        this.#keepFocus(lever);
      },
      toNow: (lever) => {
        take(lever, null);
        this.#keepFocus(lever);
      },
      lock: ({ id }) =>
        this.plan!.change({
          locked: new Set(locked.has(id) ? [...locked].filter((each) => each !== id) : [...locked, id]),
        }),
    };
  }

  /** The button that was pressed may be gone. The focus stays at the lever for keyboard users. */
  #keepFocus({ id }: LeverPlan): void {
    void this.updateComplete.then(() => {
      if (!this.shadowRoot!.activeElement)
        this.renderRoot.querySelector<HTMLElement>(`[data-lever="${id}"] input`)?.focus();
    });
  }

  #changeScenarios(scenarios: Scenarios, done: string, canUndo = false): void {
    this.renaming = false;
    this.done = done;
    if (canUndo) this.plan!.replace(scenarios);
    else this.plan!.change(scenarios);
    this.view!.say(done);
    void this.updateComplete.then(() => {
      if (!this.shadowRoot!.activeElement)
        this.renderRoot.querySelector<HTMLElement>('.scenarios [aria-pressed="true"]')?.focus();
    });
  }

  #handleDuplicate(): void {
    const { plan } = this;
    const from = currentOf(plan!.state);
    const copied = duplicateScenario(plan!.state);
    this.#changeScenarios(copied, fill(whatIfWords(this.view!).added, { letter: copied.current, from: from.letter }));
  }

  #handleRemove(): void {
    const { state } = this.plan!;
    this.#changeScenarios(
      removeScenario(state),
      fill(whatIfWords(this.view!).removed, { letter: state.current }),
      true,
    );
  }

  #handleClear(): void {
    const { state } = this.plan!;
    const words = whatIfWords(this.view!);
    const cleared = clearScenario(state, state.locked);
    this.#changeScenarios(cleared, currentOf(cleared).levers.size > 0 ? words.clearedButLocked : words.cleared, true);
  }

  #handleUndo(): void {
    this.done = '';
    this.plan!.undo();
    this.#announce();
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.scenarios [aria-pressed="true"]')?.focus(),
    );
  }

  #handleName({ target }: InputEvent): void {
    this.typedName = (target as HTMLInputElement).value;
    this.plan!.change(renameScenario(this.plan!.state, this.typedName));
  }

  override render(): TemplateResult | typeof nothing {
    const { view, plan } = this;
    if (!view || !plan) return nothing;
    const words = whatIfWords(view);
    const levers = this.#levers;
    const current = this.#current();
    return html`<div class="box">
      <p class="small">${words.intro}</p>
      ${this.#scenarios()}
      <div class="work">
        <div class="outcome">
          ${this.#total(current)}
          <div class="said">${this.#sentences(current).map((sentence) => html`<p>${sentence}</p>`)}</div>
          <div class="follows" ?hidden=${current.planned.size === 0}>${this.#tableTimer ? noChange : resultTable(view, current)}</div>
        </div>
        <div class="levers" @funnel-entry=${this.#handleEntry} @focusout=${this.#handleLeave}>
          <h3>${words.levers}</h3>
          <button class="action button toggle" aria-pressed=${this.inChange} @click=${() => (this.inChange = !this.inChange)}>${words.inChange}</button>
          ${levers.map((lever) => (this.#isUpToDate(lever) ? noChange : leverTemplate(view, lever, this.#handling)))}
        </div>
      </div>
      ${
        plan.state.scenarios.length > 1 && holdsPlan(plan.state)
          ? html`<h3>${words.sideBySide}</h3>
            <funnel-plan-scenarios></funnel-plan-scenarios>`
          : nothing
      }
      <h3 id="most" tabindex="-1">${words.most}</h3>
      <funnel-plan-most></funnel-plan-most>
    </div>`;
  }

  /**
   * Whether a lever is already shown as it is. A slider moves only one lever, sixty times a second, so the others are
   * skipped.
   */
  #isUpToDate(lever: LeverPlan): boolean {
    const inputs = [lever, this.view!.store.snapshot, this.view!.deferred, this.plan!.state.locked, this.inChange];
    const before = this.#shownInputs.get(lever.id);
    this.#shownInputs.set(lever.id, inputs);
    return inputs.every((part, index) => part === before?.[index]);
  }

  #scenarios(): TemplateResult {
    const view = this.view!;
    const plan = this.plan!;
    const words = whatIfWords(view);
    const { state } = plan;
    const current = currentOf(state);
    const action = (text: string, act: () => void, look = ''): TemplateResult =>
      html`<button class="action button ${look}" @click=${act}>${text}</button>`;
    return html`<div class="scenarios" role="group" aria-label=${words.scenarios}>
        ${state.scenarios.map(
          (scenario) =>
            html`<button class="scenario" aria-pressed=${scenario === current} @click=${() => plan.change({ current: scenario.letter })}>${scenarioName(view, scenario)}</button>`,
        )}
      </div>
      <div class="actions">
        ${state.scenarios.length < LETTERS.length ? action(words.duplicate, () => this.#handleDuplicate(), 'primary') : nothing}
        <button class="action button" aria-expanded=${this.renaming} aria-controls="name" @click=${() => (this.renaming = !this.renaming)}>${words.rename}</button>
        ${state.scenarios.length > 1 ? action(words.remove, () => this.#handleRemove()) : nothing}
        ${holdsPlan({ ...state, scenarios: [current] }) ? action(words.clear, () => this.#handleClear()) : nothing}
        ${plan.canUndo ? action(view.text('undo'), () => this.#handleUndo()) : nothing}
      </div>
      <div class="naming" id="name" ?hidden=${!this.renaming}>
        ${this.renaming ? this.#naming(current) : nothing}
      </div>
      <p class="done">${this.done}</p>`;
  }

  /** The field never cuts off what is typed or pasted. The text under it says how much of a long name is kept. */
  #naming(current: Scenario): TemplateResult {
    const view = this.view!;
    const words = whatIfWords(view);
    const { letter, name } = current;
    const typed = keptName(this.typedName) === name ? this.typedName : name;
    const kept = typed === name ? '' : `${scenarioName(view, current)}… (${MAX_NAME_LENGTH} / ${typed.length})`;
    return html`<label for="called">${fill(words.name, { letter })}</label>
      <input id="called" type="text" autocomplete="off" aria-describedby="kept" .value=${typed} @input=${this.#handleName} @change=${() => kept && view.announcer?.queueAnnouncement('plan.name', kept)} />
      <p class="small" id="kept">${words.nameStays} ${kept}</p>`;
  }

  /** The planned revenue, which stays visible while a lever is moved. */
  #total({ rows: [revenue] }: ScenarioPlan): TemplateResult {
    const view = this.view!;
    const { then, change, difference } = revenue!;
    return html`<p class="total">
      <span class="small">${fill(whatIfWords(view).planned, { figure: view.text('revenue'), name: currentName(view, this.plan!.state) })}</span>
      <strong>${figure('plan.total', then ? view.money(then) : '—')}</strong>
      ${difference && !difference.isZero() ? html`<span>${formatChange(difference, view.money)}${change ? ` (${formatChange(change, view.percent)})` : nothing}</span>` : nothing}
    </p>`;
  }

  /** Remarks on the result: why something is missing, which stage is full, what is assumed. */
  #sentences(current: ScenarioPlan): string[] {
    const view = this.view!;
    const words = whatIfWords(view);
    const { snapshot } = view.store;
    const obstacle = obstacleOf(snapshot, current);
    const full = firstFullStage(snapshot, current);
    const exponent = exponentOf(this.plan!.state);
    const people = (count: Decimal): string => formatPeople(count, view.context);
    return [
      current.planned.size === 0 ? words.untouched : '',
      obstacle ? this.#why(obstacle) : '',
      full
        ? fill(words.full, { stage: view.label(full.id), served: people(full.served), wanted: people(full.wanted) })
        : '',
      exponent && current.planned.has('budget') ? fill(words.lessAndLess, { exponent: view.count(exponent) }) : '',
    ].filter(Boolean);
  }

  #why(obstacle: Obstacle): string {
    const view = this.view!;
    const words = whatIfWords(view);
    if (obstacle.reason === 'noRate') return fill(words.noRate, { stage: view.label(obstacle.stage) });
    if (obstacle.reason !== 'fields') return words[obstacle.reason];
    const { invalid } = view.store.snapshot;
    const wrong = obstacle.fields.filter((field) => Object.hasOwn(invalid, field));
    return wrong[0]
      ? fill(words.wrong, { fields: view.list(wrong) })
      : fill(words.waits, { fields: view.list(obstacle.fields) });
  }
}

/** Defines the elements inside “What if”. Called when the panel is defined. */
export function definePlanParts(): void {
  const parts = {
    'funnel-scenarios-picture': FunnelScenariosPicture,
    'funnel-plan-scenarios': FunnelPlanScenarios,
    'funnel-plan-most': FunnelPlanMost,
  };
  defineIfFree(parts);
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-what-if': FunnelPlanWhatIf;
  }
}
