import type { Worded } from '../worded.js';

/** The words of the table of channels. */
export const channelsRows = {
  empty: 'Type what each channel cost last month and how many leads and first patients it brought.',
};

export type ChannelsRowsTexts = Worded<typeof channelsRows>;
