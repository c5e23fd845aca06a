import { css, type CSSResult } from 'lit';

/** One move first, with its verdict; then all budgets, whose rows become cards of two lines where the panel is narrow. */
export const movingStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  p {
    padding-block: 2px;
  }
  h3 {
    margin-block-start: calc(var(--_space) * 1.5);
    font-weight: 650;
  }
  .lead {
    padding-block: 8px 4px;
    font-size: 20px;
    line-height: 1.3;
    font-weight: 650;
  }
  .lead bdi {
    white-space: normal;
  }
  .verdict {
    margin-block: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_border);
  }
  .verdict[data-verdict='sure'] {
    border-color: var(--_good);
  }
  .verdict[data-verdict='try'] {
    border-inline-start-style: dashed;
    border-color: var(--_accent);
  }
  .problem {
    padding-block: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding-block: 8px;
  }
  .work {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
    gap: 12px 40px;
    margin-block-start: 12px;
  }
  .choice {
    display: grid;
    gap: 0 16px;
    max-width: 560px;
  }
  .choice label {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    align-items: center;
    gap: 12px;
    min-height: 52px;
    border-block-start: 1px solid var(--_line);
  }
  select {
    min-width: 0;
    min-height: 44px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  funnel-panel-field {
    max-width: 560px;
  }
  funnel-move-picture {
    max-width: 560px;
  }
  ul {
    margin: 0;
    padding: 0 0 8px;
    padding-inline-start: 20px;
  }
  table {
    width: 100%;
    margin-block: 8px;
    border-collapse: collapse;
    font-size: 15px;
  }
  th,
  td {
    padding-block: 8px;
    padding-inline: 0 12px;
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: end;
    vertical-align: top;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    border: 0;
    font-size: 13px;
    color: var(--_muted);
  }
  tfoot {
    font-weight: 650;
  }
  .head {
    display: none;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-height: 44px;
    line-height: 44px;
    font-size: 14px;
    cursor: pointer;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: 0 24px;
  }
  @container (width < 560px) {
    table,
    tbody,
    tfoot,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-columns: 6fr 6fr 5fr;
      gap: 2px 12px;
      padding-block: 8px;
      border-block-start: 1px solid var(--_line);
    }
    tbody th,
    tfoot th {
      grid-column: 1 / -1;
      font-weight: 650;
    }
    th,
    td {
      padding: 0;
      border: 0;
    }
    td {
      text-align: start;
    }
    td bdi {
      white-space: normal;
    }
    .head {
      display: block;
      font-size: 13px;
      font-weight: 400;
      color: var(--_muted);
    }
  }
  @media print {
    .choice,
    .actions,
    details:not([open]) {
      display: none;
    }
  }
`;
