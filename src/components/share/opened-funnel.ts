import { deriveFunnel, type Decimal, type FunnelDefinition } from '../../core/index.js';
import { UNITS } from '../../format/index.js';
import { hasCalls, pageFunnel } from '../../store/calls-stage.js';
import type { StoreState } from '../../store/index.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';

/** A funnel with its names: the one that is shown, or the one that a link or a file would make of it. */
export interface NamedFunnel {
  readonly definition: FunnelDefinition;
  /** What a field or a stage is called. */
  label(name: string): string;
  /** What a lever is called. */
  lever(id: string): string;
  /** A lever's number in its own unit. */
  figure(id: string, value: Decimal): string;
}

/** Both funnels. They are the same unless calls are the first stage in one of them alone. */
export interface OpenedFunnels {
  readonly here: NamedFunnel;
  readonly there: NamedFunnel;
  /** The one with more fields. */
  readonly larger: NamedFunnel;
}

/** The funnel that is shown, and the one that a link or a file would make of it. */
export function openedFunnels(view: CalculatorView, opened: StoreState): OpenedFunnels {
  const here: NamedFunnel = {
    definition: view.store.snapshot.definition,
    label: (name) => view.label(name),
    lever: (id) => leverName(view, id),
    figure: (id, value) => leverFigure(view, id, value),
  };
  if (hasCalls(opened) === hasCalls(view.store.state)) return { here, there: here, larger: here };
  const there = otherFunnel(view, opened.stages ? deriveFunnel(opened.stages) : pageFunnel(view.store));
  return { here, there, larger: hasCalls(opened) ? there : here };
}

/** A funnel that isn't shown, so that the calculator itself has no names for it. */
function otherFunnel(view: CalculatorView, definition: FunnelDefinition): NamedFunnel {
  const { stages, levers } = definition;
  const language = view.context.locale.split('-')[0]!;
  const label = (name: string): string => {
    const stage = stages.find(({ id }) => id === name);
    const given = stage?.label;
    if (typeof given === 'object') return given[language] ?? given['en']!;
    // The leads, which are called answered calls in the funnel that is shown.
    return stage && !given && name === 'leads' ? view.text(name) : view.label(name);
  };
  return {
    definition,
    label,
    lever(id) {
      const lever = levers.find((candidate) => candidate.id === id);
      return lever?.kind === 'rate'
        ? `${label(stages[lever.stage - 1]!.id)} → ${label(stages[lever.stage]!.id)}`
        : lever?.kind === 'cost'
          ? view.text('cpl')
          : label(id);
    },
    figure: (id, value) => view[UNITS[levers.find((lever) => lever.id === id)?.kind ?? 'budget']](value),
  };
}
