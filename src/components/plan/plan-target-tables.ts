import { html, nothing, type TemplateResult } from 'lit';
import type { LeverGoal, TargetAnswer } from '../../store/target.js';
import type { PlannedLever, EqualPlanAnswer } from '../../store/target-together.js';
import { shown } from './plan-sentence.js';
import { changeOf, nameOf, ofPeople, targetWords, valueOf, verdictOf, wholePeople } from './plan-target-texts.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** A cell with the heading of its column, which is shown beside it where the rows are boxes. */
const cell = (head: string, content: unknown): TemplateResult =>
  html`<td role="cell"><span class="head" aria-hidden="true">${head}</span> <span>${content}</span></td>`;

/** @param captionHidden - whether only screen readers get the caption, because a visible headline says the same */
const table = (
  caption: string,
  heads: readonly string[],
  rows: unknown,
  captionHidden = false,
): TemplateResult => html`<table role="table">
  <caption class=${captionHidden ? 'sr' : ''}>${caption}</caption>
  <thead role="rowgroup">
    <tr role="row">
      ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
    </tr>
  </thead>
  <tbody role="rowgroup">
    ${rows}
  </tbody>
</table>`;

/** What each lever alone would have to become, whether it can, and if not why. */
export function aloneTable(view: CalculatorView, { alone, case: found }: TargetAnswer): TemplateResult {
  const words = targetWords(view);
  const falls = found === 'down';
  const must = falls ? words.mayFall : words.must;
  return table(
    falls ? words.aloneDown : words.alone,
    [words.lever, words.now, must, words.change, words.possible],
    alone.map(
      (goal) => html`<tr role="row" data-lever=${goal.id} class=${goal.feasible ? 'feasible' : 'infeasible'}>
        <th role="rowheader" scope="row">${nameOf(view, goal)}</th>
        ${cell(words.now, nowOf(view, goal))} ${cell(must, goalOf(view, goal))} ${cell(words.change, figure(`${goal.id}Change`, changeOf(view, goal, goal.value)))}
        ${cell(words.possible, html`<span class="mark" aria-hidden="true">${goal.feasible ? '✓' : '×'}</span> ${shown(verdictOf(view, goal))}`)}
      </tr>`,
    ),
  );
}

function nowOf(view: CalculatorView, { id, kind, stage, now }: LeverGoal | PlannedLever): unknown {
  if (!now || kind === 'allChecks') return '—';
  const { count } = view.store.snapshot.result.stages[stage]!;
  const of = kind === 'rate' && count ? html`<small>${ofPeople(view, stage, count)}</small>` : nothing;
  return [figure(`${id}Now`, valueOf(view, { kind }, now)), ' ', of];
}

function goalOf(view: CalculatorView, goal: LeverGoal): unknown {
  const { id, kind, stage, value, people } = goal;
  if (!value) return '—';
  const name = `${id}Goal`;
  if (kind === 'count') return figure(name, wholePeople(view, id, value));
  const of = people ? html`<small>${ofPeople(view, stage, people.ceil())}</small>` : nothing;
  return [figure(name, valueOf(view, goal, value)), ' ', of];
}

/** What each lever becomes in the even plan, and whether it is locked. */
export function togetherTable(
  view: CalculatorView,
  { levers }: EqualPlanAnswer,
  handleLock: (event: Event) => void,
): TemplateResult {
  const words = targetWords(view);
  return table(
    words.together,
    [words.lever, words.now, words.must, words.change, words.keep],
    levers.map(
      (lever) => html`<tr role="row" data-lever=${lever.id}>
        <th role="rowheader" scope="row">${nameOf(view, lever)}</th>
        ${cell(words.now, nowOf(view, lever))} ${cell(words.must, plannedOf(view, lever))} ${cell(words.change, plannedChange(view, lever))}
        <td role="cell" class="lock">
          <label
            ><input type="checkbox" name=${lever.id} aria-label=${fill(words.keepOf, { lever: nameOf(view, lever) })} .checked=${lever.locked || lever.fixed} ?disabled=${lever.fixed} @change=${handleLock} />
            <span class="head" aria-hidden="true">${words.keep}</span></label
          >
        </td>
      </tr>`,
    ),
    true,
  );
}

function plannedOf(view: CalculatorView, { id, kind, stage, becomes, people, now }: PlannedLever): unknown {
  if (!becomes || !now) return '—';
  return [
    figure(`${id}Plan`, valueOf(view, { kind }, becomes)),
    ' ',
    people ? html`<small>${ofPeople(view, stage, people.ceil())}</small>` : nothing,
  ];
}

function plannedChange(view: CalculatorView, lever: PlannedLever): unknown {
  const words = targetWords(view);
  if (lever.fixed) return words.atSpend;
  if (lever.locked) return '—';
  return [
    figure(`${lever.id}PlanChange`, changeOf(view, lever, lever.becomes)),
    ' ',
    lever.ends ? html`<small>${words[lever.ends]}</small>` : nothing,
  ];
}
