import { html, nothing, type TemplateResult } from 'lit';
import { formatChange } from '../../format/index.js';
import type { Comparison } from '../../store/comparison.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import type { ComparedRow, ShownFigure } from './compare-rows.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill, fillWith } from '../base/words.js';

/** How revenue changed, in one sentence; '' where it isn't known. */
export function headlineOf(view: CalculatorView, words: CompareTexts, comparison: Comparison): string {
  return headlineParts(view, words, comparison, (_name, shown) => shown)?.join('') ?? '';
}

/** The same as a template, with figures that a page or a test can find. */
export const headlineTemplate = (view: CalculatorView, words: CompareTexts, comparison: Comparison): unknown =>
  headlineParts<unknown>(view, words, comparison, figure)?.map((part, index, parts) => {
    // No line may begin with the punctuation behind a figure.
    const next = parts[index + 1];
    if (typeof part === 'string') return index > 0 ? part.replace(/^[:,]/, '') : part;
    return typeof next === 'string' && /^[:,]/.test(next) ? html`<span>${part}${next[0]}</span>` : part;
  });

function headlineParts<Part>(
  view: CalculatorView,
  words: CompareTexts,
  { revenue }: Comparison,
  show: (name: string, shown: string) => Part,
): (string | Part)[] | null {
  const { before, after, change, growth } = revenue;
  if (!before || !after || !change) return null;
  const parts = {
    before: show('revenueBefore', view.money(before)),
    after: show('revenueAfter', view.money(after)),
    change: show('revenueChange', formatChange(change, view.money)),
    growth: show('revenueGrowth', growthOf(view, revenue)),
  };
  return fillWith<Part>(change.isZero() ? words.stayed : growth ? words.went : words.wentFromNothing, parts);
}

/** Thousands of per cent are easier to understand as a multiple. */
function growthOf(view: CalculatorView, { growth, times }: Comparison['revenue']): string {
  if (!growth) return '';
  const shown = formatChange(growth, view.percent);
  return growth.gt(10) ? `${shown}, ${view.multiple(times!)}` : shown;
}

/**
 * What has to be known about the comparison as a whole.
 *
 * The many conditions stay in one list: each line is one remark and when it is made, in the order in which they are
 * read.
 */
export function remarksOf(view: CalculatorView, words: CompareTexts, comparison: Comparison): string[] {
  const { mode, same, figures, revenue, tellsShares, after } = comparison;
  const { stages } = after.definition;
  const [first] = stages;
  const moved = figures.some(({ part }) => !part.isZero());
  const remarks = [
    mode !== null && !stages.some(({ paid }) => paid) && words.noRevenue,
    same && words.same,
    !same && moved && revenue.change?.isZero() && words.cancelled,
    mode === 'leads' && fill(words.modeLeads, { stage: view.label(first!.id) }),
    mode === 'counts' && words.modeCounts,
    moved && !tellsShares && !revenue.change?.isZero() && words.noShares,
    view.store.snapshot.values['margin'] && words.margin,
  ];
  return remarks.filter((remark): remark is string => typeof remark === 'string' && remark !== '');
}

/** What keeps both periods from being compared, one sentence each; none where nothing does. */
export function obstaclesOf(
  view: CalculatorView,
  words: CompareTexts,
  { before, after, missing }: Comparison,
): string[] {
  const sentence = (text: string, fields: readonly string[]): string[] =>
    fields.length > 0 ? [fill(text, { fields: view.list(fields) })] : [];
  const invalid = (period: typeof before, fields: readonly string[]): [no: string[], none: string[]] => [
    fields.filter((field) => Object.hasOwn(period.invalid, field)),
    fields.filter((field) => !Object.hasOwn(period.invalid, field)),
  ];
  const [wrongBefore, emptyBefore] = invalid(before, missing.before);
  const [wrongAfter, emptyAfter] = invalid(after, missing.after);
  const sentences = [
    ...sentence(words.invalidBefore, wrongBefore),
    ...sentence(words.missingBefore, emptyBefore),
    ...sentence(words.invalidAfter, wrongAfter),
    ...sentence(words.missingAfter, emptyAfter),
  ];
  return sentences.length > 0 ? [...sentences, words.unsplit] : [];
}

/**
 * What made the difference, the largest part first: money, what changed, its proportion, and whether it may be chance.
 */
export function sentencesTemplate(
  view: CalculatorView,
  words: CompareTexts,
  rows: readonly ComparedRow[],
): TemplateResult | typeof nothing {
  const [made, idle] = [rows.filter(hasPart), rows.filter((row) => !hasPart(row))];
  if (made.length === 0) return nothing;
  return html`<h3>${words.made}</h3>
    <ol class="made">
      ${made.map((row) => html`<li data-lever=${row.figure.id}>${sentence(words, row)}</li>`)}
    </ol>
    ${
      idle.length > 0
        ? html`<p>${fill(words.noPart, {
            levers: view.list(
              [],
              idle.map(({ name }) => name),
            ),
          })}</p>`
        : nothing
    }
    ${rows.some(({ figure: { byChance } }) => byChance) ? html`<p class="small">${words.chanceNote}</p>` : nothing}`;
}

const hasPart = ({ figure: { part } }: ComparedRow): boolean => !part.isZero();

function sentence(
  words: CompareTexts,
  { figure: { id, byChance }, name, part, before, after, change, proportion: share }: ComparedRow,
): TemplateResult {
  const fromTo = fillWith<unknown>(change ? words.fromTo : words.fromToBare, {
    before: shown(`${id}Before`, before),
    after: shown(`${id}After`, after),
    change: figure(`${id}Change`, change),
  });
  return html`<p class="head"><strong>${figure(`${id}Part`, part)}</strong> ${name}</p>
    <p>${fromTo} ${share ? fillWith<unknown>(words.share, { share: figure(`${id}Share`, share) }) : nothing}</p>
    ${byChance ? html`<p class="chance"><span class="mark" aria-hidden="true">?</span>${words.chanceWhy}</p>` : nothing}`;
}

const shown = (name: string, { text, of }: ShownFigure): TemplateResult => html`${figure(name, text)}${of && ` ${of}`}`;
