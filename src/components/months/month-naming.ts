import { formatMonth, readMonth } from '../../format/index.js';
import type { RowNaming } from '../../store/table-draft.js';
import type { CalculatorView } from '../base/view.js';

/** Texts that were read are remembered up to this many: each row asks for those of all others. */
const MOST_REMEMBERED = 1000;

/** Rows whose names are months, typed as people write them. */
export function monthNaming(view: CalculatorView): RowNaming {
  const known = new Map<string, string | null>();
  let { locale } = view.context;
  return {
    key: 'month',
    problem: 'not_a_month',
    read: (typed) => {
      if (!typed) return null;
      if (known.size > MOST_REMEMBERED || locale !== view.context.locale) known.clear();
      ({ locale } = view.context);
      const found = known.has(typed) ? known.get(typed)! : readMonth(typed, view.context);
      known.set(typed, found);
      return found;
    },
    write: (stored) => formatMonth(stored, view.context),
  };
}
