import type { Page, StepReporter } from '../../analytics/index.js';
import { VIEW, type Calculator } from '../base/element.js';

interface Reported extends Calculator {
  readonly analytics: string | null;
  readonly analyticsFigures: string | null;
}

const reporters = new WeakMap<Calculator, Promise<StepReporter | null>>();

/** Has the page's statistics programs told what a person does here, from when its owner asks for it; follows what the attributes say. */
export function followAnalytics(calculator: Reported): void {
  const { analytics } = calculator;
  let reporter = reporters.get(calculator);
  if (!reporter && !analytics) return;
  if (!reporter) reporters.set(calculator, (reporter = load(calculator)));
  void reporter.then((loaded) =>
    loaded?.follow({ analytics: calculator.analytics, figures: calculator.analyticsFigures }),
  );
}

async function load(calculator: Reported): Promise<StepReporter | null> {
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
