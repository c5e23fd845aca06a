import { html, type TemplateResult } from 'lit';
import { returnBars, type ReturnBar } from '../../chart/return-bars.js';
import { textDirection } from '../../format/index.js';
import type { RankedTable } from '../../store/channel-ranking.js';
import type { DraftRow } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { defineIfFree } from '../base/define-if-free.js';
import type { CalculatorView } from '../base/view.js';
import { judgedFigure } from './channel-label.js';
import { calledOf } from './channel-name.js';
import type { ChannelBars } from './channel-scale.js';
import { FunnelChannelsPicture } from './funnel-channels-picture.js';

/** The returns with their ranges, best first; the same figures stand in the table. */
export function pictureTemplate(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { ranking }: RankedTable,
  { bars, scale }: ChannelBars,
  rows: readonly DraftRow[],
): TemplateResult {
  defineIfFree({ 'funnel-channels-picture': FunnelChannelsPicture });
  const judgedBy = ranking.judgedBy!;
  const drawn = ranking.ranking.flatMap((id): ReturnBar[] => {
    const bar = bars.get(id);
    const index = rows.findIndex((row) => String(row.id) === id);
    if (!bar || index < 0) return [];
    const label = ranking.rows[id]!.label!;
    return [
      {
        ...bar,
        label: calledOf(words, rows[index]!, index),
        // The range stands in the table; on a phone it would leave no room for the name.
        amount: judgedFigure(view, judgedBy, bar.figure),
        kind: label.endsWith('above') ? 'good' : label.endsWith('below') ? 'weak' : 'open',
      },
    ];
  });
  const drawing = returnBars(drawn, scale, words.pictureName, textDirection(view.context.locale) === 'rtl');
  return html`<funnel-channels-picture .drawing=${drawing}></funnel-channels-picture>`;
}
