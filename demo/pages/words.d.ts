/** The page's sentences; the English ones stand in its markup. */
declare const russian: {
    name: string;
    sentence: string;
    languages: string;
    waiting: string;
    ownTitle: string;
    ownLead: string;
    choices: string;
    language: string;
    languageOfPage: string;
    currency: string;
    currencyOfLanguage: string;
    start: string;
    startExample: string;
    startBlank: string;
    startOwn: string;
    scheme: string;
    schemePage: string;
    schemeAuto: string;
    schemeLight: string;
    schemeDark: string;
    accent: string;
    accentDefault: string;
    delivery: string;
    deliveryTag: string;
    deliveryFile: string;
    editor: string;
    markupDiv: string;
    snippetTitle: string;
    copy: string;
    noteTag: string;
    noteFile: string;
    noteFallback: string;
    noteDiv: string;
    seeAbove: string;
    pagesTitle: string;
    clinicTitle: string;
    clinicLine: string;
    agencyTitle: string;
    agencyLine: string;
    prospectTitle: string;
    prospectLine: string;
    footer: string;
    statesTitle: string;
    copied: string;
    selected: string;
    fallback: string;
};
/** The name of a sentence, as the markup's `data-words` gives it. */
export type WordKey = keyof typeof russian;
/** All sentences in one language. */
export type Words = Readonly<Record<WordKey, string>>;
/** The sentences that stand in the page's own markup, by the names written there. */
export declare function wordsInMarkup(page: Document): Words;
/** All languages of the page. */
export declare function wordsByLanguage(page: Document): Readonly<Record<string, Words>>;
/** Puts one language's sentences into their places. The sentences are this file's own, so their markup is trusted. */
export declare function showWords(page: Document, words: Words): void;
export {};
