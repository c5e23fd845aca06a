import { html, nothing, type TemplateResult } from 'lit';
import type { LackingColumn, SumsBesideFunnel } from '../../store/channel-sums.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { columnName } from './channel-label.js';

/** What an empty table offers. */
interface Starts {
  add(): void;
  start(start: 'usual' | 'example'): void;
}

/** An empty table: what to type, and three ways to begin. */
export const emptyTemplate = (words: ChannelsRowsTexts, starts: Starts): TemplateResult =>
  html`<p>${words.empty}</p>
    <div class="actions">
      <button class="action button primary" id="add" @click=${() => starts.add()}>${words.first}</button>
      <button class="action button" @click=${() => starts.start('usual')}>${words.usual}</button>
      <button class="action button" @click=${() => starts.start('example')}>${words.example}</button>
    </div>
    <p class="small">${words.private}</p>`;

interface Offers {
  attribute(lacking: Readonly<Record<string, string>>): void;
  take(sums: ReadonlyMap<string, string>): void;
}

/** What the table lacks of the funnel's own numbers, and what the funnel could take over from it; each one tap. */
export function besideTemplate(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { lacking, sums, overflows }: SumsBesideFunnel,
  offers: Offers,
): TemplateResult {
  const columns = Object.entries(lacking ?? {}) as [LackingColumn, string][];
  const what = columns.map(
    ([column, value]) =>
      `${columnName(view, words, column)}: ${column === 'revenue' ? view.money(value) : view.count(value)}`,
  );
  return html`${
    columns.length > 0
      ? html`<p class="actions"><span>${fill(words.lacking, { what: view.list([], what) })}</span>
        <button class="action button" @click=${() => offers.attribute(lacking!)}>${fill(words.attribute, { kind: words.unattributed })}</button></p>`
      : nothing
  }
  ${
    sums.size > 0
      ? html`<p class="actions"><span>${words.differ}</span>
        <button class="action button" @click=${() => offers.take(sums)}>${words.take}</button></p>`
      : nothing
  }
  ${overflows ? html`<p>${words.overflow}</p>` : nothing}`;
}
