import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';

/** A longer text isn't put into the field: no one reads it there, and showing it takes long. */
const LONGEST_SHOWN = 200_000;

/** What can be done with a table that isn't read yet. */
interface Start {
  /** Keeps a text that stands in the field. */
  readonly type: (text: string) => void;
  /** Reads a file, or a text that has no name. */
  readonly read: (source: Blob | string, name?: string) => void;
}

/** Where a table comes in: chosen as a file, dropped, or pasted. */
export function startTemplate(words: ChannelsImportTexts, pasted: string, { type, read }: Start): TemplateResult {
  const openFile = (file: File | undefined): void => {
    if (file) read(file, file.name);
  };
  const choose = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    openFile(input.files?.[0]);
    // So that the same file can be chosen once more, after it was mended.
    input.value = '';
  };
  const drop = (event: DragEvent): void => {
    mark(event, false);
    const { files } = event.dataTransfer ?? {};
    if (files?.[0]) openFile(files[0]);
    else {
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (text) read(text);
    }
  };
  const paste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData?.files ?? [];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text && !file) return;
    event.preventDefault();
    if (!text) return openFile(file);
    // What stands in the field already was typed for something.
    const field = event.currentTarget as HTMLTextAreaElement;
    const whole = field.value.slice(0, field.selectionStart) + text + field.value.slice(field.selectionEnd);
    type(whole.length > LONGEST_SHOWN ? '' : whole);
    read(whole);
  };
  return html`<div class="start" @dragover=${(event: DragEvent) => mark(event, true)} @dragleave=${(event: DragEvent) => mark(event, false)} @drop=${drop}>
      <label class="action button primary file">${words.choose}<input class="sr" type="file" accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values" @change=${choose}></label><span class="small">${words.drop}</span>
      <label for="pasted">${words.paste}</label>
      <textarea id="pasted" rows="3" spellcheck="false" autocomplete="off" .value=${pasted} @paste=${paste} @input=${({ target }: Event) => type((target as HTMLTextAreaElement).value)} @keydown=${keepKeys} @keypress=${keepKeys} @keyup=${keepKeys}></textarea>
      ${pasted.trim() ? html`<div class="actions"><button class="action button" @click=${() => read(pasted)}>${words.read}</button></div>` : nothing}
    </div>
    <details>
      <summary>${words.what}</summary>
      <ul><li>${words.whatFiles}</li><li>${words.whatCabinets}</li><li>${words.whatOwn}</li></ul>
    </details>`;
}

/** Without it the browser would open the file in place of the page. */
function mark(event: DragEvent, isOver: boolean): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.toggle('over', isOver);
}

/** What is typed here is none of the page's shortcuts. */
function keepKeys(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.altKey && !event.metaKey && !/^(Tab|Escape|F\d+)$/.test(event.key))
    event.stopPropagation();
}
