import { html, type TemplateResult } from 'lit';

/** Answers to one question, of which one is chosen. */
export interface Choices {
  /** Its name, in the group and in the page. */
  readonly id: string;
  readonly legend: string;
  readonly note?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly answer: string | undefined;
  /** What is wrong with having no answer. */
  readonly problem?: string | undefined;
}

/** A question as a group of radio buttons. */
export const choicesTemplate = (
  { id, legend, note, options, answer, problem }: Choices,
  choose: (value: string) => void,
): TemplateResult =>
  html`<fieldset id=${id} aria-describedby=${note ? `note-${id}` : ''}>
    <legend>${legend}</legend>
    ${note ? html`<p class="small" id="note-${id}">${note}</p>` : ''}
    ${problem ? html`<p class="problem">${problem}</p>` : ''}
    ${options.map(
      ({ value, label }) =>
        html`<label class="choice"><input type="radio" name=${id} value=${value} .checked=${answer === value} @change=${() => choose(value)}><span>${label}</span></label>`,
    )}
  </fieldset>`;
