import { css, type CSSResult } from 'lit';

/** What the ads return, and how a figure is made: both come with the deferred part. */
export const resultsLaterStyles: CSSResult = css`
  .figure:hover .name span,
  .figure[aria-expanded='true'] .name span {
    border-block-end-style: solid;
    color: var(--_text);
  }
  .note {
    display: block;
  }
  .about {
    border: 0;
  }
  .about td,
  p.about {
    padding: 0 0 10px;
    font-size: 14px;
  }
  .rest summary {
    min-height: 44px;
    font-size: 14px;
    line-height: 44px;
    cursor: pointer;
  }
  .returns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 132px), 1fr));
    gap: 4px 12px;
    padding: 0;
    margin: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  .returns ~ p {
    margin-block-start: 10px;
  }
  .returns .open {
    grid-column: 1 / -1;
  }
  @media print {
    .name span {
      border: 0;
    }
  }
`;
