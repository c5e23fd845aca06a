import { css, type CSSResult } from 'lit';

/** A tab that answers a question: the number first, what it means, and what is folded away. */
export const answerStyles: CSSResult = css`
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
    margin-block-start: calc(var(--_space) * 1.5);
    font-weight: 650;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    font-size: 15px;
    cursor: pointer;
  }
  .check input {
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
    .check {
      display: none;
    }
  }
`;
