import type { PlanStore } from '../../store/plan-store.js';
import type { FunnelPanelField } from '../base/funnel-panel-field.js';
import type { PasteGround } from '../base/paste-ground.js';
import type { CalculatorView } from '../base/view.js';

/** The fields of a section that can be filled, for cells that are pasted into one of them. */
export function planGround(view: CalculatorView, plan: PlanStore, section: ParentNode, from: string): PasteGround {
  const all = [...section.querySelectorAll<FunnelPanelField>('funnel-panel-field')];
  const fields = all.filter((field) => field.name === from || (!field.disabled && field.checkVisibility()));
  let before = plan.state;
  return {
    fields: fields.map((field) => ({
      name: field.name,
      label: field.label,
      reads: (text) => field.reads(text),
    })),
    start: fields.findIndex(({ name }) => name === from),
    asks: true,
    enter: (texts) => {
      before = plan.state;
      for (const field of fields) {
        const text = texts.get(field.name);
        if (text !== undefined) field.enterText(text);
      }
    },
    undo: () => plan.change(before),
    watch: () => {
      const { state } = plan;
      return () => plan.state === state;
    },
    announce: (sentence) => view.announcer?.queueAnnouncement('pasted', sentence),
  };
}
