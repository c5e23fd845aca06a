import { Decimal } from '../../core/index.js';
import { isWaiting, kindOf, valueOf } from '../../store/channel-ranking.js';
import type { DraftRow, TableDraft } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';

/** What is odd about a channel whose numbers can be read, the name first; each a sentence that says what to do. */
export function remarksOn(words: ChannelsRowsTexts, draft: TableDraft, row: DraftRow): string[] {
  const name = draft.nameProblem(row);
  const remarks = name && name !== 'not_a_month' ? [words[name]] : [];
  if (isWaiting(row)) return remarks;
  const number = (column: 'budget' | 'leads' | 'primary'): Decimal | null => {
    const value = valueOf(row, column);
    return value ? new Decimal(value) : null;
  };
  const [budget, leads, primary] = [number('budget'), number('leads'), number('primary')];
  const kind = kindOf(row);
  const isBought = kind === 'ads' || kind === 'fee';
  const brings = leads?.gt(0) || primary?.gt(0);
  if (leads && primary?.gt(leads)) remarks.push(words.exceeds);
  if (kind === 'ads' && budget?.isZero() && brings) remarks.push(words.noSpend);
  if (isBought && budget?.gt(0) && leads?.isZero() && !primary?.gt(0)) remarks.push(words.noLeads);
  if (!isBought && budget?.gt(0)) remarks.push(words.freeSpend);
  return remarks;
}
