import { css, type CSSResult } from 'lit';

/** What a field shows once somebody has begun: where to find the number, what is wrong with a text, its readings. */
export const fieldLaterStyles: CSSResult = css`
  .invalid .control {
    border: 2px solid var(--_weak);
  }
  .invalid .well {
    padding-inline: 9px;
  }
  .invalid .note {
    color: var(--_text);
  }
  .where {
    grid-column: 1 / -1;
    padding-block-end: 6px;
    font-size: 14px;
  }
  .reading {
    min-width: 44px;
    min-height: 44px;
    text-align: center;
    padding-inline: 10px;
    margin-inline-start: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    font-size: 14px;
    line-height: 42px;
  }
`;
