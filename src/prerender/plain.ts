import { html, nothing, type TemplateResult } from 'lit';
import { stageFigures, type Figure } from '../components/results/figures.js';
import { reasonFor, waitsForNumbers } from '../components/base/reason.js';
import { revenueProportions } from '../components/results/proportions.js';
import { returnFigures } from '../components/results/deferred-figures.js';
import { verdict } from '../components/base/verdict.js';
import { sentencesBelow } from '../components/base/verdict-rest.js';
import { fillWith } from '../components/base/words.js';
import type { CalculatorView } from '../components/base/view.js';
import { UNITS } from '../format/index.js';
import { textLanguage } from '../texts/index.js';
import { written } from './declarative.js';
import { markup } from './markup.js';
import type { RenderedCalculator } from './static-render.js';
import { EXISTING, fieldsOf } from '../store/index.js';

/** The calculator with its figures as ordinary content, which the page's styles apply to and which the script hides. */
export function plainMarkup({ view, brand }: RenderedCalculator, attributes: ReadonlyMap<string, string>): string {
  return `<funnel-calculator${written(attributes)}>${markup(content(view, brand)).trim()}</funnel-calculator>`;
}

function content(view: CalculatorView, brand: unknown): TemplateResult {
  const { result, definition, examples } = view.store.snapshot;
  const head = [view.text('people'), view.text('rate'), view.text('cpo'), view.text('revenue')];
  const said = verdict(view);
  const shares = revenueProportions(view);
  return html`<div lang=${textLanguage(view.context.locale)}>
    ${brand ? html`<p>${brand}</p>` : nothing}
    <p>
      ${view.text('total')} ${view.periodText}: ${shown(view, 'revenue', result.revenue && view.money(result.revenue), true)}
      ${result.revenue && result.budget ? fillWith<unknown>(view.text('totalFrom'), { budget: shown(view, 'budget', view.money(result.budget)) }) : nothing}
    </p>
    ${examples.length > 0 ? html`<p>${view.text('example')}: ${view.list(examples)}</p>` : nothing}
    <p>${[...said.ads, said.headline, ...sentencesBelow(view, said)].map((sentence) => html`${sentence} `)}</p>
    <table>
      <caption>${view.text('figures')}</caption>
      <thead>
        <tr><td></td>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr>
      </thead>
      <tbody>
        ${result.stages.map(({ id, count }, index) => {
          const [rate, cost, revenue] = stageFigures(view, index, shares[index]);
          return html`<tr>
            <th scope="row">${view.label(id)}</th>
            <td>${shown(view, id, count && view.count(count))}</td>
            <td>${figure(view, rate)}</td>
            <td>${figure(view, cost)}</td>
            <td>${figure(view, revenue)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <dl>
      ${fieldsOf(definition)
        .filter(
          ({ kind, name }) =>
            kind === 'check' || ((kind === 'margin' || name === EXISTING) && view.store.snapshot.values[name] !== ''),
        )
        .map(({ name, kind }) => {
          const value = view.store.snapshot.values[name];
          return described(view.label(name), shown(view, name, value ? view[UNITS[kind]](value) : null));
        })}
      ${returnFigures(view).map(({ name, label, value }) => described(label, shown(view, name, value)))}
    </dl>
  </div>`;
}

const described = (name: string, value: unknown): TemplateResult => html`<dt>${name}</dt><dd>${value}</dd>`;

const figure = (view: CalculatorView, given: Figure | undefined): unknown =>
  given &&
  html`${shown(view, given.name, given.value)}${given.note && given.value !== null ? html` <small>${given.note}</small>` : nothing}`;

/** A figure, or a dash; the total says which number is waited for, and the others what is wrong with one. */
const shown = (view: CalculatorView, name: string, value: string | null, isTotal = false): TemplateResult =>
  html`<bdi data-figure=${name}>${value ?? '—'}</bdi>${value === null && (isTotal || !waitsForNumbers(view, name)) ? html` <small>${reasonFor(view, name, isTotal)}</small>` : nothing}`;
