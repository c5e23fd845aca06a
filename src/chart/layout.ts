import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';

/** A stage in words, as the picture shows it. */
export interface PictureRow {
  readonly label: string;
  readonly count: string;
  /** What comes through to the next stage; '' where unknown. */
  readonly through: string;
  /** How surely it is the weak step: `weak`, `probably_weak`, `suspect`. */
  readonly weakness: string | undefined;
}

/** A row's height is 66 px: its words, the bar's 24 px, what comes through. The bar is the middle of the row. */
export const pictureStyles: CSSResult = css`
  .place {
    position: relative;
    overflow: hidden;
  }
  canvas {
    position: absolute;
    inset: 0;
    max-width: 100%;
    color: var(--_accent);
    border: 0 solid var(--_weak);
    transition: color 1ms;
  }
  .stage {
    position: relative;
    display: grid;
    grid-template: 21px 24px 21px / 1fr auto;
    column-gap: 12px;
    line-height: 21px;
  }
  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  b {
    font-weight: 650;
  }
  .through {
    grid-area: 3 / 1 / auto / -1;
    text-align: center;
    font-size: 13px;
    color: var(--_muted);
  }
  .marked .label::before {
    content: '▸ ';
  }
  .marked .label {
    color: var(--_text);
    font-weight: 650;
  }
`;

/** The words over the canvas. They repeat the table, so only eyes get them. */
export const pictureTemplate = (
  rows: readonly PictureRow[],
  name: string,
  recoloured: () => void,
): TemplateResult => html`
  <canvas role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
  <div aria-hidden="true">
    ${rows.map(
      ({
        label,
        count,
        through,
        weakness,
      }) => html`<div class="stage ${weakness ? 'marked' : ''}" data-weakest=${weakness ?? nothing}>
        <span class="label">${label}</span>
        <b translate="no" .textContent=${count}></b>
        <span class="through" translate="no" .textContent=${through}></span>
      </div>`,
    )}
  </div>
`;
