import { StepReporter, type Page, type Wishes } from '../../src/analytics/index.js';
import { FunnelStore } from '../../src/store/index.js';

const OWN = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
export type Call = readonly unknown[];

/** A calculator without a screen, whose steps are told to a page of fakes; time passes when it is told to. */
export function watch(
  wishes: Partial<Wishes>,
  globals: Record<string, unknown> = {},
  currency: string | undefined = 'RUB',
) {
  const lines: string[] = [];
  let now = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  const leavers = new Set<() => void>();
  const page: Page = {
    globals,
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    leaving: (act) => {
      leavers.add(act);
      return () => leavers.delete(act);
    },
    inform: (line) => lines.push(line),
  };
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  const calculator = new EventTarget();
  store.subscribe((byPerson) => byPerson && calculator.dispatchEvent(new CustomEvent('funnel-change', { detail: {} })));
  const reporter = new StepReporter(calculator, () => ({ ...store.snapshot, currency }), page);
  const all = { analytics: null, figures: null, ...wishes };
  reporter.configure(all);
  return {
    store,
    lines,
    globals,
    follow: (changed: Partial<Wishes>) => reporter.configure({ ...all, ...changed }),
    send: (type: string, detail: unknown) => calculator.dispatchEvent(new CustomEvent(type, { detail })),
    type: (values: Readonly<Record<string, string>>) =>
      Object.entries(values).forEach(([name, text]) => store.type(name, text)),
    typeOwnNumbers: () => Object.entries(OWN).forEach(([name, text]) => store.type(name, text)),
    pass: (seconds: number) => {
      const until = now + seconds * 1000;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.act();
      }
      now = until;
    },
    leave: () => [...leavers].forEach((act) => act()),
    waiting: () => timers.length + leavers.size,
  };
}

/** A function of the page that keeps what it was called with. */
export function recorder(): { readonly calls: Call[]; readonly call: (...parameters: unknown[]) => void } {
  const calls: Call[] = [];
  return { calls, call: (...parameters) => void calls.push(parameters) };
}
