import { css, type CSSResult } from 'lit';

/** A field: one line for label, number and unit, and one for the message. */
export const fieldStyles: CSSResult = css`
  :host {
    --_width: 220px;
  }
  .cell {
    container-type: inline-size;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(148px, 46%);
    column-gap: 6px;
    align-items: center;
  }
  .name {
    display: flex;
    align-items: center;
  }
  label {
    font-size: 15px;
    line-height: 1.25;
  }
  .seam::before {
    content: '\\AD';
  }
  .help {
    display: grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 44px;
    color: var(--_muted);
  }
  .help::before {
    content: '?';
    width: 20px;
    border: 1px solid var(--_border);
    border-radius: 50%;
    font-size: 12px;
    line-height: 18px;
    text-align: center;
  }
  .control {
    height: 44px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  /* Contained layout: a key typed here doesn't make the browser lay out the page around. */
  .well {
    contain: size layout;
    display: flex;
    align-items: center;
    height: 100%;
    padding-inline: 10px;
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
  /* A flag and a thick edge: what is wrong with a text has a frame all around. */
  [data-weakest] .name::before {
    content: '◣';
    content: '◣' / '';
    margin-inline-end: 4px;
  }
  [data-weakest$='weak'] .name::before {
    color: var(--_weak);
  }
  [data-weakest='leak'] .name::before {
    content: '◇';
    content: '◇' / '';
  }
  [data-weakest$='weak']:not(.invalid) .control {
    border-inline-start: 5px solid var(--_weak);
  }
  .note {
    grid-column: 1 / -1;
    min-height: 22px;
    padding-block: 2px;
    font-size: 13px;
    line-height: 18px;
    text-align: end;
    color: var(--_muted);
  }
  .percent {
    display: none;
    flex: none;
    width: 44px;
    height: 44px;
    margin-inline-end: -10px;
    text-align: center;
    color: var(--_muted);
  }
  @container (width <= 290px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .percent {
      display: block;
    }
    /* Its clear edge lies over the end of the name, so that a long word has room. */
    .help {
      width: 44px;
      margin-inline-start: -10px;
    }
  }
`;
