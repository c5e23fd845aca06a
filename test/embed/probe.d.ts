interface Probe {
  readonly heard: readonly { readonly level: string; readonly text: string }[];
  all(selector: string): HTMLElement[];
  figure(name: string, which?: number): string | null;
  until(condition: () => boolean, what: string): Promise<void>;
  /** Waits for a figure, whatever it says. */
  shown(name: string, which?: number): Promise<string | null>;
  /** Waits for a figure to say something: `true`, or what it says in its place. */
  becomes(name: string, text: string, which?: number): Promise<true | string | null>;
  fill(selector: string, text: string): void;
  words(): string;
  inked(): number;
}

declare const probe: Probe;
interface Window {
  probe: Probe;
}
