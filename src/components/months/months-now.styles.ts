import { css, type CSSResult } from 'lit';

/** The tab of the running month: each figure with its two fields, its line, and what follows. */
export const monthsNowStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  p {
    padding-block: 2px;
  }
  .lead {
    padding-block: 8px;
    font-size: 20px;
    line-height: 1.3;
    font-weight: 650;
  }
  .lead bdi {
    white-space: normal;
  }
  .quiet {
    padding-block: 12px;
  }
  h3 {
    margin-block-start: var(--_space);
    font-weight: 650;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr));
    gap: 0 24px;
    align-items: start;
    max-width: 900px;
  }
  funnel-panel-field {
    /* A hint belongs to the field above it. */
    margin-block-end: 8px;
  }
  .picture {
    display: block;
    max-width: 560px;
    margin-block: 8px 4px;
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
  details {
    margin-block-start: 4px;
    border-block: 1px solid var(--_line);
  }
  summary {
    min-height: 44px;
    line-height: 44px;
    font-size: 14px;
    cursor: pointer;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    font-size: 15px;
    cursor: pointer;
  }
  .tick input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .note {
    margin-block-start: var(--_space);
  }
  @media print {
    details {
      display: none;
    }
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
