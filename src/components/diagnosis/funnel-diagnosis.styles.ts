import { css, type CSSResult } from 'lit';

/** One box: money, place, proof, what to do. */
export const diagnosisStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .weak,
  .probably_weak {
    border-inline-start: 6px solid var(--_weak);
  }
  .suspect {
    border-style: dashed;
  }
  p {
    margin: 0 0 6px;
  }
  .loses {
    color: var(--_weak);
    font-weight: 650;
  }
  .ads {
    margin-block-end: 10px;
    padding-block-end: 4px;
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    margin-block-end: 4px;
    font-weight: 650;
  }
  p .action {
    /* As tall as a thumb, without parting the lines. */
    min-height: 0;
    margin-block: -13px;
    padding-block: 13px;
  }
  .leaks {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .leaks li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
  }
  .leaks span {
    grid-column: 1 / -1;
  }
  .leaks i {
    height: 10px;
    border-radius: 2px;
    background: var(--_accent);
  }
  .ask {
    min-height: 44px;
  }
  .ask label {
    display: flex;
    align-items: center;
    gap: 8px;
    height: 44px;
    white-space: nowrap;
  }
  .ask select {
    flex: 0 1 auto;
    min-width: 0;
    min-height: 44px;
    text-overflow: ellipsis;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 14px;
  }
  .chance {
    min-height: 1.4em;
  }
  .stale {
    visibility: hidden;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    column-gap: 20px;
  }
  /* The answers are long: on a phone they have a line of their own, which is kept free from the first frame on. */
  @container (width < 480px) {
    .ask {
      min-height: 68px;
    }
    .ask label {
      flex-direction: column;
      align-items: flex-start;
      gap: 4px;
      height: 68px;
    }
    .ask select {
      max-width: 100%;
    }
  }
`;
