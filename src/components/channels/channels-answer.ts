import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal } from '../../core/index.js';
import { kindOf, valueOf, type RankedTable } from '../../store/channel-ranking.js';
import { amountOf } from '../../store/channel-sums.js';
import type { DraftRow } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import type { CalculatorView } from '../base/view.js';
import { fill, fillWith } from '../base/words.js';
import { judgedFigure, oneUnit } from './channel-label.js';
import { calledOf, named } from './channel-name.js';

/** The answer of a table: sentences with names and figures in their places. */
export interface ChannelsAnswer {
  /** In one sentence or two: who is proven to be best and worst, or that nobody is. */
  readonly headline: readonly unknown[];
  /** What was compared, and what had to be left out or assumed. */
  readonly remarks: readonly unknown[];
}

/**
 * What a table of channels shows. Best and worst are named only where that is proven.
 *
 * @param kappa - '' where the spread of the bills is assumed
 */
export function answerOf(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { ranking, evidence }: RankedTable,
  rows: readonly DraftRow[],
  kappa: string,
): ChannelsAnswer {
  const nameOf = (id: string): string => {
    const index = rows.findIndex((row) => String(row.id) === id);
    return index < 0 ? '' : calledOf(words, rows[index]!, index);
  };
  const names = (ids: readonly string[]): unknown => listed(view, ids.map(nameOf));
  const { judgedBy, best, worst } = ranking;
  if (!judgedBy) return { headline: [whyNothing(words, ranking.order, rows, names)], remarks: [] };
  const shown = (figure: Decimal | null): string => (figure ? judgedFigure(view, judgedBy, figure) : '—');
  const end = (id: string | null, key: 'best' | 'worst'): unknown =>
    id &&
    fillWith<unknown>(judgedBy === 'return' ? words[key] : words[`${key}Cost`], {
      name: named(nameOf(id)),
      figure: shown(amountOf(ranking.rows[id]![judgedBy])),
      others: shown(evidence[id]?.others ?? null),
    });
  // Of two channels the one says what the other would.
  const ends = [end(best, 'best'), best && ranking.ranking.length < 3 ? null : end(worst, 'worst')].filter(Boolean);
  const apart = ranking.ranking.filter((id) => /^(above|below)$/.test(ranking.rows[id]!.label!));
  const unproven = apart.filter((id) => id !== best && id !== worst);
  const headline =
    ends.length > 0
      ? ends
      : ranking.ranking.length < 2
        ? [words.oneRow]
        : [unproven.length > 0 ? fillWith<unknown>(words.apart, { names: names(unproven) }) : words.noneProven];
  // Who left in an earlier round isn't among the others that a later label is about.
  const last = Math.max(...ranking.ranking.map((id) => ranking.rows[id]!.round ?? 0));
  const left = apart.filter((id) => ranking.rows[id]!.round! < last);
  const remarks = [
    comparedBy(view, words, ranking, rows, names),
    left.length > 0 && ranking.ranking.length > left.length + 1
      ? fillWith<unknown>(words.without, { names: names(left) })
      : '',
    judgedBy === 'return' && !kappa ? words.kappa : '',
  ].filter(Boolean);
  return { headline, remarks };
}

/** By what channels were compared, and why by nothing better. */
function comparedBy(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { judgedBy }: RankedTable['ranking'],
  rows: readonly DraftRow[],
  names: (ids: readonly string[]) => unknown,
): unknown {
  const one = oneUnit(view);
  if (judgedBy === 'return')
    return fill(view.store.snapshot.values['margin'] ? words.byReturnMargin : words.byReturn, { one });
  const isUnknown = (row: DraftRow): boolean =>
    judgedBy === 'leadsCost' ? !valueOf(row, 'primary') : !valueOf(row, 'revenue');
  const without = bought(rows).filter(isUnknown);
  const key = judgedBy === 'leadsCost' ? 'byLeads' : 'byPrimary';
  return fillWith<unknown>(words[key], { names: names(without.map(({ id }) => String(id))) });
}

function whyNothing(
  words: ChannelsRowsTexts,
  order: readonly string[],
  rows: readonly DraftRow[],
  names: (ids: readonly string[]) => unknown,
): unknown {
  const paid = bought(rows).filter(({ id }) => order.includes(String(id)));
  if (paid.length === 0) return order.length > 0 ? words.allFree : '';
  const lacking = paid.filter((row) => !valueOf(row, 'budget') || !valueOf(row, 'leads'));
  return lacking.length > 0
    ? fillWith<unknown>(words.byNothing, { names: names(lacking.map(({ id }) => String(id))) })
    : words.noneProven;
}

const bought = (rows: readonly DraftRow[]): DraftRow[] =>
  rows.filter((row) => kindOf(row) === 'ads' || kindOf(row) === 'fee');

/** A list of names that persons have given, each kept apart from the words around it. */
export function listed(view: CalculatorView, names: readonly string[]): unknown {
  // The list is made of marks, in whose places the names come: they may hold anything.
  const marks = view.list(
    [],
    names.map((_name, index) => `{${index}}`),
  );
  return fillWith<unknown>(marks, Object.fromEntries(names.map((name, index) => [String(index), named(name)])));
}

/** The sentences of an answer. */
export const answerTemplate = ({ headline, remarks }: ChannelsAnswer): TemplateResult =>
  html`${headline.some(Boolean) ? html`<p class="headline">${headline.map((sentence) => [sentence, ' '])}</p>` : nothing}
  ${remarks.map((sentence) => html`<p class="small">${sentence}</p>`)}`;
