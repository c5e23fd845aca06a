import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { LEADS_ARE, type LeadsAre } from '../../store/index.js';
import type { CalculatorView } from './view.js';

const WORDS = { 'ad-leads': 'leadsAreAdLeads', enquiries: 'leadsAreEnquiries', mixed: 'leadsAreMixed' } as const;

/** Lays out what `leadsAreTemplate` returns. */
export const leadsAreStyles: CSSResult = css`
  .leads-are {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    padding: 4px 0;
    border: 0;
  }
  .leads-are legend {
    padding: 0;
  }
  .leads-are label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    cursor: pointer;
  }
  .leads-are input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* Fields have a focus mark of their own, around what they are in. */
  .leads-are input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

/** Whether the first conversion may be held against a published figure, which depends on what the leads are. */
export const leadsAreMatters = ({ store }: CalculatorView): boolean =>
  ['applies', 'replaced', 'example', 'leads-are'].includes(store.snapshot.published['primaryRate'] ?? '');

/** What the leads are, in words. */
export const leadsAreText = (view: CalculatorView, answer: LeadsAre = view.store.snapshot.leadsAre): string =>
  view.text(WORDS[answer]);

/**
 * Asks what the leads are, as a group of three answers. It decides which published figure measures the same.
 *
 * Its words come with the deferred part. It may stand several times on a page, once in each shadow root.
 */
export const leadsAreTemplate = (view: CalculatorView): TemplateResult =>
  html`<fieldset class="leads-are"><legend>${view.text('leadsAre')}:</legend>${LEADS_ARE.map(
    (answer) =>
      html`<label><input type="radio" name="leads-are" value=${answer} .checked=${view.store.snapshot.leadsAre === answer} @change=${() => view.store.setLeadsAre(answer)}>${leadsAreText(view, answer)}</label>`,
  )}</fieldset>`;

/** The same question in one line, for the verdict: its height is known before its words have come. */
export const leadsAreSelect = (view: CalculatorView): TemplateResult =>
  html`<label class="small">${view.text('leadsAre')}: <select @change=${({ target }: Event) => view.store.setLeadsAre((target as HTMLSelectElement).value as LeadsAre)}>${LEADS_ARE.map(
    (answer) =>
      html`<option value=${answer} ?selected=${view.store.snapshot.leadsAre === answer}>${leadsAreText(view, answer)}</option>`,
  )}</select></label>`;
