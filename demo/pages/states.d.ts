/** An input of the calculator; setting its text is like typing it. */
interface TextField extends HTMLElement {
    text: string;
}
declare const FIELDS: string[];
/** Types what a calculator's `data-typed-<field>` says, as a visitor would. */
declare function typeInto(calculator: HTMLElement): void;
/** As high as its page, and no higher. */
declare function fit(frame: HTMLIFrameElement): void;
declare function listContents(): void;
