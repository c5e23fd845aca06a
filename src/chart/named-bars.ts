import { css, html, type CSSResult, type TemplateResult } from 'lit';

/** The height of a row, which consists of its words and its bar, and the height of the bar; px. */
export const NAMED_ROW = 52;
export const NAMED_BAR = 18;

/** Styles for the shadow root around the picture, after those that every picture has. */
export const namedBarStyles: CSSResult = css`
  .named-bars {
    /* The bars stand in the middle of their rows, but for the words above them. */
    inset-block-start: 5px;
  }
  .named-row {
    position: relative;
    display: grid;
    grid-template: 22px 30px / minmax(0, 1fr) auto;
    column-gap: 12px;
    font-size: 14px;
    line-height: 22px;
    white-space: nowrap;
  }
  .named-row .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;

/** What stands above a bar. */
export interface BarName {
  readonly label: string;
  /** In words. */
  readonly amount: string;
}

/**
 * A canvas with a row of words above each bar.
 *
 * @param name - of the picture, for those who don't see it: a table says the same
 * @param look - class of a row
 */
export const namedBars = <Row extends BarName>(
  rows: readonly Row[],
  name: string,
  recoloured: () => void,
  look: (row: Row) => string = () => '',
): TemplateResult => html`
  <canvas class="named-bars" role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
  <div aria-hidden="true">
    ${rows.map(
      (row) => html`<div class="named-row ${look(row)}">
        <span class="label">${row.label}</span>
        <b translate="no" .textContent=${row.amount}></b>
      </div>`,
    )}
  </div>
`;
