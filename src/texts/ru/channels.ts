import type { ChannelsTexts } from '../en/channels.js';
import { channelsMoving as moving } from './channels-moving.js';
import { channelsRows as rows } from './channels-rows.js';

export const channels: ChannelsTexts = {
  tabs: {
    heading: 'Какой канал окупается?',
    rows: 'Каналы',
    moving: 'Куда переложить бюджет',
    import: 'Импорт',
  },
  rows,
  moving,
};
