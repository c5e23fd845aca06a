import type { ChannelsRowsTexts } from '../en/channels-rows.js';

export const channelsRows: ChannelsRowsTexts = {
  empty: 'Введите, сколько стоил каждый канал за прошлый месяц и сколько обращений и первых пациентов он привёл.',
};
