import { css, type CSSResult, type CSSResultArray } from 'lit';
import { answerStyles } from '../base/answer.styles.js';

const own: CSSResult = css`
  .said {
    font-weight: 650;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
    gap: 0 40px;
    align-items: start;
    padding-block-end: 8px;
  }
  funnel-months-line {
    display: block;
    min-height: 150px;
    max-width: 720px;
  }
  table {
    border-collapse: collapse;
    font-size: 14px;
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    text-align: start;
    font-weight: 400;
    vertical-align: top;
  }
  .file {
    padding-block: 8px;
  }
  .choose {
    position: relative;
    display: inline-flex;
    align-items: center;
    margin-block-end: 4px;
    cursor: pointer;
  }
  .choose:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 4px 16px;
  }
  .keep label {
    font-size: 14px;
  }
  .keep input {
    all: unset;
    box-sizing: border-box;
    display: block;
    width: 12em;
    max-width: 100%;
    min-height: 44px;
    padding-inline: 12px;
    font-size: 16px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .keep input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  textarea {
    width: 100%;
    min-height: 120px;
    font-size: 14px;
  }
  .done {
    min-height: 1.4em;
    font-size: 14px;
  }
  @media print {
    .file,
    .closing,
    .actions,
    funnel-months-kept {
      display: none;
    }
  }
`;

/** The tab of earlier months: each figure with its line, then the rows. */
export const monthsListStyles: CSSResultArray = [answerStyles, own];
