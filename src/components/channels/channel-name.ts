import { html, type TemplateResult } from 'lit';
import type { DraftRow } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { fill } from '../base/words.js';

/** What a channel is called: its name, else its place. */
export const calledOf = (words: ChannelsRowsTexts, { name }: DraftRow, index: number): string =>
  name.trim() || fill(words.unnamed, { n: String(index + 1) });

/** A person's text, which may run in the other direction than the words around it. */
export const named = (name: string): TemplateResult =>
  html`<bdi class="given" translate="no" .textContent=${name}></bdi>`;

/** The same within an attribute, or in what is read aloud. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
