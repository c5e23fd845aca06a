import { css, type CSSResult } from 'lit';

/** The total, the stages as a table that stacks on phones, and what the ads return. */
export const resultsStyles: CSSResult = css`
  :host([spread]) {
    display: contents;
  }
  :host([spread])::before {
    display: none !important;
  }
  /* With "pre" the white space between the boxes would be lines. */
  :host {
    white-space: normal !important;
  }
  .revenue bdi,
  .returns bdi {
    white-space: normal;
  }
  .total,
  .figures {
    container-type: inline-size;
    background: var(--_surface);
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 12px;
  }
  .revenue {
    line-height: 1.15;
  }
  .revenue bdi {
    font-size: clamp(28px, 8cqi, 44px);
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .from {
    color: var(--_muted);
  }
  .figures h2 {
    margin-block: var(--_space) 4px;
    font-weight: 650;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  tr {
    border-block-start: 1px solid var(--_line);
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }
  th {
    padding-block-start: 10px;
  }
  th bdi {
    display: block;
    font-size: 20px;
    font-weight: 650;
  }
  .tag {
    display: inline-block;
    padding-inline: 8px;
    border: 1px solid var(--_border);
    border-radius: 99px;
    color: var(--_text);
  }
  .tag::before {
    content: '◣ ';
    content: '◣ ' / '';
  }
  [data-weakest$='weak'] .tag {
    border-color: var(--_weak);
    color: var(--_weak);
  }
  [data-weakest='leak'] .tag::before {
    content: '◇ ';
    content: '◇ ' / '';
  }
  .figure {
    display: block;
    width: 100%;
    min-height: 44px;
    padding-block: 4px;
  }
  .name {
    display: block;
    font-size: 13px;
    color: var(--_muted);
  }
  /* No underline: for one the browser would look for gaps at every letter each time. */
  .name span {
    border-block-end: 1px dotted;
  }
  .later {
    min-height: 212px;
  }
  @container (width >= 560px) {
    /* The columns keep their widths while somebody types. Content that is too long for one is broken. */
    table {
      table-layout: fixed;
    }
    table bdi {
      white-space: normal;
    }
  }
  @container (width < 560px) {
    tr:not(.about) {
      display: flex;
      flex-wrap: wrap;
      padding-block: 8px;
    }
    th,
    td {
      flex: 1 1 40%;
      min-width: min-content;
      padding-block: 2px;
    }
    .later {
      min-height: 340px;
    }
    td:empty {
      display: none;
    }
  }
`;
