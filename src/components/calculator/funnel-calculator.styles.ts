import { css, type CSSResult } from 'lit';

/** The standard layout: one column on a phone, two where the container is wide enough. */
export const layout: CSSResult = css`
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  :host([color-scheme='auto']) {
    color-scheme: light dark;
  }
  :host([inherit-font='false']) {
    --_font: system-ui, sans-serif;
  }
  [dir='rtl'] {
    --_dir: rtl;
  }
  fieldset {
    all: unset;
    display: block;
    min-width: 0;
  }
  .composed {
    display: contents;
  }
  /* In the page's own layout the fields have widths of their own, and the calculator none. */
  :host::before {
    display: none !important;
  }
  .frame {
    container-type: inline-size;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  .layout {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    padding: var(--_space);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 60px;
    padding: var(--_space) var(--_space) 0;
    font-weight: 650;
  }
  h2 {
    font-weight: 650;
    margin-block-end: 8px;
  }
  funnel-results::part(total),
  funnel-results::part(examples) {
    order: -1;
  }
  funnel-results::part(total) {
    position: sticky;
    top: calc(var(--funnel-sticky-top, 0px) + var(--_pan, 0px));
    z-index: 1;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .early funnel-chart,
  /* The words of the question about existing patients come later. */
  summary:empty {
    visibility: hidden;
  }
  .private {
    margin-block-start: 8px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  /* The question about the leads belongs to their field, the margin's to nothing above. */
  details {
    margin-block: -12px 6px;
  }
  details:last-of-type {
    margin-block: 0;
    border-block-start: 1px solid var(--_line);
  }
  summary {
    min-height: 44px;
    line-height: 44px;
    font-size: 14px;
    cursor: pointer;
  }
  @container (width >= 720px) {
    .layout {
      display: grid;
      grid-template-columns: minmax(320px, 5fr) minmax(0, 8fr);
      /* Whatever the fields are higher than what stands beside them is added below that, and nothing is spread. */
      grid-template-rows: repeat(8, auto) 1fr;
      gap: 0 calc(var(--_space) * 3);
      padding: calc(var(--_space) * 1.5);
    }
    .inputs {
      grid-area: 1 / 1 / span 9 / auto;
      align-self: start;
    }
    funnel-results::part(total) {
      grid-column: 2;
      position: static;
      padding: 0;
      border: 0;
    }
    funnel-diagnosis,
    funnel-chart,
    funnel-results::part(examples),
    funnel-results::part(figures) {
      grid-column: 2;
      margin-block-start: var(--_space);
    }
  }
  /*
   * The fields stay beside what is read. In a low window, or in a frame before it has grown, they scroll with the page:
   * with a height of their own they would keep such a frame low.
   */
  @media screen and (min-height: 600px) {
    @container (width >= 720px) {
      .inputs {
        --_top: calc(var(--funnel-sticky-top, 0px) + var(--_space));
        position: sticky;
        top: var(--_top);
        max-height: calc(100vh - var(--_top) - var(--_space));
        overflow: hidden auto;
        /* Room for the focus mark of a field, which would be cut off. */
        padding-inline: 4px;
        margin-inline: -4px;
      }
    }
  }
`;
