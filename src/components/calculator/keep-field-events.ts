import { IsolatedElement } from '../base/element.js';

/**
 * What a page's scripts tell apart by the element from which it comes: presses, selecting, the clipboard, dragging, menus,
 * and the keys of these. Neither `click` nor the focus: by these a page closes its open menus.
 */
const KEPT =
  'keydown keypress keyup mousedown mousemove mouseup pointerdown pointermove pointerup pointercancel touchstart touchmove touchend touchcancel dblclick auxclick contextmenu selectstart copy cut paste beforecopy beforecut beforepaste dragstart drag dragend dragenter dragover dragleave drop'.split(
    ' ',
  );

/** With Ctrl, Alt or Cmd, these keys still edit the text. By `code` on keyboards that have other letters. */
const EDITING = /^(?:Key)?[acvxyz]$|^(?:Arrow\w+|Home|End|Backspace|Delete|Insert)$/i;

/** Where the button or finger went down, if that was in a field. */
let pressed: unknown = null;
const handlePress = (): void => void (pressed = null);

/**
 * Keeps what starts in a field within the calculator. Outside it doesn't seem to come from a field, so copy protection,
 * sliders and drag and drop of the page would react. Typed keys are kept by each element itself, from the start.
 *
 * @returns stops it
 */
export function keepFieldEvents({ renderRoot }: Pick<IsolatedElement, 'renderRoot'>): () => void {
  // Captured, so that it runs before the listener below, at every press wherever it is.
  addEventListener('pointerdown', handlePress, true);
  for (const type of KEPT) renderRoot.addEventListener(type, keep, { passive: true });
  return () => {
    for (const type of KEPT) renderRoot.removeEventListener(type, keep);
  };
}

function keep(event: Event): void {
  const [target] = event.composedPath() as Element[];
  // The target may be a text node, or stand in the page's own content.
  if (!((target!.getRootNode() as Partial<ShadowRoot>).host instanceof IsolatedElement)) return;
  if (!target!.closest?.('.control, input, textarea, select, label')) return;
  if (/rdown|edown/.test(event.type)) pressed = target;
  if (!isPagesOwn(event as KeyboardEvent & DragEvent, target)) event.stopPropagation();
}

function isPagesOwn(event: KeyboardEvent & DragEvent, target: unknown): boolean {
  const { type, key, code, buttons, dataTransfer } = event;
  if (type.startsWith('key')) return !EDITING.test(key) && !EDITING.test(code);
  // What was pressed outside moves and is released for the page, and so does a pointer that only passes by.
  if (/^(?:mouse|pointer)(?:move|up)/.test(type)) return pressed !== target || (type.endsWith('move') && !buttons);
  // The page may have to keep the browser from opening a file that is dropped.
  // A page's own drag event may have no types.
  return [...(dataTransfer?.types ?? [])].includes('Files');
}
