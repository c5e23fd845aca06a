import { css, type CSSResult, type CSSResultArray } from 'lit';
import { intervalLineStyles } from './interval-line.styles.js';

const own: CSSResult = css`
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
`;

/** Cards of rows: two lines each while they are closed. */
export const rowsStyles: CSSResultArray = [intervalLineStyles, own];
