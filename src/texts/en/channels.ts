import { channelsMoving as moving, type ChannelsMovingTexts } from './channels-moving.js';
import { channelsRows as rows, type ChannelsRowsTexts } from './channels-rows.js';
import type { Worded } from '../worded.js';

/** The words of the frame of the panel of channels. */
const tabs = {
  heading: 'Which channel pays?',
  rows: 'Channels',
  moving: 'Moving money',
  import: 'Import',
};

/** The words of the panel of channels, which come in one file but for those of the import: its tabs, and those of each tab. */
export interface ChannelsTexts {
  readonly tabs: Worded<typeof tabs>;
  readonly rows: ChannelsRowsTexts;
  readonly moving: ChannelsMovingTexts;
}

export const channels: ChannelsTexts = { tabs, rows, moving };
