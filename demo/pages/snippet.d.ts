/** What the owner of a page chooses before pasting the calculator into it. */
export interface SnippetChoices {
    /** BCP 47 tag; empty where the calculator follows the page. */
    readonly lang: string;
    /** ISO 4217 code; empty for the language's usual one. */
    readonly currency: string;
    readonly start: 'example' | 'blank' | 'own';
    /** Canonical decimal strings by attribute name; used when it starts with own numbers. */
    readonly numbers: Readonly<Record<string, string>>;
    /** A CSS colour; empty for the default. */
    readonly accent: string;
    /** Empty where it follows the page; `auto` follows the visitor's own setting. */
    readonly scheme: '' | 'auto' | 'light' | 'dark';
    /** The small script with lazy parts beside it, or everything in one classic script. */
    readonly delivery: 'tag' | 'file';
    readonly markup: 'element' | 'div';
    /** Shown where scripts are blocked. */
    readonly fallback: string;
}
/**
 * The attributes that express the choices, in the order in which an owner reads them.
 *
 * @example lookAttributes(choices) // [['lang', 'ru'], ['currency', 'RUB']]
 */
export declare function lookAttributes(choices: SnippetChoices): (readonly [name: string, value: string])[];
/**
 * The HTML to paste: one script tag and one element (or a div for editors that drop unknown tags).
 *
 * @example snippet({ lang: 'ru', currency: 'RUB', start: 'blank', … }) // '<script …></script>\n<funnel-calculator lang="ru" …'
 */
export declare function snippet(choices: SnippetChoices): string;
