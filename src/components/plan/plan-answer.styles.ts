import { css, type CSSResult, type CSSResultArray } from 'lit';
import { answerStyles } from '../base/answer.styles.js';

const own: CSSResult = css`
  .ceiling {
    margin-block: 4px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  funnel-panel-field {
    max-width: 560px;
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
  .choice label,
  .switch,
  .lock label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    cursor: pointer;
  }
  .lock label {
    min-width: 44px;
    margin-block: -8px;
  }
  input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  select {
    min-height: 44px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  table {
    width: 100%;
    margin-block: 8px;
    border-collapse: collapse;
    font-size: 15px;
  }
  caption {
    padding-block: 8px 4px;
    font-weight: 650;
    text-align: start;
  }
  th,
  td {
    padding-block: 8px;
    padding-inline: 0 12px;
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border: 0;
    font-size: 13px;
    color: var(--_muted);
  }
  tbody th {
    width: 28%;
  }
  td small {
    display: block;
  }
  .infeasible [data-figure] {
    color: var(--_muted);
  }
  .mark {
    display: inline-block;
    width: 1.2em;
    color: var(--_muted);
  }
  .feasible .mark {
    color: var(--_good);
  }
  .head {
    display: none;
  }
  @container (width < 640px) {
    table,
    caption,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding-block: 8px;
      border-block-start: 1px solid var(--_line);
    }
    tbody th,
    td {
      width: auto;
      padding-block: 2px;
      padding-inline: 0;
      border: 0;
    }
    tbody th {
      font-weight: 650;
    }
    td:not(.lock) {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: 12px;
    }
    td bdi {
      white-space: normal;
    }
    .head {
      display: inline;
      font-size: 13px;
      line-height: 21px;
      color: var(--_muted);
    }
    .lock .head {
      font-size: 15px;
      color: var(--_text);
    }
    .lock label {
      margin-block: 0;
    }
  }
  @media (forced-colors: active) {
    .feasible .mark,
    .mark {
      color: CanvasText;
    }
  }
  @media print {
    .switch,
    .choice,
    .lock {
      display: none;
    }
  }
`;

/**
 * An answer of the plan: the number first, what it means, then tables, whose rows become boxes where the panel is
 * narrow.
 */
export const planAnswerStyles: CSSResultArray = [answerStyles, own];
