import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../base/decorators.js';
import { IsolatedElement } from '../base/element.js';
import type { Report, ReportFigure } from './share-report.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { ShareTexts } from '../../texts/en/share.js';
import { theme } from '../base/theme.styles.js';

// Longer than 200 lines: one printed page with its styles, which have to be read beside it.

/** A funnel with more stages than these is printed smaller. */
const MANY = 6;

/** A report with the additions that only paper needs. */
export interface PaperReport extends Report {
  readonly words: ShareTexts;
  readonly language: string;
  readonly direction: string;
  readonly date: string;
  readonly brand: unknown;
}

/**
 * The result on paper: one or two sheets, never seen on a screen.
 */
export class FunnelShareSheet extends IsolatedElement {
  static override styles: CSSResultGroup = [
    theme,
    css`
      :host {
        display: none !important;
        --_accent: #0b6a80;
        --_text: #14181f;
        --_muted: #4a5260;
        --_surface: #fff;
        --_border: #7d8695;
        --_weak: #b03a0c;
        --_font: Arial, Helvetica, sans-serif;
      }
      @media print {
        :host {
          display: block !important;
          visibility: visible !important;
          position: static !important;
          width: auto !important;
          margin: 0 !important;
        }
      }
      .box {
        color-scheme: light;
        font-size: 12px;
        line-height: 1.35;
      }
      header {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        padding-block-end: 8px;
        border-block-end: 2px solid var(--_accent);
      }
      header img {
        max-width: 200px;
        max-height: 44px;
      }
      .brand {
        text-align: end;
      }
      a {
        display: block;
        color: inherit;
        text-decoration: none;
      }
      h1 {
        margin: 0;
        font-size: 18px;
        font-weight: 650;
      }
      h2 {
        margin-block: 10px 4px;
        font-size: 14px;
        font-weight: 650;
        break-after: avoid;
      }
      .verdict {
        margin-block-start: 10px;
        padding: 8px 12px;
        border: 2px solid var(--_border);
        border-radius: 6px;
      }
      .verdict h2 {
        margin-block-start: 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 2px 6px 2px 0;
        border-block-end: 1px solid var(--_line);
        font-weight: 400;
        text-align: start;
        vertical-align: top;
        /* A word is broken only where it is wider than its column, and never to make space for another column. */
        overflow-wrap: break-word;
      }
      th[scope='col'] {
        color: var(--_muted);
        vertical-align: bottom;
      }
      /* Headings are broken into lines, so that they don't make their columns wider than the content. */
      th[scope='col']:first-child {
        width: 30%;
      }
      th.number {
        width: 15%;
      }
      .costs th:nth-child(4) {
        width: 25%;
      }
      td,
      th.number {
        text-align: end;
      }
      td {
        white-space: nowrap;
      }
      td.words {
        text-align: start;
        white-space: normal;
      }
      .note {
        color: var(--_muted);
      }
      tr,
      .verdict,
      .bar,
      dl div {
        break-inside: avoid;
      }
      .two {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 0 24px;
      }
      .bar {
        margin-block-end: 3px;
      }
      .bar p {
        display: flex;
        justify-content: space-between;
        gap: 16px;
      }
      svg {
        display: block;
        width: 100%;
        height: 10px;
      }
      /* A funnel of many stages: smaller, so that it keeps to two sheets. */
      .dense {
        font-size: 10px;
      }
      .dense :is(th, td) {
        padding-block: 1px;
      }
      .dense svg {
        height: 5px;
      }
      .dense .verdict div {
        columns: 2;
      }
      .dense dl {
        font-size: 9px;
      }
      dl {
        columns: 2;
        column-gap: 24px;
        font-size: 10px;
        line-height: 1.3;
      }
      dt {
        display: inline;
        font-weight: 650;
      }
      dd {
        display: inline;
      }
    `,
  ];

  /** What is to be printed. */
  @state() report: PaperReport | null = null;

  override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) return nothing;
    const { words, language, direction, title, period, date, brand, examples, stages, heads, verdict, definitions } =
      report;
    return html`<main class="box ${stages.length > MANY ? 'dense' : ''}" lang=${language} dir=${direction}>
      <header>
        <div>
          <h1>${title}</h1>
          <p>${words.period}: ${period} · ${words.made}: ${date}</p>
        </div>
        <div class="brand">${brand}</div>
      </header>
      ${examples ? html`<p class="examples"><b>${examples}</b></p>` : nothing}
      <div class="verdict">${verdict.ads.map((sentence) => html`<p>${sentence}</p>`)}<h2>${verdict.headline}</h2><div>${verdict.sentences.map((sentence) => html`<p>${sentence}</p>`)}</div></div>
      <h2>${words.funnel}</h2>
      ${picture(stages)}
      <table class="costs">
        <thead><tr>${heads.map((head, column) => html`<th scope="col" class=${column > 0 ? 'number' : nothing}>${head}</th>`)}</tr></thead>
        ${stages.map(({ label, figures }) => html`<tr><th scope="row">${label}</th>${figures.map(({ shown }) => html`<td>${shown}</td>`)}</tr>`)}
      </table>
      <div class="two">
        <section><h2>${words.numbers}</h2>${list(report.numbers)}${report.leadsAre ? html`<p>${report.leadsAre}</p>` : nothing}${report.norms[0] ? html`<h2>${words.norms}</h2>${list(report.norms)}` : nothing}</section>
        <section><h2>${words.totals}</h2>${list(report.totals)}</section>
      </div>
      ${report.sections.map(section)}
      ${report.counted[0] ? html`<h2>${words.counted}</h2>${terms(report.counted)}` : nothing}
      <h2>${words.definitions}</h2>
      ${terms(definitions)}
    </main>`;
  }
}

const terms = (all: Report['counted']): TemplateResult =>
  html`<dl>${all.map(([name, text]) => html`<div><dt>${name}:</dt> <dd>${text}</dd></div>`)}</dl>`;

const list = (figures: readonly ReportFigure[]): TemplateResult => html`<table>
  ${figures.map(({ label, shown, note }) => html`<tr><th scope="row">${label}${note ? html` <span class="note">(${note})</span>` : nothing}</th><td>${shown}</td></tr>`)}
</table>`;

/**
 * A section of another panel. The first cell of a row is its heading. A column with numbers is aligned like numbers.
 */
const section = ({ title, head, rows, sentences = [] }: ReportSection): TemplateResult => {
  const kinds = head.map((_, column) => (rows.some((row) => typeof row[column] === 'object') ? 'number' : 'words'));
  return html`<h2>${title}</h2>
    <table>
      <thead><tr>${head.map((text, column) => html`<th scope="col" class=${kinds[column]!}>${text}</th>`)}</tr></thead>
      ${rows.map(([of, ...cells]) => html`<tr><th scope="row">${shownOf(of!)}</th>${cells.map((cell, index) => html`<td class=${kinds[index + 1]!}>${shownOf(cell)}</td>`)}</tr>`)}
    </table>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
};

const shownOf = (cell: ReportCell): string => (typeof cell === 'string' ? cell : cell.shown);

/** Bars as long as the counts. They are SVG shapes, because browsers don't print backgrounds. */
function picture(stages: Report['stages']): TemplateResult {
  const longest = stages
    .map(({ people }) => people)
    .reduce((most, people) => (people && !most?.gte(people) ? people : most), null);
  return html`${stages.map(({ label, people, figures }) => {
    const width = people && longest?.gt(0) ? people.div(longest).times(100).toDecimalPlaces(2).toString() : '0';
    return html`<div class="bar">
      <p><span>${label}</span><b>${figures[0]!.shown}</b></p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${width} height="4" fill="#0b6a80"></rect>`}</svg>
    </div>`;
  })}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-share-sheet': FunnelShareSheet;
  }
}
