import type { Page, StepReporter } from '../../analytics/index.js';
import { VIEW, type Calculator } from '../base/element.js';

/** Reports to the page's statistics programs what a person does in one calculator, once its owner asks for it. */
export class PageAnalytics {
  readonly #calculator: Calculator;
  #reporter: Promise<StepReporter | null> | undefined;

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
  }

  /** Applies the present attributes. */
  update(): void {
    if (!this.#reporter && !this.#calculator.analytics) return;
    this.#reporter ??= load(this.#calculator);
    void this.#reporter.then((loaded) => {
      const { analytics, analyticsFigures } = this.#calculator;
      loaded?.configure({ analytics, figures: analyticsFigures });
    });
  }
}

async function load(calculator: Calculator): Promise<StepReporter | null> {
  try {
    const { StepReporter } = await import('../../analytics/index.js');
    const read = () => ({ ...calculator[VIEW].store.snapshot, currency: calculator[VIEW].context.currency });
    return new StepReporter(calculator, read, PAGE);
  } catch {
    console.warn('[funnel-calculator] the part that tells analytics of steps could not be loaded');
    return null;
  }
}

const PAGE: Page = {
  globals: globalThis,
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  leaving: (act) => {
    addEventListener('pagehide', act);
    return () => removeEventListener('pagehide', act);
  },
  inform: (line) => console.info(line),
};
