/** The tabs of the panel of channels, by the names of their words. */
export type ChannelsTab = 'rows' | 'moving' | 'import';

/** A tab asks for another one: the table for moving money, an import for the table. The event doesn't leave the panel. */
export class OpenTabEvent extends CustomEvent<ChannelsTab> {
  constructor(tab: ChannelsTab) {
    super('funnel-open-tab', { bubbles: true, detail: tab });
  }
}
