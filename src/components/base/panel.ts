import type { Topic } from '../../texts/index.js';
import { FunnelElement } from './element.js';

/**
 * An element whose words are loaded apart from the first screen.
 *
 * Nothing of it is shown before they are there. When the calculator changes its language, it keeps the words that it
 * has until the new ones have come.
 */
export abstract class FunnelPanel extends FunnelElement {
  /** Where its words are found in the texts. */
  protected abstract readonly topic: Topic;

  protected override async scheduleUpdate(): Promise<void> {
    const { view } = this;
    if (view && !view.hasWords(this.topic)) {
      await view.bringWords(this.topic);
      // Moved into another calculator in the meantime, it may have to wait again.
      if (view !== this.view) return this.scheduleUpdate();
    }
    await super.scheduleUpdate();
  }

  protected override shouldUpdate(): boolean {
    return !this.view || this.view.hasWords(this.topic);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.view?.wordsReady;
    return super.getUpdateComplete();
  }
}
