import type { CompareStore } from '../../store/compare-store.js';
import type { MovingStore } from '../../store/moving-store.js';
import type { PlanState, PlanStore } from '../../store/plan-store.js';
import type { StoreState } from '../../store/index.js';
import type { ValueState } from '../../store/value-store.js';
import type { ReportSource } from './report-section.js';

/** What the panels of one calculator share with each other and with the verdict. It stays when a panel is removed. */
export class PanelState {
  /** The plan. `planOf` creates it when it is first needed. */
  plan: PlanStore | undefined;
  /** How many plan panels stand on the page. If there is one, no other is opened. */
  planPanels = 0;
  /** What is said of moving money between channels, created when it is first needed. */
  moving: MovingStore | undefined;
  /** The comparison with an earlier period, created when it is first needed. */
  comparison: CompareStore | undefined;
  /** Moves the focus to the heading of a panel that stands on the page, by the panel's word. */
  readonly headings = new Map<string, () => void>();
  /** The panel that was opened and whose heading will get the focus. */
  awaited: string | undefined;
  /** What the panels add to the report, in the order in which they came. */
  readonly reportSources = new Set<ReportSource>();
  /** Whether reports and exports have tables of people, and then with letters or with names. Nobody has asked for them at first. */
  peopleInReport: 'none' | 'letters' | 'names' = 'none';
  /** Panels, by word, that couldn't be loaded when they were wanted last. */
  readonly missing = new Set<string>();
  /** The last link that was opened, and what it has restored. */
  handledLink:
    | { readonly text: string; readonly state?: StoreState; readonly plan?: PlanState; readonly value?: ValueState }
    | undefined;
}
