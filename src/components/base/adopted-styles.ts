import type { CSSResult } from 'lit';

/** Styles of what the first frame doesn't show, by the styles of the first frame that they belong to. */
export type LaterStyles = ReadonlyMap<CSSResult, readonly CSSResult[]>;

let laterStyles: LaterStyles | undefined;

/** Brings the styles of what follows the first frame. They come with the deferred part. */
export function bringStyles(styles: LaterStyles): void {
  laterStyles = styles;
}

/** Styles of the first frame, each with those that follow it. */
export const withLaterStyles = (styles: readonly CSSResult[]): CSSResult[] =>
  styles.flatMap((style) => [style, ...(laterStyles?.get(style) ?? [])]);

export const hasLaterStyles = (): boolean => laterStyles !== undefined;

/** Style sheets of a document. A constructed one belongs to one document, so another document needs new ones. */
export const sheetsFor = (view: Window & typeof globalThis, styles: readonly CSSResult[]): CSSStyleSheet[] =>
  styles.map((style) => (view === window ? (style.styleSheet ?? sharedSheet(style)) : sheetFor(view, style)));

const shared = new WeakMap<CSSResult, CSSStyleSheet>();

/** Lit makes no style sheets if an old script of the page (MooTools) has replaced `Document`. */
function sharedSheet(style: CSSResult): CSSStyleSheet {
  const sheet = shared.get(style) ?? sheetFor(window, style);
  shared.set(style, sheet);
  return sheet;
}

function sheetFor(view: Window & typeof globalThis, { cssText }: CSSResult): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
}
