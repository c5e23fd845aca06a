import { css, type CSSResult } from 'lit';

/** One norm per line. Its field looks like those of the funnel. */
export const normsStyles: CSSResult = css`
  :host {
    --_width: 640px;
  }
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2 {
    font-weight: 650;
  }
  p.small {
    padding-block: 2px;
  }
  .row {
    grid-template-columns: minmax(0, 1fr) minmax(116px, 36%);
    row-gap: 2px;
    padding-block: 8px 2px;
    border-block-end: 1px solid var(--_line);
  }
  label,
  small {
    display: block;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 12px 4px;
  }
  /* As tall as a thumb, without parting the lines. */
  a {
    display: inline-block;
    margin-block: -13px;
    padding-block: 14px;
    color: inherit;
  }
`;
