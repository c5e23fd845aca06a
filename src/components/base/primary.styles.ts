import { css, type CSSResult } from 'lit';

/** The one thing that a panel is for: a button in the accent, after the theme. */
export const primaryStyles: CSSResult = css`
  .primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
    font-weight: 650;
  }
  /* White on dark accents, black on light ones, because a brand sets the accent alone. Both have 4.5:1 at this lightness. */
  @supports (color: lab(from red l a b)) {
    .primary {
      color: lab(from var(--_accent) calc((49.5 - l) * 99) 0 0);
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-width: 2px;
    }
  }
`;
