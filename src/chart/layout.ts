import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';

/** A stage in words, as the picture shows it. */
export interface PictureRow {
  readonly label: string;
  readonly count: string;
  /** What goes on to the next stage; '' where unknown. */
  readonly through: string;
  /** How certain it is that this is the weakest stage: `weak`, `probably_weak`, `suspect`; undefined for all others. */
  readonly weakness: string | undefined;
}

/** A row is 66 px high: 21 px for the label, 24 px for the bar, 21 px for what goes on to the next stage. */
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

/** The words over the canvas. They repeat the table, so that they are hidden from screen readers. */
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
