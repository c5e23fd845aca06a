import type { Topic } from '../../texts/index.js';
import { FunnelElement } from './element.js';

/**
 * An element whose words are loaded apart from the first screen.
 *
 * Nothing of it is shown before they are loaded. When the language changes, the old words stay until the new ones are
 * loaded.
 */
export abstract class FunnelPanel extends FunnelElement {
  /** The topic of its words. */
  protected abstract readonly topic: Topic;

  protected override async scheduleUpdate(): Promise<void> {
    const { view } = this;
    if (view && !view.topics?.has(this.topic)) {
      await view.prepare();
      await view.topics?.bring(this.topic);
      // It may have been moved into another calculator whose words are not loaded yet.
      if (view !== this.view) return this.scheduleUpdate();
    }
    await super.scheduleUpdate();
  }

  protected override shouldUpdate(): boolean {
    return !this.view || this.view.topics?.has(this.topic) === true;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.view?.topics?.ready;
    return super.getUpdateComplete();
  }
}
