import { css, type CSSResult } from 'lit';

/** For the shadow root in which the evidence or the advice is shown, after the theme. */
export const evidenceStyles: CSSResult = css`
  .evidence,
  .advice {
    font-size: 15px;
  }
  .evidence h3,
  .advice {
    margin-block-start: var(--_space);
  }
  h3 {
    font-weight: 650;
  }
  .evidence ol,
  .evidence ul,
  .advice {
    margin-block: 8px;
    padding-inline-start: 20px;
  }
  .evidence li,
  .advice li {
    padding-block: 4px;
  }
  .ranking > li {
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .ranking > li[data-weakest='weak'] {
    border-block-start: 2px solid var(--_weak);
  }
  .ranking > li[data-weakest]::marker {
    content: '▸ ';
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 16px;
  }
  strong {
    font-weight: 650;
  }
  .picture {
    display: block;
    margin-block: 4px;
    overflow: visible;
  }
  .axis {
    stroke: var(--_line);
    stroke-width: 1px;
  }
  .band {
    fill: var(--_line);
  }
  .span {
    stroke: var(--_muted);
    stroke-width: 4px;
    stroke-linecap: round;
  }
  .dot {
    fill: var(--_muted);
  }
  .span.probably_weak {
    stroke: var(--_text);
  }
  .dot.probably_weak {
    fill: var(--_text);
  }
  .span.weak {
    stroke: var(--_weak);
  }
  .dot.weak {
    fill: var(--_weak);
  }
  .span.too_few_data {
    stroke-dasharray: 1 8;
  }
  .diamond {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2px;
  }
  .equivalent {
    font-size: 14px;
  }
  .evidence details {
    border-block-start: 1px solid var(--_line);
  }
  .evidence summary {
    min-height: 44px;
    padding-block: 10px;
    cursor: pointer;
  }
  .answer {
    padding-block-end: 12px;
    font-size: 14px;
  }
  @media (forced-colors: active) {
    .picture .axis,
    .picture .span,
    .picture .diamond {
      stroke: CanvasText;
    }
    .picture .dot {
      fill: CanvasText;
    }
    .picture .diamond {
      fill: Canvas;
    }
    .picture .band {
      fill: GrayText;
    }
  }
  /* As tall as a thumb, without parting the lines. */
  a {
    display: inline-block;
    margin-block: -13px;
    padding-block: 14px;
    color: inherit;
  }
`;
