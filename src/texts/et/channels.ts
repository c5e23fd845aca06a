import type { ChannelsTexts } from '../en/channels.js';
import { channelsMoving as moving } from './channels-moving.js';
import { channelsRows as rows } from './channels-rows.js';

export const channels: ChannelsTexts = {
  tabs: {
    heading: 'Milline kanal tasub end ära?',
    rows: 'Kanalid',
    moving: 'Kuhu raha tõsta',
    import: 'Import',
  },
  rows,
  moving,
};
