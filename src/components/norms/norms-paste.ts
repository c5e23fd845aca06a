import { readsNorm, typeNorms } from '../../store/norm-editing.js';
import { leverName } from '../base/lever-texts.js';
import type { PasteGround } from '../base/paste-ground.js';
import type { CalculatorView } from '../base/view.js';

/**
 * The fields of the norms, for cells that are pasted into one of them.
 *
 * @param entered - called once for each field that was filled
 */
export function normsGround(view: CalculatorView, from: string, entered: () => void): PasteGround {
  const { store } = view;
  const names = store.snapshot.diagnosis.levers.map(({ id }) => id);
  return {
    fields: names.map((name) => ({
      name,
      label: leverName(view, name),
      reads: (text) => readsNorm(store, name, text),
    })),
    start: names.indexOf(from),
    asks: true,
    enter: (texts) => {
      typeNorms(store, texts);
      texts.forEach(entered);
    },
    undo: () => store.undo(),
    watch: () => {
      const { state } = store;
      return () => store.state === state;
    },
    announce: (sentence) => view.announcer?.queueAnnouncement('pasted', sentence),
  };
}
