import { css, type CSSResult, type CSSResultArray } from 'lit';
import { answerStyles } from '../base/answer.styles.js';
import { intervalLineStyles } from '../base/interval-line.styles.js';

const own: CSSResult = css`
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
    max-width: 560px;
  }
  details {
    margin-block-start: 4px;
    border-block-end: 1px solid var(--_line);
  }
  .note {
    margin-block-start: var(--_space);
  }
  @media print {
    details {
      display: none;
    }
  }
`;

/** The tab of the running month: each figure with its two fields, its line, and what follows. */
export const monthsNowStyles: CSSResultArray = [answerStyles, intervalLineStyles, own];
