import { css, type CSSResult } from 'lit';

/** A table whose rows are cards in narrow places. */
export const previewStyles: CSSResult = css`
  table {
    width: 100%;
    margin-block-start: 20px;
    border-collapse: collapse;
  }
  caption {
    font-weight: 650;
    padding-block-end: 4px;
    text-align: start;
  }
  tr {
    border-block-end: 1px solid var(--_line);
  }
  th,
  td {
    padding-block: 6px;
    padding-inline: 12px 0;
    font-weight: inherit;
    text-align: end;
    vertical-align: top;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    font-size: 13px;
    color: var(--_muted);
    vertical-align: bottom;
  }
  td .name {
    display: none;
  }
  .total {
    font-weight: 650;
  }
  @container (width < 480px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
      padding-block: 8px;
    }
    tbody :is(th, td) {
      padding: 2px 0;
      text-align: start;
    }
    tbody th {
      flex: 1 0 100%;
    }
    tbody tr:not(.total) th {
      font-weight: 650;
    }
    td .name {
      display: block;
      font-weight: 400;
    }
  }
`;
