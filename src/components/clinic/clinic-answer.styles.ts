import { css, type CSSResult, type CSSResultArray } from 'lit';
import { answerStyles } from '../base/answer.styles.js';

const own: CSSResult = css`
  funnel-panel-field {
    max-width: 560px;
    /* A hint belongs to the field above it. */
    margin-block-end: 8px;
  }
  fieldset {
    all: unset;
    display: block;
    min-width: 0;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
    font-size: 15px;
  }
  legend {
    all: unset;
    float: inline-start;
    color: var(--_muted);
  }
  .choice label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media print {
    .choice {
      display: none;
    }
  }
`;

/** A tab of the clinic's panel: fields, then the answer with the number first. */
export const clinicAnswerStyles: CSSResultArray = [answerStyles, own];
