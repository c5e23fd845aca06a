import { css, type CSSResult } from 'lit';

/** The plan's frame; its row of questions has styles of its own. */
export const planStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2 {
    font-weight: 650;
    scroll-margin-block-start: calc(var(--funnel-sticky-top, 0px) + 16px);
  }
  h2:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
`;
