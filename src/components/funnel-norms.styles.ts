import { css, type CSSResult } from 'lit';

/** A norm per line, as the fields are. */
export const normsStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2 {
    font-weight: 650;
  }
  p.small {
    padding-block: 2px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(116px, 36%);
    gap: 2px 12px;
    align-items: center;
    padding-block: 8px 2px;
    border-block-end: 1px solid var(--_line);
  }
  label {
    display: block;
    font-size: 15px;
    line-height: 1.25;
  }
  small {
    display: block;
  }
  .control {
    display: flex;
    align-items: center;
    height: 44px;
    padding-inline: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .control:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  input {
    all: unset;
    flex: 1;
    min-width: 0;
    height: 44px;
    text-align: end;
  }
  input:focus-visible {
    outline: none;
  }
  .unit {
    padding-inline-start: 6px;
    color: var(--_muted);
  }
  .leads {
    order: -1;
    padding-inline: 0 6px;
  }
  .example input {
    color: var(--_muted);
  }
  .invalid .control {
    padding-inline: 11px;
    border: 2px solid var(--_weak);
  }
  .note {
    grid-column: 1 / -1;
    min-height: 22px;
    font-size: 13px;
    line-height: 18px;
    text-align: end;
    color: var(--_muted);
  }
  .invalid .note {
    color: var(--_text);
  }
  .reading {
    min-height: 44px;
    padding-inline: 10px;
    margin-inline-start: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    font-size: 14px;
    line-height: 42px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
`;
