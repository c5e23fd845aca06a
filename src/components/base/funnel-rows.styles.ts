import { css, type CSSResult } from 'lit';

/** Cards of rows: two lines each while they are closed. */
export const rowsStyles: CSSResult = css`
  :host {
    --_width: 640px;
    container-type: inline-size;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-height: 44px;
    padding-block: 10px;
    cursor: pointer;
  }
  .called {
    font-weight: 650;
    white-space: normal;
  }
  .row {
    max-width: 560px;
  }
  .text {
    text-align: start;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
    gap: 0 16px;
    align-items: start;
    max-width: 900px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    padding-block: 4px 8px;
  }
  .action:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .found {
    display: block;
    line-height: 1.4;
  }
  .picture {
    display: block;
    margin-block: 4px;
    overflow: visible;
  }
  .axis {
    stroke: var(--_line);
  }
  .span {
    stroke: var(--_muted);
    stroke-width: 6;
    stroke-linecap: round;
  }
  .span.below,
  .span.above {
    stroke: var(--_accent);
    stroke-linecap: butt;
  }
  .span.probably_below,
  .span.probably_above {
    stroke: var(--_accent);
    stroke-linecap: butt;
    stroke-dasharray: 8 3;
  }
  .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .reference {
    stroke: var(--_text);
    stroke-width: 2;
  }
  @container (width < 460px) {
    .cells {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    details:not([open]) > :not(summary),
    .actions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .axis,
    .span,
    .reference,
    .dot {
      stroke: CanvasText;
    }
    .dot {
      fill: Canvas;
    }
  }
`;
