import { css, type CSSResult } from 'lit';

/**
 * Tokens with their defaults, and a reset that keeps a page's styles out.
 *
 * Everything is drawn inside `.box`, which a page's rules can't reach. It inherits only the font family, the colour
 * scheme and the visibility. Sizes are in px, so that a page's root font size has no effect.
 */
export const theme: CSSResult = css`
  :host {
    display: block;
    /* A page's rule for every element also applies to the host. Only its size and place are left to the page. */
    padding: 0 !important;
    border: 0 !important;
    opacity: 1 !important;
    filter: none !important;
    transform: none !important;
    clip-path: none !important;
    mix-blend-mode: normal !important;
    --_accent: var(--funnel-accent, light-dark(#0b6a80, #58c0d6));
    --_text: var(--funnel-text, light-dark(#14181f, #eef1f5));
    --_muted: var(--funnel-muted, light-dark(#586172, #a8b1bf));
    --_surface: var(--funnel-surface, light-dark(#fff, #15181d));
    --_border: var(--funnel-border, light-dark(#7d8695, #747e8d));
    --_line: color-mix(in srgb, var(--_border) 35%, transparent);
    --_weak: var(--funnel-weak, light-dark(#b03a0c, #ff9f6e));
    --_good: var(--funnel-good, light-dark(#1c7a4e, #6fd3a0));
    --_radius: var(--funnel-radius, 8px);
    --_space: var(--funnel-space, 16px);
  }
  @supports not (color: light-dark(red, red)) {
    :host {
      --_accent: var(--funnel-accent, #0b6a80);
      --_text: var(--funnel-text, #14181f);
      --_muted: var(--funnel-muted, #586172);
      --_surface: var(--funnel-surface, #fff);
      --_border: var(--funnel-border, #7d8695);
      --_weak: var(--funnel-weak, #b03a0c);
      --_good: var(--funnel-good, #1c7a4e);
    }
  }
  :host([hidden]) {
    display: none !important;
  }
  /*
   * A width of its own, for parents that shrink to their content. A container of queries has none. A track from 0 to
   * so much asks for so much, and takes no more than there is.
   */
  :host::before,
  .width {
    all: initial !important;
    content: '' !important;
    display: grid !important;
    grid-template-columns: minmax(0, var(--_width, 640px)) !important;
  }
  /* A long sentence of a panel doesn't ask for a line of its own length. */
  section.box {
    contain: inline-size;
  }
  .box {
    all: initial;
    display: block;
    /* Painted in layers of their own, because a key changes some of them. */
    isolation: isolate;
    /* "all" doesn't reset these. */
    direction: var(--_dir, ltr);
    /* Closed menus and tabs are often hidden in this way. */
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    font-family: var(--_font, inherit);
    font-size: 16px;
    line-height: 1.4;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  .box,
  .box * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  dl,
  dd,
  figure,
  h2,
  h3 {
    margin: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  small,
  .small {
    font-size: 13px;
    color: var(--_muted);
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    /* Keeps clear of the total that stays at the top. */
    scroll-margin-block: calc(var(--funnel-sticky-top, 0px) + 120px) 24px;
  }
  bdi {
    white-space: nowrap;
  }
  .action {
    min-width: 44px;
    min-height: 44px;
    padding: 0 2px;
    font-size: 14px;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 4px;
  }
  /* What does something; what only leads somewhere keeps the look of a link. */
  .button {
    padding: 4px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  @media print {
    .action,
    button.help {
      display: none;
    }
  }
  /* Below the verdict nothing may be seen to move while the rest of it is on its way. */
  @media screen {
    .waits {
      visibility: hidden;
    }
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
