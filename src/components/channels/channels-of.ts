import { CHANNEL_COLUMNS } from '../../store/channel-ranking.js';
import { TableDraft } from '../../store/table-draft.js';
import type { CalculatorView } from '../base/view.js';

/** The channels of both periods, as they are typed. */
export interface ChannelDrafts {
  readonly channels: TableDraft;
  readonly channelsBefore: TableDraft;
}

const drafts = new WeakMap<CalculatorView, ChannelDrafts>();

/** The tables of channels of a calculator. What was typed into them stays when the panel is removed. */
export function channelsOf(view: CalculatorView): ChannelDrafts {
  let tables = drafts.get(view);
  if (!tables) {
    tables = {
      channels: new TableDraft(view.store, 'channels', CHANNEL_COLUMNS),
      channelsBefore: new TableDraft(view.store, 'channelsBefore', CHANNEL_COLUMNS),
    };
    drafts.set(view, tables);
  }
  return tables;
}
