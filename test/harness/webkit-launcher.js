import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { ENGINES } from '../../tools/browsers.js';
import { startWebkitDriver } from '../../tools/webkit-driver.js';

/** A launcher of WebKitGTK that owns its driver and display, and begins with fresh ones after a browser was lost. */
export class WebkitLauncher extends WebdriverLauncher {
  #binary;
  #owned;
  #lost = false;

  /** @param {string} binary path of WebKitGTK's MiniBrowser */
  constructor(binary) {
    super({ capabilities: {} });
    this.#binary = binary;
  }

  async initialize(config) {
    await super.initialize(config);
    this.name = ENGINES.webkit.title;
  }

  /** Unlike the inherited one, it fails where the page can't be opened: nobody else would hear of it. */
  async startSession(id, url) {
    if (this.#lost) this.#abandon();
    if (!this.#owned) await this.#begin();
    await this.#noticingLoss(async () => {
      await this.ensureManagerInitialized();
      await this.driverManager.startSession(id, url);
    });
  }

  stopSession(id) {
    return this.#noticingLoss(() => this.driverManager.stopSession(id));
  }

  async stop() {
    if (this.#lost) this.#abandon();
    else await super.stop();
    this.#owned?.stop();
  }

  async #begin() {
    this.#owned = await startWebkitDriver(this.#binary);
    this.options = {
      hostname: '127.0.0.1',
      port: this.#owned.port,
      path: '/',
      logLevel: 'error',
      capabilities: { ...this.#owned.capabilities, 'wdio:enforceWebDriverClassic': true },
    };
  }

  /** A browser that doesn't answer is never asked again, not even to end. */
  #abandon() {
    clearInterval(this.pendingHeartbeat);
    this.#owned?.stop();
    this.#owned = this.driver = this.driverManager = undefined;
    this.#lost = false;
  }

  async #noticingLoss(act) {
    try {
      return await act();
    } catch (error) {
      this.#lost = true;
      throw error;
    }
  }
}
