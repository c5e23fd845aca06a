import type { CompareStore } from '../../store/compare-store.js';
import { readEntry } from '../../store/number-entry.js';
import type { PasteGround } from '../base/paste-ground.js';
import type { CalculatorView } from '../base/view.js';
import { kindOf } from './compare-fields.js';
import { typeAll } from '../../store/type-all.js';

/** The fields of the other period, for cells that are pasted into one of them; two columns fill both periods. */
export function compareGround(
  view: CalculatorView,
  compare: CompareStore,
  from: string,
  announce: (sentence: string) => void,
): PasteGround {
  const names = compare.fields.map(([name]) => name);
  let both = false;
  return {
    fields: names.map((name) => ({
      name,
      label: view.label(name),
      reads: (text) => {
        const { invalid, readings } = readEntry(text, kindOf(view, name), view.context);
        return !invalid || readings !== undefined;
      },
    })),
    start: names.indexOf(from),
    period: compare.ownIsLater ? 'before' : 'after',
    // A gap keeps its place, and shows what was pasted there.
    asks: false,
    enter: (here, there) => {
      both = there.size > 0;
      if (both) typeAll(view.store, there);
      compare.enterAll(
        names[0]!,
        names.map((name) => here.get(name) ?? ''),
      );
    },
    undo: () => {
      if (both) view.store.undo();
      compare.undo();
    },
    watch: () => {
      const [own, other] = [view.store.state, compare.other.state];
      return () => view.store.state === own && compare.other.state === other;
    },
    announce,
  };
}
