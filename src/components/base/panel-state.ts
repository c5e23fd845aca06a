import type { CompareStore } from '../../store/compare-store.js';
import type { PlanState, PlanStore } from '../../store/plan-store.js';
import type { StoreState } from '../../store/index.js';
import type { ReportSource } from './report-section.js';

/** What the panels of one calculator share with each other and with the verdict. It stays when a panel goes. */
export class PanelState {
  /** The plan, made when first asked for: see `planOf`. */
  plan: PlanStore | undefined;
  /** How many plan panels stand on the page: a person is led to them, not to another one. */
  planPanels = 0;
  /** The comparison with an earlier period, made when first asked for. */
  comparison: CompareStore | undefined;
  /** What goes to the heading of each panel that stands on the page, by the panel's word. */
  readonly headings = new Map<string, () => void>();
  /** The panel whose heading somebody is on the way to. */
  awaited: string | undefined;
  /** What the panels add to the report, in the order in which they came. */
  readonly reportSources = new Set<ReportSource>();
  /** The fragment of the page's address that was dealt with, and what it has restored. */
  handledLink: { readonly hash: string; readonly state?: StoreState; readonly plan?: PlanState } | undefined;
}
