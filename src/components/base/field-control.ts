import { html, nothing, type TemplateResult } from 'lit';
import type { Unit } from './field-format.js';
import type { TypingController } from './typing-controller.js';

/** What differs between the inputs of numbers. */
interface ControlOptions {
  readonly id: string;
  readonly name?: string;
  readonly inputmode: 'numeric' | 'decimal' | 'text';
  /** Numbers that read from left to right in every language. */
  readonly dir?: 'ltr';
  readonly unit: Unit;
  /** Ids of the texts that describe the number. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Shown behind the unit. */
  readonly button?: unknown;
}

/** The text field of a number, with its unit. */
export function fieldControl(typing: TypingController, options: ControlOptions): TemplateResult {
  const { id, name, inputmode, dir, describedBy, invalid, required, disabled, unit, button } = options;
  return html`<span class="control"
    ><span class="well"
      ><input
        id=${id}
        name=${name ?? nothing}
        part="input"
        type="text"
        inputmode=${inputmode}
        enterkeyhint="next"
        autocomplete="off"
        spellcheck="false"
        dir=${dir ?? nothing}
        aria-describedby=${describedBy}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-required=${required || nothing}
        ?disabled=${disabled}
        @input=${typing.handleInput}
        @compositionend=${typing.handleInput}
        @change=${typing.handleChange}
        @blur=${typing.handleBlur}
        @keydown=${typing.handleKeydown}
        @paste=${typing.handlePaste}
        @drop=${typing.handlePaste}
        @beforeinput=${typing.handlePaste}
      />${unit.sign && html`<span class="unit ${unit.leads ? 'leads' : ''}" aria-hidden="true">${unit.sign}</span>`}${button ?? nothing}</span
    ></span
  >`;
}
