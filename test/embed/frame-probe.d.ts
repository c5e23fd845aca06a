interface FrameLook {
  lang: string;
  dir: string;
  title: string;
  scheme: string;
  background: string;
  referrer: string;
  attributes: Record<string, string>;
  fallback: number;
  figures: string[];
  images: string[];
  polluted: boolean;
}

interface Wire {
  ask(which: number, operation: 'look'): Promise<FrameLook>;
  ask(which: number, operation: 'becomes', name: string, text: string): Promise<true | string | null>;
  ask(which: number, operation: 'fill', selector: string, text: string): Promise<void>;
  /** Waits for the figures that come a moment later. */
  ask(which: number, operation: 'complete'): Promise<string | null>;
  ask(which: number, operation: 'openMargin'): Promise<void>;
  /** Imports a text as a file of channels. @returns the table that the calculator has then */
  ask(which: number, operation: 'imports', way: 'chosen' | 'pasted', text: string): Promise<readonly object[]>;
  ask(which: number, operation: 'heard' | 'listened'): Promise<string[]>;
  ask(which: number, operation: 'size'): Promise<{ content: number; window: number }>;
  /** Scrolls to the end of the frame. @returns whether its last line is then at the frame's lower edge */
  ask(which: number, operation: 'scrollDown'): Promise<boolean>;
  /** Height of a frame in the page around it. */
  height(which: number): number;
  /** Waits until a frame is exactly as high as its content: `true`, or the two heights. */
  fits(which: number): Promise<true | { content: number; window: number }>;
  /** Waits until a frame has loaded, from now on. */
  loaded(which: number): Promise<void>;
  /** Waits for so many drawn frames. */
  frames(count: number): Promise<void>;
}

declare const wire: Wire;
interface Window {
  wire: Wire;
}
