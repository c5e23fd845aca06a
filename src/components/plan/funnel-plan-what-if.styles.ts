import { css, type CSSResult } from 'lit';

// Longer than 200 lines: one layout that changes with its width, whose rules have to be read together.

/** Levers and result side by side where the panel is wide enough, else one under the other with a sticky total. */
export const whatIfStyles: CSSResult = css`
  .box {
    container-type: inline-size;
  }
  h3,
  strong,
  caption {
    font-weight: 650;
  }
  h3 {
    margin-block-start: calc(var(--_space) * 1.5);
    scroll-margin-block-start: calc(var(--funnel-sticky-top, 0px) + 24px);
  }
  .scenarios {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .scenario {
    min-width: 44px;
    max-width: 100%;
    min-height: 44px;
    padding: 4px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 15px;
    line-height: 1.25;
  }
  .scenario[aria-pressed='true'] {
    padding: 3px 11px;
    border: 2px solid var(--_accent);
    font-weight: 650;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .scenarios + .actions {
    padding-block: 12px;
  }
  .action:disabled {
    color: var(--_muted);
    border-style: dashed;
    cursor: default;
  }
  .naming label {
    display: block;
    font-size: 15px;
  }
  .naming input {
    all: unset;
    box-sizing: border-box;
    width: min(100%, 360px);
    height: 44px;
    padding-inline: 10px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 16px;
  }
  .naming input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .done {
    min-height: 20px;
    font-size: 14px;
    color: var(--_muted);
  }
  .work {
    display: flex;
    flex-direction: column;
  }
  .outcome {
    display: contents;
  }
  .follows {
    order: 1;
  }
  .total {
    position: sticky;
    top: calc(var(--funnel-sticky-top, 0px) + var(--_pan, 0px));
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 12px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .total .small {
    flex-basis: 100%;
  }
  .total strong {
    font-size: clamp(20px, 8cqi, 28px);
    line-height: 1.15;
  }
  .total bdi {
    white-space: normal;
  }
  .levers h3 {
    margin-block-start: 12px;
  }
  .lever {
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .track {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .slider {
    flex: 1;
    min-width: 0;
    height: 44px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
    touch-action: pan-y;
  }
  .slider:disabled {
    cursor: default;
  }
  .lock {
    flex: none;
    margin-inline-start: auto;
  }
  .toggle[aria-pressed='true'] {
    font-weight: 650;
  }
  .toggle::before {
    /* The second is silent: screen readers would speak of a white circle. Older browsers know the first alone. */
    content: '○';
    content: '○' / '';
    display: inline-block;
    margin-inline-end: 6px;
  }
  .toggle[aria-pressed='true']::before {
    content: '●';
    content: '●' / '';
  }
  .follows {
    padding-block-start: var(--_space);
  }
  .said p {
    padding-block-start: 8px;
    font-size: 15px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
  }
  caption {
    padding-block-end: 4px;
    text-align: start;
  }
  th,
  td {
    padding: 6px 0 6px 12px;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    text-align: end;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-inline: 0 4px;
    text-align: start;
  }
  th[scope='col'] {
    font-size: 13px;
    color: var(--_muted);
  }
  .all td small {
    display: block;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll:focus-visible,
  h3:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .all {
    margin-block-start: 8px;
    /* With collapsed borders the lines would scroll away from the sticky first column. */
    border-collapse: separate;
    border-spacing: 0;
  }
  .all th,
  .all td {
    min-width: 104px;
  }
  .all th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-width: 132px;
    max-width: 200px;
    background: var(--_surface);
  }
  .all .moved {
    color: var(--_muted);
  }
  .tornado {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .tornado li {
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
    font-size: 15px;
  }
  .equivalent {
    font-size: 14px;
  }
  .bar {
    display: block;
    margin-block: 4px;
    overflow: visible;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .axis {
    stroke: var(--_line);
    stroke-width: 1px;
  }
  .span {
    stroke: var(--_accent);
    stroke-width: 12px;
  }
  .now {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  /* On a phone each figure has one line for its name and one for its three numbers. */
  @container (width < 520px) {
    .result tr {
      display: flex;
      flex-wrap: wrap;
      border-block-end: 1px solid var(--_line);
    }
    .result th[scope='row'] {
      flex: 1 1 100%;
      padding-block-end: 0;
      font-size: 13px;
      color: var(--_muted);
    }
    .result td:first-child {
      display: none;
    }
    .result td,
    .result th[scope='col'] {
      flex: 1 1 27%;
      min-width: min-content;
      padding-inline: 0 8px;
      border: 0;
      text-align: start;
      overflow-wrap: normal;
    }
    .result th[scope='row'] {
      border: 0;
    }
    .result bdi {
      white-space: normal;
    }
  }
  @container (width >= 720px) {
    .work {
      display: grid;
      grid-template-columns: minmax(320px, 5fr) minmax(0, 6fr);
      column-gap: calc(var(--_space) * 2);
      align-items: start;
    }
    .outcome {
      display: block;
      grid-area: 1 / 2;
      position: sticky;
      top: calc(var(--funnel-sticky-top, 0px) + 8px);
    }
    .levers {
      grid-area: 1 / 1;
    }
    .total {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .bar .axis,
    .bar .span {
      stroke: CanvasText;
    }
    .bar .now {
      stroke: Highlight;
    }
  }
  @media print {
    .slider,
    .naming {
      display: none;
    }
    .total {
      position: static;
    }
  }
`;
