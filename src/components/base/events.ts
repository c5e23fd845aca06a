import type { Diagnosis } from '../../core/index.js';
import type { FunnelStore, InvalidReason, Tables } from '../../store/index.js';
import { toPlain, type CalculatorResult, type Plain } from '../../store/index.js';

/** What the event tells the page of a change. Frozen; figures are plain strings or null. */
export interface FunnelChangeDetail {
  readonly values: Readonly<Record<string, string>>;
  readonly shares: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, InvalidReason>>;
  /** Fields that still hold the worked example's numbers. */
  readonly examples: readonly string[];
  readonly result: Plain<CalculatorResult>;
  readonly diagnosis: Plain<Diagnosis>;
  /** The tables of the panels, with the names that a person has typed: they are the page's to keep safe. */
  readonly tables: Tables;
}

/** A person has changed something. */
export class FunnelChangeEvent extends CustomEvent<FunnelChangeDetail> {
  constructor(store: FunnelStore) {
    const { snapshot } = store;
    const { values, shares, invalid, examples, tables } = snapshot;
    let [plainResult, plainDiagnosis]: [FunnelChangeDetail['result']?, FunnelChangeDetail['diagnosis']?] = [];
    // Converted only when read, because most pages don't read it.
    const detail = Object.freeze({
      values,
      shares,
      invalid,
      examples,
      tables,
      get result() {
        return (plainResult ??= toPlain(snapshot.result));
      },
      get diagnosis() {
        return (plainDiagnosis ??= toPlain(snapshot.diagnosis));
      },
    });
    super('funnel-change', { bubbles: true, composed: true, detail });
  }
}

/** What `funnel-panel` tells the page. */
export interface FunnelPanelDetail {
  /** The panel that a person has opened, by its word in `panels`. */
  readonly panel: string;
}

declare global {
  // Of the window, of the document and of every element: the events bubble.
  interface GlobalEventHandlersEventMap {
    'funnel-change': FunnelChangeEvent;
    'funnel-panel': CustomEvent<FunnelPanelDetail>;
  }
}
