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
  .chance {
    min-height: 1.4em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    column-gap: 20px;
  }
  /* As much as it takes as a rule, for what a page of its own layout has below. */
  .rest.waits {
    min-height: 200px;
  }
`;
