import { channelsMoving as moving, type ChannelsMovingTexts } from './channels-moving.js';
import { channelsImport, type ChannelsImportTexts } from './channels-import.js';
import { channelsRows as rows, type ChannelsRowsTexts } from './channels-rows.js';
import type { Worded } from '../worded.js';

/** The words of the frame of the panel of channels. */
const tabs = {
  heading: 'Which channel pays?',
  rows: 'Channels',
  moving: 'Moving money',
  import: 'Import',
};

/** The words of the panel of channels, which come in one file: its tabs, and those of each tab. */
export interface ChannelsTexts {
  readonly tabs: Worded<typeof tabs>;
  readonly rows: ChannelsRowsTexts;
  readonly moving: ChannelsMovingTexts;
  readonly import: ChannelsImportTexts;
}

export const channels: ChannelsTexts = { tabs, rows, moving, import: channelsImport };
