import { readNumber, UNITS } from '../../format/index.js';
import { fieldsOf } from '../../store/index.js';
import { inDocumentOrder } from './document-order.js';
import type { PasteGround } from './paste-ground.js';
import type { CalculatorView } from './view.js';
import { typeAll } from '../../store/type-all.js';

type Input = HTMLElement & { readonly fieldName: string; requestUpdate(): void };

/** The calculator's own fields, as they stand on the page: of each the first that can be filled. */
export function fieldsGround(view: CalculatorView, from: Input): PasteGround {
  const { store } = view;
  const open = inDocumentOrder(
    [...view.inputs].filter((input) => input === from || (!input.matches(':disabled') && input.checkVisibility())),
  ) as Input[];
  const inputs = new Map<string, Input>();
  for (const input of open) if (!inputs.has(input.fieldName)) inputs.set(input.fieldName, input);
  // Within a burst of changes an element renders only what was typed into it.
  const show = (): void => open.forEach((input) => input.requestUpdate());
  const names = [...inputs.keys()];
  return {
    fields: names.map((name) => {
      const { kind } = fieldsOf(store.snapshot.definition).find((field) => field.name === name)!;
      return {
        name,
        label: view.label(name),
        reads: (text) => {
          const reading = readNumber(text, UNITS[kind], view.context);
          return reading.ok || reading.readings !== undefined;
        },
      };
    }),
    start: names.indexOf(from.fieldName),
    asks: true,
    enter: (texts) => {
      typeAll(store, texts);
      show();
      // MooTools replaces the global `Event` by a class of its own.
      for (const name of texts.keys())
        for (const type of ['input', 'change'])
          inputs.get(name)?.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
    },
    undo: () => {
      store.undo();
      show();
    },
    watch: () => {
      const { state } = store;
      return () => store.state === state;
    },
    announce: (sentence) => view.announcer?.queueAnnouncement('pasted', sentence),
  };
}
