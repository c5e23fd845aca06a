import type { Story, StoryState } from '../../demo/site/stories/story.js';
import { storyWords } from '../../demo/site/words/index.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import type { StateWords, StoryWords } from '../../demo/site/words/words.js';
import { factsOf } from './story-facts.js';

/** A number that stays on one line: "180 000 ₽" isn't parted. */
const UNBROKEN = '\u00a0';

/** What a story says of one of its states, with its figures in their places. */
export function toldState(story: Story, state: StoryState, lang: SiteLanguage): StateWords {
  const { title, sentences } = wordsOf(story, lang).states[state.id]!;
  const facts = factsOf(state, lang);
  return { title, sentences: sentences.map((sentence) => withFacts(sentence, facts)) };
}

/** The words of a story; what a state is called isn't known here by its type. */
export const wordsOf = (story: Story, lang: SiteLanguage): StoryWords => storyWords[lang][story.id];

/** The line that tells what a story is about, with the figures of its first state. */
export const storyLine = (story: Story, lang: SiteLanguage): string =>
  withFacts(wordsOf(story, lang).line, factsOf(story.states[0]!, lang));

/** @throws RangeError where the sentence asks for a figure that the state doesn't have: nothing is left out in silence */
export function withFacts(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`No figure ${name} for “${sentence}”`);
    return fact.replace(/[ \u202f]/g, UNBROKEN);
  });
}
