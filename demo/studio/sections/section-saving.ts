import { html, nothing } from 'lit';
import type { Section, StudioView } from '../studio-view.js';
import { checkField } from './form-controls.js';

/** What mail programs and chats still take as one address. */
const LONG_LINK = 8000;

export const savingSection: Section = {
  name: 'saving',
  places: [],
  body: (view) => {
    const { words, link, copy, saveFile, keep, isKept, startOver } = view;
    return html`<div class="actions">
        <button type="button" @click=${saveFile}>${words.saveFile}</button>
        <label class="button"
          >${words.openFile}<input type="file" accept=".json,application/json" @change=${(event: Event) => void openChosen(event, view)}
        /></label>
      </div>
      <details>
        <summary>${words.paste}</summary>
        <div class="field">
          <textarea rows="4" aria-label=${words.paste} spellcheck="false"></textarea>
        </div>
        <button type="button" @click=${(event: Event) => view.openText((event.target as Element).closest('details')!.querySelector('textarea')!.value)}>${words.pasteOpen}</button>
      </details>
      <div class="part">
        <div class="part-head">
          <h4 id="link-title">${words.link}</h4>
          <button type="button" aria-describedby="link-title" @click=${copy}>${words.copy}</button>
        </div>
        <pre class="link" tabindex="0" role="region" aria-labelledby="link-title"><code translate="no">${link}</code></pre>
        <p class="hint">${words.linkHint}</p>
        ${link.length > LONG_LINK ? html`<p class="complaint">${words.linkLong}</p>` : nothing}
      </div>
      ${checkField('keep', words.keep, isKept, keep)}
      <div class="actions"><button type="button" class="quiet" @click=${startOver}>${words.startOver}</button></div>`;
  },
};

async function openChosen(event: Event, view: StudioView): Promise<void> {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  const text = await file.text();
  // The same file may be chosen again after it was mended.
  input.value = '';
  view.openText(text);
}
