import { formatMoney } from '../../format/index.js';
import type { Decimal, JudgedBy, RankedChannel } from '../../core/index.js';
import { valueOf, type ChannelColumn, type RankedTable } from '../../store/channel-ranking.js';
import type { DraftRow } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { joinRange } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** "1 ₽": a unit of money, without its hundredths. */
export const oneUnit = ({ context }: CalculatorView): string => formatMoney('1', context, 0);

/** A figure by which channels are compared, as it is shown: how many times over, or money. */
export const judgedFigure = (view: CalculatorView, judgedBy: JudgedBy, figure: Decimal): string =>
  judgedBy === 'return' ? view.multiple(figure) : view.money(figure);

/** The keys of labels whose words differ where a lower cost is the better one. */
const OF_COST = {
  above: 'cheaper',
  below: 'dearer',
  probably_above: 'probably_cheaper',
  probably_below: 'probably_dearer',
} as const;

/** The sign in front of a label: it says without colour which way a channel differs. */
export const SIGNS: Readonly<Record<string, string>> = {
  above: '▲',
  below: '▼',
  probably_above: '△',
  probably_below: '▽',
};

/** What can be said of a channel beside the others, in words. */
export function labelText(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { ranking, evidence }: RankedTable,
  row: DraftRow,
): string {
  const { kind, label, robust } = ranking.rows[row.id] ?? ({} as Partial<RankedChannel>);
  if (kind === 'free') return words.isFree;
  if (kind === 'unattributed') return words.isUnknown;
  if (!label) return '';
  const { judgedBy } = ranking;
  if (label === 'not_judged') {
    const lacking = lackingNames(view, words, row);
    return lacking.length > 0 ? fill(words.not_judged, { fields: view.list([], lacking) }) : words.notCompared;
  }
  if (label === 'too_few_data') {
    const missing = evidence[row.id]?.missing;
    const isLeads = judgedBy === 'leadsCost';
    if (!missing) return isLeads ? words.tooFewLeads : words.too_few_data;
    return fill(isLeads ? words.missingLeads : words.missing, { n: view.count(missing.toSignificantDigits(2)) });
  }
  const isCost = judgedBy !== 'return' && label in OF_COST;
  const said = words[isCost ? OF_COST[label as keyof typeof OF_COST] : label];
  return robust === false ? `${said} (${words.depends})` : said;
}

/** What a channel lacks to be compared at all. */
function lackingNames(view: CalculatorView, words: ChannelsRowsTexts, row: DraftRow): string[] {
  const lacking = (['budget', 'leads'] as const).filter((column) => !valueOf(row, column));
  return lacking.map((column) => columnName(view, words, column));
}

/** What a column is called: by the funnel's own words, where it has the same. */
export function columnName(view: CalculatorView, words: ChannelsRowsTexts, column: ChannelColumn): string {
  if (column === 'budget' || column === 'revenue') return words[column];
  const { stages } = view.store.snapshot.definition;
  const [first, second] = stages.filter(({ paid }, index) => index > 0 && paid);
  const id = {
    leads: stages[0]!.id,
    primary: first?.id ?? 'primary',
    secondary: second?.id ?? 'secondary',
    primaryCheck: `${first?.id ?? 'primary'}Check`,
    secondaryCheck: `${second?.id ?? 'secondary'}Check`,
  }[column];
  return view.label(id);
}

/** "for a patient": whom a cost is for; by its name where the page has given the stage one. */
export function perOne(view: CalculatorView, words: ChannelsRowsTexts, column: 'leads' | 'primary'): string {
  const stage = view.store.snapshot.definition.stages.find(({ id }) => id === column);
  const isOurs = stage && stage.label === undefined && view.renamed(column) === undefined;
  if (!isOurs) return fill(words.perOne, { stage: columnName(view, words, column) });
  return column === 'leads' ? words.perLead : words.perPatient;
}

/** A channel's range by chance, as it is shown; '' where there is none. */
export function rangeText(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  judgedBy: JudgedBy,
  interval: readonly [Decimal, Decimal | null] | null | undefined,
): string {
  if (!interval) return '';
  const [low, high] = interval;
  const shown = (end: Decimal): string => judgedFigure(view, judgedBy, end);
  return high
    ? fill(words.range, { range: joinRange(shown(low), shown(high)).replace('–×', '–') })
    : fill(words.rangeOpen, { low: shown(low) });
}

/** What the next unit of money brings: "0.90–1.62 € may pay, may not". */
export function nextText(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { nextRouble, nextRoublePays }: Partial<RankedChannel>,
): { readonly range: string; readonly pays: string } | null {
  if (!nextRouble) return null;
  const [low, high] = nextRouble.map((end) => view.money(end)) as [string, string];
  const pays = { yes: words.pays, no: words.paysNot, unknown: words.paysPerhaps }[nextRoublePays!];
  return { range: joinRange(low, high), pays };
}
