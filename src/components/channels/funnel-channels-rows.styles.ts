import { css, type CSSResult } from 'lit';

// Longer than 200 lines: one table in two shapes, which share most of their rules.

/** A table of two lines per channel, which on a phone are cards that open. */
export const channelsRowsStyles: CSSResult = css`
  :host {
    --_width: 640px;
    container-type: inline-size;
  }
  .given {
    white-space: normal;
  }
  .headline,
  strong,
  h3 {
    font-weight: 650;
  }
  .headline {
    margin-block: 8px 4px;
    font-size: 18px;
    line-height: 1.3;
  }
  .example {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_border);
    background: color-mix(in srgb, var(--_border) 10%, transparent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding-block: 8px;
  }
  .action:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .periods {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 15px;
  }
  .periods label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 44px;
  }
  .periods input {
    all: revert;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  table {
    width: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0;
    font-weight: inherit;
    text-align: end;
    vertical-align: top;
  }
  .control {
    display: block;
    height: 44px;
  }
  .text {
    text-align: start;
  }
  .number input {
    font-size: 15px;
  }
  .sign {
    color: var(--_muted);
  }
  .bar {
    display: block;
  }
  .is {
    fill: var(--_accent);
    opacity: 0.75;
  }
  .above .is,
  .probably_above .is {
    fill: var(--_good);
  }
  .below .is,
  .probably_below .is {
    fill: var(--_weak);
  }
  .range {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .others {
    stroke: var(--_text);
    stroke-dasharray: 3 2;
  }
  .label {
    font-size: 13px;
    line-height: 17px;
  }
  span.range {
    font-size: 13px;
    color: var(--_muted);
  }
  [data-label='above'] .label .sign,
  [data-label='probably_above'] .label .sign {
    color: var(--_good);
  }
  [data-label='below'] .label .sign,
  [data-label='probably_below'] .label .sign {
    color: var(--_weak);
  }
  .notes p {
    padding-block: 2px 4px;
    font-size: 14px;
    text-align: start;
  }
  .more td {
    text-align: start;
  }
  .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
  }
  select {
    min-width: 0;
    max-width: 100%;
    min-height: 44px;
    padding-inline: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 15px;
  }
  summary {
    min-height: 44px;
    font-size: 14px;
    line-height: 20px;
    padding-block: 12px;
    cursor: pointer;
  }
  .instead {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
    gap: 8px 12px;
    align-items: end;
  }
  .instead .cap {
    display: block;
  }
  .cap {
    font-size: 13px;
    line-height: 17px;
    color: var(--_muted);
  }
  .dots {
    width: 44px;
    min-height: 44px;
    text-align: center;
    font-size: 20px;
  }
  .change {
    margin-block-start: 20px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .news {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_accent);
  }
  .parts {
    table-layout: auto;
  }
  .parts :is(th, td) {
    padding: 6px 0 6px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .parts th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    font-size: 13px;
    line-height: 17px;
    color: var(--_muted);
    vertical-align: bottom;
  }
  @container (width >= 560px) {
    .rows > thead th {
      padding: 4px 8px;
    }
    .rows > thead th:first-child,
    .rows .back {
      text-align: start;
    }
    .rows > thead tr:first-child th:first-child {
      width: 26%;
    }
    .rows > thead tr:first-child th:last-child {
      width: 44px;
    }
    .channel {
      border-block-start: 1px solid var(--_line);
    }
    .rows :is(.typed, .means) > * {
      padding: 4px;
    }
    .rows .typed > * {
      padding-block-start: 8px;
    }
    .rows .who {
      position: sticky;
      inset-inline-start: 0;
      padding-inline-start: 0;
      background: var(--_surface);
      text-align: start;
    }
    .rows .back {
      padding-inline: 0 12px;
    }
    .rows :is(.cost, .next) {
      padding: 4px 14px 10px;
    }
    .means small {
      display: block;
    }
    .back b {
      display: inline-block;
      min-width: 64px;
    }
    .rows .cap,
    .channel .unit {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .more .cap,
    .more .unit {
      all: revert;
    }
    .card {
      display: none;
    }
    tfoot {
      position: sticky;
      inset-block-end: 0;
      background: var(--_surface);
      box-shadow: 0 -1px var(--_border);
    }
    tfoot .typed {
      font-weight: 650;
    }
    .rows tfoot .number {
      padding-inline: 14px;
    }
  }
  @container (width < 560px) {
    .rows > thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .rows > tbody,
    .rows > tfoot {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 2px 12px;
      padding-block: 4px 10px;
      border-block-start: 1px solid var(--_line);
    }
    .rows tr:not([hidden]),
    .rows .who {
      display: contents;
    }
    .rows :is(th, td) {
      display: block;
      text-align: start;
    }
    .rows .act {
      display: none;
    }
    .card {
      grid-column: 1 / -1;
      grid-row: 1;
      min-height: 44px;
      padding-inline-end: 96px;
      font-weight: 650;
      line-height: 22px;
      padding-block: 11px;
    }
    .card::before {
      content: '▸';
      content: '▸' / '';
      display: inline-block;
      width: 18px;
      color: var(--_muted);
      font-weight: 400;
    }
    .open .card::before {
      content: '▾';
      content: '▾' / '';
    }
    .who .field,
    .number,
    .of-leads,
    .next,
    span.range {
      display: none !important;
    }
    .open .who .field,
    .open :is(.number, .of-leads, .next),
    .open span.range,
    tfoot :is(.number, .of-leads) {
      display: block !important;
    }
    .who .field,
    .more td {
      grid-column: 1 / -1;
    }
    .back {
      grid-column: 1 / -1;
      position: relative;
    }
    .back b {
      position: absolute;
      inset-block-start: -36px;
      inset-inline-end: 0;
    }
    .channel.open {
      padding-block-end: 16px;
    }
    .open .back b {
      position: static;
      display: block;
      margin-block-start: 8px;
      text-align: end;
    }
    .number {
      align-self: end;
    }
    .channel:not(.open) .none {
      display: none;
    }
    .cap {
      display: block;
    }
    .cost .cap {
      display: inline;
    }
    .cost.of-primary {
      grid-column: 1 / -1;
    }
    .open .cost.of-primary {
      grid-column: auto;
    }
    tfoot .who {
      font-weight: 650;
    }
    tfoot .cost {
      grid-column: 1 / -1;
    }
    tfoot .cost small {
      display: block;
    }
    tfoot .back {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    /* Hollow, so that the range stays visible across it. */
    .bar .is {
      fill: Canvas;
      stroke: CanvasText;
      opacity: 1;
    }
    .bar line {
      stroke: CanvasText;
    }
  }
  @media print {
    .channel {
      break-inside: avoid;
    }
    .act,
    .periods {
      display: none;
    }
  }
`;
