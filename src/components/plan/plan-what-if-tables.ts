import { html, nothing, type TemplateResult } from 'lit';
import type { ScenarioBar } from '../../chart/scenario-bars.js';
import type { Decimal } from '../../core/index.js';
import { formatChange } from '../../format/index.js';
import type { LeverPlan } from '../../store/lever-plans.js';
import type { Comparison, ScenarioPlan } from '../../store/scenario-plan.js';
import { figure } from '../base/evidence-texts.js';
import type { CalculatorView } from '../base/view.js';
import { figureChange, figureName, scenarioName, whatIfWords, writerOf } from './plan-what-if-texts.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import { fill } from '../base/words.js';

const DASH = '—';

/** The current scenario compared with the present: every figure now, then, and the difference. */
export function resultTable(view: CalculatorView, { scenario, rows }: ScenarioPlan): TemplateResult {
  const words = whatIfWords(view);
  return html`<table class="result">
    <caption>
      ${fill(words.result, { name: scenarioName(view, scenario) })}
    </caption>
    <tr>
      <td></td>
      <th scope="col">${words.now}</th>
      <th scope="col">${words.plan}</th>
      <th scope="col">${words.change}</th>
    </tr>
    ${rows.map((row) => {
      const write = writerOf(view, row.unit);
      return html`<tr>
        <th scope="row">${figureName(view, row)}</th>
        <td>${shown(`now.${row.name}`, row.now, write)}</td>
        <td>${shown(`plan.${row.name}`, row.then, write)}</td>
        <td>${figure(`plan.${row.name}.change`, figureChange(view, row))}</td>
      </tr>`;
    })}
  </table>`;
}

const shown = (name: string, value: Decimal | null, write: (value: Decimal) => string): TemplateResult =>
  figure(name, value ? write(value) : DASH);

/** All scenarios in one table: the levers that any of them moves, then the results. */
export function scenariosTable(
  view: CalculatorView,
  levers: readonly LeverPlan[],
  plans: readonly ScenarioPlan[],
): TemplateResult {
  const words = whatIfWords(view);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.sideBySide}>
    <table class="all">
      <caption class="sr">
        ${words.sideBySide}
      </caption>
      <tr>
        <th scope="col">${words.figure}</th>
        <th scope="col">${words.now}</th>
        ${plans.map(({ scenario }) => html`<th scope="col">${scenarioName(view, scenario)}</th>`)}
      </tr>
      ${levers
        .filter(({ id }) => plans.some(({ planned }) => planned.has(id)))
        .map(
          ({ id, now }) => html`<tr class="moved">
            <th scope="row">${leverName(view, id)}</th>
            <td>${now ? leverFigure(view, id, now) : DASH}</td>
            ${plans.map(({ scenario: { letter }, planned }) => {
              const value = planned.get(id);
              return html`<td>${value ? figure(`${letter}.${id}`, leverFigure(view, id, value)) : words.asNow}</td>`;
            })}
          </tr>`,
        )}
      ${plans[0]!.rows.map((row, index) => {
        const write = writerOf(view, row.unit);
        return html`<tr>
          <th scope="row">${figureName(view, row)}</th>
          <td>${row.now ? write(row.now) : DASH}</td>
          ${plans.map(({ scenario: { letter }, rows }) => html`<td>${shown(`${letter}.${row.name}`, rows[index]!.then, write)}${beside(view, rows[index]!)}</td>`)}
        </tr>`;
      })}
    </table>
  </div>`;
}

/** The change of the revenue, by which scenarios are compared. Other figures have none. */
const beside = (view: CalculatorView, { name, change }: Comparison): TemplateResult | typeof nothing =>
  name === 'revenue' && change && !change.isZero()
    ? html`<small>${formatChange(change, view.percent)}</small>`
    : nothing;

/** Revenue now and in each scenario, by stage, and the order of the parts of a bar. */
export function scenariosPicture(view: CalculatorView, plans: readonly ScenarioPlan[]): TemplateResult {
  const words = whatIfWords(view);
  const { definition, result } = view.store.snapshot;
  const paid = definition.stages.flatMap(({ paid: pays }, index) => (pays ? [index] : []));
  const bar = (label: string, of: Pick<ScenarioPlan['applied']['result'], 'revenue' | 'stages'>): ScenarioBar => ({
    label,
    amount: of.revenue ? view.money(of.revenue) : DASH,
    parts: paid.map((index) => of.stages[index]!.revenue),
  });
  const bars = [
    bar(words.now, result),
    ...plans.map(({ scenario, applied }) => bar(scenarioName(view, scenario), applied.result)),
  ];
  return html`<funnel-scenarios-picture .bars=${bars} name=${words.picture}></funnel-scenarios-picture>
    ${paid.length > 1 ? html`<p class="small">${fill(words.legend, { stages: view.list(paid.map((index) => definition.stages[index]!.id)) })}</p>` : nothing}`;
}
