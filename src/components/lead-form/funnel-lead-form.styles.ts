import { css, type CSSResult } from 'lit';

// Longer than 200 lines: one layout, whose rules have to be read together.

/** One column, on a phone and beside a calculator alike. */
export const leadFormStyles: CSSResult = css`
  .box {
    padding: var(--_space);
    background: var(--_surface);
  }
  h2 {
    font-weight: 650;
  }
  p {
    padding-block: 2px;
  }
  form,
  .news,
  .ways {
    max-width: 520px;
  }
  .offer {
    padding-block: 6px;
    font-weight: 600;
  }
  .field {
    padding-block-start: 10px;
  }
  .field label {
    display: block;
    font-size: 15px;
    line-height: 1.25;
  }
  input {
    all: unset;
    box-sizing: border-box;
  }
  .field input {
    width: 100%;
    height: 44px;
    margin-block-start: 2px;
    padding-inline: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .field input:focus-visible {
    outline-offset: 1px;
  }
  .field.invalid input {
    padding-inline: 11px;
    border: 2px solid var(--_weak);
  }
  /* Numbers and addresses are written from left to right in every language. */
  input[type='tel'],
  input[type='email'] {
    direction: ltr;
    text-align: match-parent;
  }
  .note {
    min-height: 20px;
    font-size: 13px;
    line-height: 18px;
  }
  .note:not(:empty)::before {
    content: '!';
    content: '!' / '';
    display: inline-block;
    width: 16px;
    height: 16px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--_weak);
    color: var(--_surface);
    font-weight: 700;
    line-height: 16px;
    text-align: center;
  }
  .consent {
    padding-block-start: 4px;
  }
  .tick {
    display: flex;
    gap: 10px;
    min-height: 44px;
    padding-block: 10px 4px;
    font-size: 14px;
    cursor: pointer;
  }
  .tick input {
    all: revert;
    box-sizing: border-box;
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .invalid .tick input {
    outline: 2px solid var(--_weak);
    outline-offset: 2px;
  }
  a {
    display: inline-block;
    min-height: 44px;
    font-size: 14px;
    line-height: 44px;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 4px;
  }
  .document,
  .consent .note {
    margin-inline: 32px 8px;
  }
  /* The version of a document isn't broken but moves to the next line. */
  .document {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    padding: 0;
  }
  a:focus-visible,
  .news:focus-visible,
  textarea:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .trap {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .submit {
    min-width: 160px;
    min-height: 48px;
    margin-block-start: 12px;
    padding-inline: 20px;
    border-radius: var(--_radius);
    text-align: center;
  }
  .news {
    padding: 10px 14px;
    margin-block: 8px;
    border-inline-start: 4px solid var(--_weak);
  }
  .news:empty {
    display: none;
  }
  .news[data-state='accepted'] {
    border-color: var(--_good);
  }
  .news:is([data-state^='sending'], [data-state^='slow'], [data-state='waiting']) {
    border-color: var(--_border);
  }
  .sign {
    margin-inline-end: 8px;
    font-weight: 700;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  /* The padding of buttons, so that links and buttons are aligned. */
  .ways a {
    margin-inline-start: 2px;
  }
  .ways .again {
    font-weight: 600;
  }
  .by-hand {
    flex-basis: 100%;
    font-size: 14px;
  }
  textarea {
    all: unset;
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: 120px;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 16px;
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    .submit {
      border: 2px solid;
    }
  }
  @media print {
    .box {
      display: none;
    }
  }
`;
