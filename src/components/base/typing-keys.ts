import { holdsSeveral } from '../../format/several-numbers.js';
import type { TypingController } from './typing-controller.js';
import type { CalculatorView } from './view.js';

/** The arrows step, and Ctrl+Z takes back a paste of several cells. */
export function handleKey(typing: TypingController, event: KeyboardEvent): void {
  const { field } = typing;
  const { key, code, shiftKey, isComposing, ctrlKey, altKey, metaKey } = event;
  // By its place where a keyboard has other letters than Latin ones.
  const isZ = /^z$/i.test(key) || (code === 'KeyZ' && !/^[a-z]$/i.test(key));
  if (isZ && (ctrlKey || metaKey) && !altKey && !shiftKey && field.view()?.pasted?.undo()) event.preventDefault();
  const direction = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
  if (!direction || isComposing || ctrlKey || altKey || metaKey) return;
  const stepped = field.step?.(direction, shiftKey);
  if (stepped) typing.showSet();
  if (stepped !== undefined) event.preventDefault();
}

/** Whether a paste isn't left to the browser: it holds several numbers, or is undone by the browser's own menu. */
export function takesPaste(view: CalculatorView, text: string, inputType: string | undefined): boolean {
  if (inputType === 'historyUndo') return view.pasted?.undo() ?? false;
  return holdsSeveral(text, view.context);
}

/** Spreads several cells over the fields. Where that can't be done, the field keeps them as they are, and says so. */
export function spreadCells(typing: TypingController, view: CalculatorView, text: string): void {
  if (!text) return;
  const { field, host } = typing;
  const ground = field.ground?.();
  // An element may hold several fields, so the focus goes to the input itself.
  const asker = { requestUpdate: () => host.requestUpdate(), focus: () => field.input()?.focus() };
  const pasted = ground && view.deferred?.code.pasteCells(view, ground, text, asker);
  if (pasted) view.pasted = typing.pasted = pasted;
  else typing.keepCells(text);
  host.requestUpdate();
}

/** Announces a field that was left with a text that was read as another one, as no number, or as several. */
export function announceLeft({ field, text }: TypingController, view: CalculatorView, typed: string): void {
  const label = field.label();
  const kept = field.kept();
  const announcement = kept?.readings
    ? `${label}: ${view.text('ambiguous')}`
    : kept?.invalid
      ? view.text('invalid_input', { fields: label })
      : typed !== text && `${label}: ${text}`;
  if (announcement) view.announcer?.queueAnnouncement(field.announcedAs(), announcement);
}
