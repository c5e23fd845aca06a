import { css, type CSSResult } from 'lit';

/** What follows the first frame of the verdict: bars, lists, the question about the leads, what opens. */
export const verdictRestStyles: CSSResult = css`
  .stale {
    visibility: hidden;
  }
  .leaks {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .leaks li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
  }
  .leaks span {
    grid-column: 1 / -1;
  }
  .leaks i {
    height: 10px;
    border-radius: 2px;
    background: var(--_accent);
  }
  .judged {
    margin-block-start: 10px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .names {
    margin: 0 0 8px;
    padding: 0;
    columns: 2 240px;
    list-style: none;
  }
  .names li {
    break-inside: avoid;
    padding-inline-start: 12px;
    text-indent: -12px;
  }
  .names li::before {
    content: '· ';
    content: '· ' / '';
    display: inline-block;
    width: 12px;
    text-indent: 0;
  }
  .ask {
    min-height: 44px;
  }
  .ask label {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 44px;
    white-space: nowrap;
  }
  .ask select {
    flex: 0 1 auto;
    min-width: 0;
    min-height: 44px;
    text-overflow: ellipsis;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 14px;
  }
  /* The answers are long: on a phone they have a line of their own. */
  @container (width < 480px) {
    .ask label {
      flex-direction: column;
      align-items: flex-start;
      gap: 4px;
      height: 68px;
    }
    .ask select {
      max-width: 100%;
    }
  }
`;
