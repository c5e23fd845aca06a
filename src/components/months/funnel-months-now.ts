import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import type {
  DayField,
  FigureAnswer,
  ProgressFigure,
  ThisMonthAnswer,
  ThisMonthState,
  ThisMonthStore,
} from '../../store/this-month.js';
import { monthAt, type CalendarMonth } from '../../store/working-days.js';
import type { MonthsNowTexts } from '../../texts/en/months-now.js';
import { property } from '../base/decorators.js';
import { definePanelField, type PanelEntryEvent } from '../base/funnel-panel-field.js';
import { intervalLine } from '../base/interval-line.js';
import { FunnelPanel } from '../base/panel.js';
import { planOf } from '../base/plan-of.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { monthsNowStyles } from './months-now.styles.js';
import { monthsOf } from './months-of.js';
import { answerOf, daysSentence, figureSentences, nowHeadline, nowOutcome, planHint } from './now-sentences.js';
import { figureName } from './figure-name.js';

/** Room behind the far end of a line, so that it isn't taken for a limit. */
const ROOM = '1.1';

/**
 * Whether the month that runs will reach its plan, at the pace so far.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsNow extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, monthsNowStyles];

  /** The month and its present day; the visitor's own clock tells them. */
  @property({ attribute: false }) calendar: CalendarMonth = monthAt(new Date());

  protected readonly topic = 'months';
  #now: ThisMonthStore | undefined;
  #leave: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    const { view } = this;
    if (!view) return;
    this.#now = monthsOf(view).now;
    this.#leave = [this.#now, planOf(view)].map((store) => store.subscribe(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  get #words(): MonthsNowTexts {
    return this.view!.topics!.latest('months').now;
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    const { state } = this.#now!;
    const [part, figure] = name.split('-') as ['facts' | 'plans' | DayField, ProgressFigure | undefined];
    this.#change(
      figure ? { [part]: Object.freeze({ ...state[part as 'facts'], [figure]: entry }) } : { [part]: entry },
    );
  }

  #handleSaturdays({ target }: Event): void {
    this.#change({ saturdays: (target as HTMLInputElement).checked });
  }

  #change(part: Partial<ThisMonthState>): void {
    this.#now!.change(part);
    const view = this.view!;
    announce(view, 'month', nowHeadline(view, answerOf(view, this.calendar)));
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view || !this.#now) return nothing;
    const words = this.#words;
    const answer = answerOf(view, this.calendar);
    const outcome = nowOutcome(view, answer);
    const keyed = answer.figures.find(({ progress }) => Array.isArray(progress?.range80));
    const isTold = answer.days.case === 'told' && answer.figures.some(({ fact }) => fact);
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      <p>${words.intro}</p>
      <p class=${isTold ? 'lead' : 'quiet'} data-case=${answer.days.case}>${shown(nowHeadline(view, answer))}</p>
      ${outcome ? html`<p>${shown(outcome)}</p>` : nothing}
      ${this.#days(answer)}
      ${answer.figures.map((figure) => this.#figure(figure, figure === keyed))}
      <p class="small note">${words.later}</p>
      <p class="small">${words.assumes}</p>
    </div>`;
  }

  #days({ days }: ThisMonthAnswer): TemplateResult {
    const view = this.view!;
    const words = this.#words;
    const { state } = this.#now!;
    const { assumed, case: found } = days;
    const hint = (value: Decimal): string => fill(words.byCalendar, { n: view.count(value) });
    const field = (name: DayField, said: string, problem = ''): TemplateResult =>
      html`<funnel-panel-field
        name=${name}
        kind="count"
        .label=${words[name]}
        .entry=${state[name]}
        .hint=${said}
        .problem=${problem}
      ></funnel-panel-field>`;
    const wrong = found !== 'told' && found !== 'none_over';
    const fault = wrong && found !== 'unread' ? fill(words[found], this.#counts(days)) : '';
    return html`${wrong ? nothing : html`<p class="small">${shown(daysSentence(view, days, this.calendar))}</p>`}
      <details ?open=${wrong || this.#hasDays}>
        <summary>${words.daysHead}</summary>
        <label class="check"><input type="checkbox" .checked=${state.saturdays} @change=${this.#handleSaturdays} /> ${words.saturdays}</label>
        <div class="fields">
          ${field('holidays', '')}
          ${field('holidaysOver', '', found === 'holidays_exceed' ? fault : '')}
          ${field('days', hint(assumed.days), found === 'no_days' ? fault : '')}
          ${field('elapsed', hint(assumed.elapsed), found === 'exceeds' ? fault : '')}
        </div>
      </details>`;
  }

  #counts({ days, elapsed }: ThisMonthAnswer['days']): Record<string, string> {
    return { days: this.view!.count(days), elapsed: this.view!.count(elapsed) };
  }

  get #hasDays(): boolean {
    const { days, elapsed, holidays, holidaysOver } = this.#now!.state;
    return [days, elapsed, holidays, holidaysOver].some(({ text, value }) => text || value);
  }

  #figure(answer: FigureAnswer, isKeyed: boolean): TemplateResult {
    const view = this.view!;
    const words = this.#words;
    const { state } = this.#now!;
    const { name, kind } = answer;
    const field = (part: 'facts' | 'plans', label: string, hint: string, problem: string): TemplateResult =>
      html`<funnel-panel-field
        name="${part}-${name}"
        .kind=${kind === 'count' ? 'count' : 'money'}
        .label=${label}
        .entry=${state[part][name]}
        .hint=${hint}
        .problem=${problem}
      ></funnel-panel-field>`;
    return html`<section role="group" aria-labelledby="head-${name}" data-progress=${answer.progress?.label ?? nothing}>
      <h3 id="head-${name}">${figureName(view, name)}</h3>
      <div class="fields">
        ${field('facts', words.fact, '', '')}
        ${field('plans', words.plan, planHint(view, answer), answer.isPlanZero ? words.planZero : '')}
      </div>
      ${this.#line(answer)}
      ${isKeyed ? html`<p class="small">${words.lineKey}</p>` : nothing}
      ${figureSentences(view, answer).map((said) => html`<p>${shown(said)}</p>`)}
    </section>`;
  }

  /** The forecast with its range, and the plan as the upright mark. */
  #line({ progress, plan }: FigureAnswer): unknown {
    const { forecast, range80 } = progress ?? {};
    if (!(forecast instanceof Decimal) || !Array.isArray(range80)) return nothing;
    const [low, high] = range80 as readonly [Decimal, Decimal];
    const reference = plan ? new Decimal(plan) : null;
    const scale = Decimal.max(high, reference ?? 0).times(ROOM);
    return intervalLine({ low, high, actual: forecast, reference, scale }, '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months-now': FunnelMonthsNow;
  }
}
