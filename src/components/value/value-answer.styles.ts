import { css, type CSSResult, type CSSResultArray } from 'lit';
import { answerStyles } from '../base/answer.styles.js';

const own: CSSResult = css`
  .columns {
    margin-block-start: 8px;
  }
  @container (width >= 800px) {
    .columns {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 40px;
      align-items: start;
    }
  }
  funnel-panel-field {
    max-width: 560px;
    /* A hint belongs to the field above it. */
    margin-block-end: 8px;
  }
  p + funnel-panel-field {
    margin-block-start: 8px;
  }
  .bars {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-items: center;
    gap: 6px 12px;
    max-width: 560px;
    padding-block: 8px;
  }
  .line {
    max-width: 560px;
    padding-block: 8px;
  }
  svg {
    display: block;
  }
  rect.first {
    fill: var(--_accent);
  }
  rect.later {
    fill: var(--_muted);
    fill-opacity: 0.45;
  }
  line {
    stroke: var(--_border);
  }
  line.span {
    stroke: var(--_accent);
    stroke-width: 8;
  }
  line.reference {
    stroke: var(--_text);
    stroke-width: 2;
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  .key i {
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-inline: 8px 4px;
    background: var(--_accent);
  }
  .key i:first-child {
    margin-inline-start: 0;
  }
  .key i.later {
    background: var(--_muted);
    opacity: 0.45;
  }
  .key i.reference {
    width: 2px;
    background: var(--_text);
  }
  @media (forced-colors: active) {
    rect.first,
    .key i.first,
    .key i.span {
      fill: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    line.span {
      stroke: Highlight;
    }
    rect.later,
    .key i.later {
      fill: GrayText;
      fill-opacity: 1;
      background: GrayText;
      opacity: 1;
      forced-color-adjust: none;
    }
    line.reference {
      stroke: CanvasText;
    }
    .key i.reference {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .check + .small {
      display: none;
    }
  }
`;

/** A tab of the panel: fields, then the answer with the number first, then a picture of it. */
export const valueAnswerStyles: CSSResultArray = [answerStyles, own];
