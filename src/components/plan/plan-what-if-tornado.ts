import { html, nothing, svg, type TemplateResult } from 'lit';
import { Decimal, measureSensitivity, type Sensitivity } from '../../core/index.js';
import { formatRoughMoney, formatPeople } from '../../format/index.js';
import type { Snapshot } from '../../store/index.js';
import { exactValues } from '../../store/exact-values.js';
import { memoizeByObject } from '../../store/memoize.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { whatIfWords } from './plan-what-if-texts.js';
import { fill } from '../base/words.js';

type Known = Sensitivity & {
  readonly range: readonly [Decimal, Decimal];
  readonly revenue: readonly [Decimal, Decimal];
};

/** Calculated once per snapshot, because levers of a plan don't change the present numbers. */
const sensitivities = memoizeByObject((snapshot: Snapshot): readonly Sensitivity[] =>
  measureSensitivity(exactValues(snapshot), { definition: snapshot.definition }),
);

/** Which lever moves revenue most: bars on one scale, widest first, and each range in words. */
export function tornadoTemplate(view: CalculatorView): TemplateResult {
  const words = whatIfWords(view);
  const { snapshot } = view.store;
  const all = sensitivities(snapshot);
  const known = all.filter((each): each is Known => each.range !== null && each.revenue !== null);
  const { revenue } = snapshot.result;
  if (!revenue) return html`<p>${words.mostWaits}</p>`;
  const unknown = all.filter((each) => !known.includes(each as Known)).map(({ id }) => nameOf(view, id));
  const place = scaleOf(known, revenue);
  return html`<p class="small">${words.mostIntro}</p>
    <ol class="tornado">
      ${known.map(
        (each) => html`<li data-sensitivity=${each.id}>
          <strong>${nameOf(view, each.id)}</strong>
          ${bar(each, revenue, place)}
          <p class="equivalent">${sentence(view, each)}</p>
        </li>`,
      )}
    </ol>
    ${unknown[0] ? html`<p class="small">${fill(words.unknown, { levers: view.list([], unknown) })}</p>` : nothing}`;
}

const isPeople = (view: CalculatorView, id: string): boolean => view.store.snapshot.definition.stages[0]!.id === id;
const nameOf = (view: CalculatorView, id: string): string =>
  isPeople(view, id) ? view.label(id) : leverName(view, id);

/** "If the true conversion is anywhere from 14.4 to 27.1 %, revenue is anywhere from 5.59 to 7.88 M." */
function sentence(view: CalculatorView, { id, range, revenue }: Known): unknown {
  const words = whatIfWords(view);
  const people = isPeople(view, id);
  const kind = view.store.snapshot.definition.levers.find((lever) => lever.id === id)?.kind;
  const [low, high] = range.map((end) => (people ? formatPeople(end, view.context) : leverFigure(view, id, end)));
  const [from, to] = revenue.map((end) => formatRoughMoney(end, view.context));
  return fill(people ? words.ifPeople : kind === 'rate' ? words.ifRate : words.ifCheck, {
    low: low!,
    high: high!,
    from: from!,
    to: to!,
  });
}

/** A scale in per cent of the width, from the lowest revenue of all to the highest. */
function scaleOf(known: readonly Known[], now: Decimal): (revenue: Decimal) => string {
  const ends = [now, ...known.flatMap(({ revenue }) => revenue)];
  const [least, most] = [Decimal.min(...ends), Decimal.max(...ends)];
  const width = most.minus(least);
  // A hundredth of a per cent of any screen is less than a pixel.
  return (revenue) =>
    `${(width.isZero() ? new Decimal(50) : revenue.minus(least).div(width).times(100)).toDecimalPlaces(2).toString()}%`;
}

const bar = ({ revenue: [low, high] }: Known, now: Decimal, place: (revenue: Decimal) => string): TemplateResult =>
  svg`<svg class="bar" width="100%" height="20" aria-hidden="true" focusable="false">
    <line class="axis" x1="0" x2="100%" y1="10" y2="10"></line>
    <line class="span" x1=${place(low)} x2=${place(high)} y1="10" y2="10"></line>
    <line class="now" x1=${place(now)} x2=${place(now)} y1="0" y2="20"></line>
  </svg>`;
