import { css, type CSSResult } from 'lit';

/** The frame and the heading of a panel with tabs; the row of tabs has styles of its own. */
export const panelFrameStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2 {
    margin-block-end: 4px;
    font-weight: 650;
    scroll-margin-block-start: calc(var(--funnel-sticky-top, 0px) + 16px);
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
  }
`;
