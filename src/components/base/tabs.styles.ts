import { css, type CSSResult } from 'lit';

/** A row of tabs, the open one underlined in the accent. */
export const tabsStyles: CSSResult = css`
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
  /* On paper no tab can be opened. */
  @media print {
    .tab[aria-selected='false'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* With forced colours a transparent border would be visible. */
    .tab:not([aria-selected='true']) {
      border-color: Canvas;
    }
  }
`;
