/**
 * Copies an element's text; where the clipboard is refused (an insecure page, an in-app browser,
 * a permission), the text is left selected for the visitor's own copy command.
 */
export declare function copyText(source: HTMLElement): Promise<'copied' | 'selected'>;
