import { css, type CSSResult } from 'lit';

/** A place to drop a file on, questions one under another, and a table that stacks in narrow places. */
export const importStyles: CSSResult = css`
  .cell {
    container-type: inline-size;
  }
  h3,
  h4,
  legend,
  caption {
    font-weight: 650;
  }
  h3:focus {
    outline: none;
    scroll-margin-block: calc(var(--funnel-sticky-top, 0px) + 120px) 24px;
  }
  h3:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h4 {
    margin: 0;
    font-size: inherit;
  }
  .start {
    margin-block: 12px;
    padding: 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .start.over {
    border-style: solid;
    outline: 2px solid var(--_accent);
  }
  .start > .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .start > label {
    display: block;
    margin-block: 12px 4px;
  }
  .file + span {
    margin-inline-start: 12px;
  }
  @media (pointer: coarse) {
    .file + span {
      display: none;
    }
  }
  textarea,
  select,
  input.text {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: 16px;
  }
  textarea {
    min-height: 66px;
    resize: vertical;
    white-space: pre;
  }
  :is(textarea, select, input.text):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  details {
    margin-block: 4px;
  }
  summary {
    min-height: 44px;
    font-size: 14px;
    line-height: 44px;
    cursor: pointer;
  }
  ul {
    margin: 4px 0 0;
    padding-inline-start: 20px;
    font-size: 14px;
  }
  li {
    padding-block: 2px;
  }
  .problem {
    margin-block: 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_weak);
  }
  .done {
    margin-block: 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_good);
  }
  progress {
    display: block;
    width: 100%;
    margin-block: 8px;
    accent-color: var(--_accent);
  }
  fieldset,
  .findings {
    min-width: 0;
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h3 {
    padding-block: 4px;
  }
  .column {
    display: grid;
    max-width: 600px;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    gap: 0 12px;
    align-items: center;
    margin-block-start: 8px;
  }
  .column p {
    grid-column: 1 / -1;
  }
  .named {
    margin-block-start: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 12px 4px;
  }
  table {
    width: 100%;
    margin-block-start: 20px;
    border-collapse: collapse;
  }
  caption {
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
  @media print {
    .start,
    .actions,
    progress {
      display: none;
    }
  }
`;
