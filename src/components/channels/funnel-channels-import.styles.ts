import { css, type CSSResult } from 'lit';

/** A place to drop a file on, questions one under another. */
export const importStyles: CSSResult = css`
  .cell {
    container-type: inline-size;
  }
  h3,
  h4,
  legend {
    font-weight: 650;
  }
  h3:focus {
    outline: none;
    scroll-margin-block: calc(var(--funnel-sticky-top, 0px) + 120px) 24px;
  }
  h3:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h4 {
    margin: 0;
    font-size: inherit;
  }
  .start {
    margin-block: 12px;
    padding: 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .start.over {
    border-style: solid;
    outline: 2px solid var(--_accent);
  }
  .start > .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .start > label {
    display: block;
    margin-block: 12px 4px;
  }
  .file + span {
    margin-inline-start: 12px;
  }
  @media (pointer: coarse) {
    .file + span {
      display: none;
    }
  }
  textarea,
  select,
  input.text {
    box-sizing: border-box;
    width: 100%;
    min-height: 44px;
    padding: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    /* Phones zoom in on fields with smaller text. */
    font-size: 16px;
  }
  textarea {
    min-height: 66px;
    resize: vertical;
    white-space: pre;
  }
  :is(textarea, select, input.text):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  details {
    margin-block: 4px;
  }
  summary {
    min-height: 44px;
    font-size: 14px;
    line-height: 44px;
    cursor: pointer;
  }
  ul {
    margin: 4px 0 0;
    padding-inline-start: 20px;
    font-size: 14px;
  }
  li {
    padding-block: 2px;
  }
  .problem {
    margin-block: 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_weak);
  }
  fieldset .problem {
    margin-block: 4px;
    padding-block: 2px;
  }
  .done {
    margin-block: 12px;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_good);
  }
  progress {
    display: block;
    width: 100%;
    margin-block: 8px;
    accent-color: var(--_accent);
  }
  fieldset,
  .findings {
    min-width: 0;
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h3 {
    padding-block: 4px;
  }
  .column {
    display: grid;
    max-width: 600px;
    grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    gap: 0 12px;
    align-items: center;
    margin-block-start: 8px;
  }
  .column p {
    grid-column: 1 / -1;
  }
  .named {
    margin-block-start: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 12px 4px;
  }
  @media print {
    .start,
    .actions,
    progress {
      display: none;
    }
  }
`;
