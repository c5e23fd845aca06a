interface Probe {
  readonly heard: readonly { readonly level: string; readonly text: string }[];
  all(selector: string): HTMLElement[];
  figure(name: string, which?: number): string | null;
  /** What stands beside a figure that has no value. */
  reason(name: string): string;
  until(condition: () => boolean, what: string): Promise<void>;
  /** Waits for a figure, whatever it says, and for what stands around it. */
  shown(name: string, which?: number): Promise<string | null>;
  /** Waits for a figure to say something, and for what stands around it: `true`, or what it says in its place. */
  becomes(name: string, text: string, which?: number): Promise<true | string | null>;
  /** Types at once where the input is there, else when it has come. */
  fill(selector: string, text: string): Promise<void>;
  words(): string;
  inked(): number;
}

declare const probe: Probe;

interface Census {
  /** Counts what belongs to the page. */
  take(): void;
  changes(): Promise<string[]>;
}
declare const census: Census;

interface PortraitOfPage {
  settle(): Promise<void>;
  /** Each element's name, its place and size, and which of the styles it wears. */
  take(): { readonly styles: string[]; readonly nodes: (readonly [name: string, box: string, style: number])[] };
}
declare const portrait: PortraitOfPage;

interface Window {
  probe: Probe;
  census: Census;
  portrait: PortraitOfPage;
}
