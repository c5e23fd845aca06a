/** An event as the clipboard or a drag brings it, with the text as it was copied. */
export function carrying(type: string, text: string, init: InputEventInit = {}): Event {
  const event =
    type === 'beforeinput'
      ? new InputEvent(type, { bubbles: true, composed: true, cancelable: true, ...init })
      : new Event(type, { bubbles: true, composed: true, cancelable: true });
  const data = { getData: (format: string) => (format === 'text/plain' ? text : '') };
  Object.defineProperty(event, type === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
  return event;
}
