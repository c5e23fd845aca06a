import { css, html, type CSSResult, type TemplateResult } from 'lit';

/** A stage in words, as the picture shows it. */
export interface PictureRow {
  readonly label: string;
  readonly count: string;
  /** What comes through to the next stage; '' where unknown. */
  readonly through: string;
  /** Marked as the weak step. */
  readonly weak: boolean;
}

/** A row's height is 66 px: its words, the bar's 24 px, what comes through. The bar is the middle of the row. */
export const pictureStyles: CSSResult = css`
  .picture {
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
  .weak .through,
  .weak .label {
    color: var(--_text);
    font-weight: 650;
  }
`;

/** The words over the canvas. They repeat the table, so only eyes get them. */
export const pictureTemplate = (rows: readonly PictureRow[], name: string, recoloured: () => void): TemplateResult => html`
  <div class="picture">
    <canvas role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
    <div aria-hidden="true">
      ${rows.map(
        ({ label, count, through, weak }) => html`<div class="stage ${weak ? 'weak' : ''}">
          <span class="label">${label}</span>
          <b translate="no" .textContent=${count}></b>
          <span class="through" translate="no" .textContent=${through}></span>
        </div>`,
      )}
    </div>
  </div>
`;
