import { css, type CSSResult } from 'lit';

/** The brand, whose place is kept from the first frame on, and paper. */
export const layoutLater: CSSResult = css`
  .brand img {
    max-height: 40px;
    max-width: 160px;
  }
  .brand a {
    margin-inline-start: auto;
    color: inherit;
    font-weight: 400;
    line-height: 44px;
    /* A number stays on one line, while the name beside it may take two. A very long one still breaks. */
    flex-shrink: 0;
    max-width: 65%;
  }
  @media print {
    .private,
    details:not([open]) {
      display: none;
    }
    funnel-results::part(total) {
      position: static;
    }
  }
`;
