import { css, type CSSResult } from 'lit';

/** The other period's fields, what made the difference, and a table that stacks in narrow places. */
export const compareStyles: CSSResult = css`
  .cell {
    container-type: inline-size;
  }
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2,
  h3,
  legend,
  strong {
    font-weight: 650;
  }
  h2:focus {
    outline: none;
    /* Keeps clear of the total that stays at the top. */
    scroll-margin-block: calc(var(--funnel-sticky-top, 0px) + 120px) 24px;
  }
  h2:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  fieldset {
    all: unset;
    display: block;
    min-width: 0;
    margin-block-start: 12px;
  }
  legend {
    padding: 0;
  }
  .fields {
    display: grid;
    gap: 0 calc(var(--_space) * 2);
    margin-block-start: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 8px;
  }
  .headline {
    margin-block-start: 12px;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
  }
  .headline + p {
    margin-block-start: 4px;
  }
  /* A sum of money is broken only where it is wider than the panel. */
  .headline bdi,
  .headline span,
  .made bdi,
  td bdi {
    display: inline-block;
    max-width: 100%;
    white-space: normal;
  }
  /* Otherwise its bracket would stay alone at the end of a line. */
  .headline bdi[data-figure='revenueGrowth'] {
    display: inline;
    white-space: nowrap;
  }
  h3 {
    margin-block-start: var(--_space);
  }
  .made {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .made li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .head strong {
    margin-inline-end: 6px;
  }
  .made p:not(.head) {
    font-size: 14px;
  }
  .new {
    padding-block-start: 6px;
  }
  .mark {
    display: inline-block;
    width: 20px;
    margin-inline-end: 6px;
    border: 1px dashed var(--_border);
    border-radius: 50%;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
  }
  details {
    margin-block-start: var(--_space);
  }
  summary {
    min-height: 44px;
    font-size: 14px;
    line-height: 44px;
    cursor: pointer;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 4px;
    font-weight: 650;
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
  td small,
  th small {
    display: block;
  }
  td .name {
    display: none;
  }
  .total {
    font-weight: 650;
  }
  .place {
    margin-block-start: var(--_space);
  }
  @container (width >= 720px) {
    /* A number isn't broken if its column can be wide enough. */
    tbody td > bdi {
      white-space: nowrap;
    }
  }
  @container (width >= 640px) {
    .fields {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @container (width < 560px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 12px;
      padding-block: 8px;
    }
    tbody :is(th, td) {
      padding: 2px 0;
      text-align: start;
    }
    tbody th {
      grid-column: 1 / -1;
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
