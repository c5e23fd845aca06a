import { css, type CSSResult } from 'lit';

/** The plan's frame: a row of questions, the open one underlined in the accent. */
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
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .tab {
    min-width: 44px;
    min-height: 44px;
    border-block-end: 3px solid transparent;
    font-size: 15px;
    line-height: 44px;
    color: var(--_muted);
  }
  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 650;
  }
  @media (forced-colors: active) {
    /* With forced colours a transparent border would be visible. */
    .tab:not([aria-selected='true']) {
      border-color: Canvas;
    }
  }
`;
