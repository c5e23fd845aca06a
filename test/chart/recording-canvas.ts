/** A canvas that draws nothing and remembers all that it is asked to draw. */
export interface RecordingCanvas {
  readonly canvas: HTMLCanvasElement;
  /** Calls and settings in order, such as `fillRect(0,0,10,10)` and `fillStyle=red`. */
  readonly drawn: readonly string[];
}

/** Draws nothing: the whole library measures labels that are never shown. */
const UNSEEN = /^(?:font|measureText)\b/;

const said = (value: unknown): string => (typeof value === 'number' ? String(value + 0) : String(value));

/** @param room - width of the place that the canvas stands in, px */
export function recordingCanvas(room: number): RecordingCanvas {
  const drawn: string[] = [];
  const record = (operation: string): void => {
    if (!UNSEEN.test(operation)) drawn.push(operation);
  };
  const attributes = new Map<string, string>();
  const size = { width: 300, height: 150 };
  const parentNode = {
    clientWidth: room,
    clientHeight: 1000,
    getBoundingClientRect: () => ({ width: room, height: 1000 }),
  };
  const style: Record<string, string> = { width: '', height: '', display: '', boxSizing: '' };
  const computed = {
    maxWidth: '100%',
    maxHeight: 'none',
    boxSizing: 'border-box',
    getPropertyValue: (name: string) => (name === 'width' ? '300px' : '150px'),
  };
  const canvas: Record<string, unknown> = {
    style,
    parentNode,
    ownerDocument: { defaultView: { getComputedStyle: () => computed } },
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    removeAttribute: (name: string) => attributes.delete(name),
    getContext: () => context,
    get width() {
      return size.width;
    },
    set width(width: number) {
      size.width = width;
      record(`canvas.width=${width}`);
    },
    get height() {
      return size.height;
    },
    set height(height: number) {
      size.height = height;
      record(`canvas.height=${height}`);
    },
  };
  const settings: Record<string, unknown> = { canvas };
  const context = new Proxy(settings, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...values: unknown[]) => {
            record(`${name}(${values.map(said).join()})`);
            return { width: 10 };
          },
    set(target, name: string, value) {
      target[name] = value;
      record(`${name}=${said(value)}`);
      return true;
    },
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, drawn };
}
