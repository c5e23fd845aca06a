import { css, type CSSResult } from 'lit';

/** The check of a text: questions, and rows of what was understood. */
export const checkStyles: CSSResult = css`
  textarea,
  select,
  input {
    box-sizing: border-box;
    width: 100%;
    min-width: 0;
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
    display: block;
    min-height: 120px;
    margin-block: 4px;
    resize: vertical;
  }
  input {
    font-variant-numeric: tabular-nums;
  }
  select {
    text-overflow: ellipsis;
  }
  label {
    display: block;
    margin-block-start: 12px;
  }
  :is(textarea, select, input):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 4px 8px;
  }
  .question {
    margin-block: 12px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_weak);
  }
  .reading {
    min-height: 44px;
    margin-block: 4px;
    margin-inline-end: 8px;
    padding: 6px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: start;
    white-space: normal;
  }
  h3 {
    margin-block-end: 8px;
  }
  .said {
    padding-block: 12px 4px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 14px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .statement {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(90px, 140px) auto;
    gap: 4px 8px;
    align-items: center;
    max-width: 800px;
    padding-block: 4px;
  }
  .statement .note {
    grid-column: 1 / -1;
    font-size: 14px;
  }
  .aside :is(select, input) {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .remove {
    min-width: 44px;
    min-height: 44px;
    font-size: 20px;
  }
  @container (width < 400px) {
    .statement {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .statement select {
      grid-column: 1 / -1;
    }
  }
  /* On paper nothing can be pasted, chosen or tapped: what was read, and both readings, stay as text. */
  @media print {
    .actions,
    .intro,
    .remove,
    label,
    textarea {
      display: none;
    }
    select,
    input,
    .reading {
      min-height: 0;
      padding: 0;
      border: 0;
      appearance: none;
    }
    .reading {
      display: block;
    }
    .reading::before {
      content: '– ';
    }
  }
`;
