import { html } from 'lit';
import { textsFor } from '../../../src/texts/index.js';
import type { StudioConfig } from '../config/config.js';
import type { Section, StudioView } from '../studio-view.js';
import { complaintsAt, radioField, selectField, textField } from './form-controls.js';

/** What most owners call otherwise. */
const USUAL = [
  'leads',
  'primary',
  'secondary',
  'budget',
  'primaryCheck',
  'secondaryCheck',
  'leadHeading',
  'leadSubmit',
];
const LANGUAGES = [
  ['en', 'English'],
  ['ru', 'Русский'],
  ['et', 'Eesti'],
] as const;

export const wordsSection: Section = {
  name: 'words',
  places: ['words'],
  body: (view) => {
    const { config, words, wordsIn } = view;
    const texts = textsFor(wordsIn) as unknown as Readonly<Record<string, string>>;
    const own = config.words[wordsIn] ?? {};
    const shown = [...new Set([...USUAL, ...Object.keys(own)])];
    // Words with gaps are sentences of the calculator's; a page renames what things are called.
    const others = Object.entries(texts).filter(
      ([name, text]) => typeof text === 'string' && !text.includes('{') && !shown.includes(name),
    );
    return html`<p class="hint">${words.wordsLead}</p>
      ${radioField('words-in', words.wordsLanguage, LANGUAGES, wordsIn, view.showWordsIn)} ${complaintsAt(view, 'words')}
      ${shown.map((name) => wordTemplate(view, name, texts[name] ?? formWord(view, name)))}
      ${selectField(
        'words-add',
        words.wordsAdd,
        [['', words.wordsChoose], ...others.map(([name, text]) => [name, text.slice(0, 80)] as const)],
        '',
        (name) => name && view.change(withWord(config, wordsIn, name, texts[name]!), null),
      )}`;
  },
};

/** Words of the lead form come with the form: here they are called by what they are. */
const formWord = ({ words }: StudioView, name: string): string =>
  name === 'leadSubmit' ? words.leadSubmitWord : words.leadHeadingWord;

const wordTemplate = (view: StudioView, name: string, ours: string): unknown => {
  const { config, wordsIn } = view;
  const place = `words.${wordsIn}.${name}`;
  const text = config.words[wordsIn]?.[name] ?? '';
  return textField(view, place, ours, text, (typed) => view.change(withWord(config, wordsIn, name, typed), place), {
    stands: ours,
  });
};

function withWord(config: StudioConfig, language: string, name: string, text: string): StudioConfig {
  const { [name]: _before, ...others } = config.words[language] ?? {};
  const own = text === '' ? others : { ...others, [name]: text };
  const { [language]: _words, ...rest } = config.words;
  return { ...config, words: Object.keys(own).length > 0 ? { ...rest, [language]: own } : rest };
}
