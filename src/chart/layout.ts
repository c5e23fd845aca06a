import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';

/** The part of the picture's width that the shape takes; the words have the rest. */
export const SHAPE = 0.54;

/** A stage in words, as the picture shows it. */
export interface PictureRow {
  readonly label: string;
  readonly count: string;
  /** What goes on to the next stage; '' where unknown. */
  readonly through: string;
  /** How certain it is that this is the weakest stage: `weak`, `probably_weak`, `suspect`, `leak`; undefined for all others. */
  readonly weakness: string | undefined;
}

/**
 * Words on one half, the shape on the other: nothing lies over it. All rows are as high as the highest, because the bars
 * stand at equal distances; what goes on to the next stage stands between two rows, as the flow does.
 */
export const pictureStyles: CSSResult = css`
  .place {
    position: relative;
    overflow: hidden;
  }
  .rows {
    display: grid;
    grid-auto-rows: minmax(66px, 1fr);
    width: calc(${1 - SHAPE} * 100%);
  }
  canvas {
    position: absolute;
    inset: 0;
    max-width: 100%;
    color: var(--_accent);
    border: 0 solid var(--_weak);
    transition: color 1ms;
  }
  /* As large before it is drawn on as after it, so that nothing moves. */
  .shape {
    inset-inline-start: auto;
    width: calc(${SHAPE} * 100%);
    height: 100%;
  }
  .stage {
    position: relative;
    align-content: center;
    padding-block: 6px;
    /* So that a mark and the longest Estonian name have room on one line of a phone; else the mark stands above it. */
    padding-inline-end: 2px;
    font-size: 14px;
    line-height: 18px;
  }
  b {
    font-weight: 650;
  }
  .stage b {
    font-size: 16px;
    white-space: nowrap;
  }
  .through {
    position: absolute;
    inset-block-end: -7px;
    inset-inline-start: 0;
    z-index: 1;
    font-size: 13px;
    line-height: 14px;
    white-space: nowrap;
    color: var(--_muted);
  }
  .marked .label {
    font-weight: 650;
  }
  .marked .label::before {
    content: '◣ ';
  }
  .marked[data-weakest$='weak'] .label::before {
    color: var(--_weak);
  }
  .marked[data-weakest='leak'] .label::before {
    content: '◇ ';
  }
`;

/** The words beside the canvas. They repeat the table, so that they are hidden from screen readers. */
export const pictureTemplate = (
  rows: readonly PictureRow[],
  name: string,
  recoloured: () => void,
): TemplateResult => html`
  <canvas class="shape" role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
  <div class="rows" aria-hidden="true">
    ${rows.map(
      ({
        label,
        count,
        through,
        weakness,
      }) => html`<div class="stage ${weakness ? 'marked' : ''}" data-weakest=${weakness ?? nothing}>
        <span class="label">${label}</span> <b translate="no" .textContent=${count}></b>
        <span class="through" translate="no" .textContent=${through}></span>
      </div>`,
    )}
  </div>
`;
