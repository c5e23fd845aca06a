import type { ChannelsRowsTexts } from '../en/channels-rows.js';

export const channelsRows: ChannelsRowsTexts = {
  empty: 'Sisesta, kui palju iga kanal eelmisel kuul maksis ning mitu päringut ja esmapatsienti ta tõi.',
};
