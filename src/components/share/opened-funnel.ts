import { deriveFunnel } from '../../core/index.js';
import { hasCalls, pageFunnel } from '../../store/calls-stage.js';
import type { StoreState } from '../../store/index.js';
import type { LeverView } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';

/**
 * What names the fields and levers of the funnel that a link or a file would make: the calculator itself, unless calls are
 * the first stage in one of both funnels alone.
 */
export function openedFunnel(view: CalculatorView, opened: StoreState): LeverView {
  const { store } = view;
  if (hasCalls(opened) === hasCalls(store.state)) return view;
  const definition = opened.stages ? deriveFunnel(opened.stages) : pageFunnel(store);
  const language = view.context.locale.split('-')[0]!;
  return {
    store: { snapshot: { definition } },
    label(name) {
      // The calculator knows no calls that aren't its own, and calls the leads by their name in its funnel.
      if (name !== 'calls' && name !== 'leads') return view.label(name);
      const given = definition.stages.find(({ id }) => id === name)!.label;
      return typeof given === 'object' ? (given[language] ?? given['en']!) : view.text('leads');
    },
    text: (key) => view.text(key),
    money: view.money,
    count: view.count,
    percent: view.percent,
  };
}
