import { css, type CSSResult } from 'lit';

/** The look of an interval on its line. */
export const intervalLineStyles: CSSResult = css`
  .picture {
    display: block;
    margin-block: 4px;
    overflow: visible;
  }
  .axis {
    stroke: var(--_line);
  }
  .span {
    stroke: var(--_muted);
    stroke-width: 6;
    stroke-linecap: round;
  }
  .dot {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .reference {
    stroke: var(--_text);
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    .axis,
    .span,
    .reference,
    .dot {
      stroke: CanvasText;
    }
    .dot {
      fill: Canvas;
    }
  }
`;
