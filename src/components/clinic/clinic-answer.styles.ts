import { css, type CSSResult } from 'lit';

/** A tab of the clinic's panel: fields, then the answer with the number first. */
export const clinicAnswerStyles: CSSResult = css`
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
  funnel-panel-field {
    max-width: 560px;
    /* A hint belongs to the field above it. */
    margin-block-end: 8px;
  }
  h3 {
    margin-block-start: calc(var(--_space) * 1.5);
    font-weight: 650;
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
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-height: 44px;
    line-height: 44px;
    font-size: 14px;
    cursor: pointer;
  }
  @media print {
    details:not([open]),
    .choice {
      display: none;
    }
  }
`;
