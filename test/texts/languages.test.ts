import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/texts/en/index.js';
import { loadTopic, textLanguage, textsFor, type Topic } from '../../src/texts/index.js';

const FOLDERS = readdirSync('src/texts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const TOPICS = Object.keys(en.topics) as Topic[];

/** 'whatIf.heading': the name of each word. The forms of a counted one differ by language, so they aren't gone into. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word !== null && !('other' in word) ? keysOf(word, `${path}${key}.`) : [path + key],
  );
}

describe('the languages', () => {
  it('are the folders of the texts', () => {
    expect(FOLDERS).toEqual(expect.arrayContaining(['en', 'et', 'ru']));
  });

  it.each(FOLDERS)('%s is registered under the name of its folder', (folder) => {
    expect(textLanguage(folder)).toBe(folder);
  });

  it.each(FOLDERS)('%s has the words of the first screen that English has, and no others', (folder) => {
    expect(keysOf(textsFor(folder)).sort()).toEqual(keysOf(textsFor('en')).sort());
  });

  it.each(FOLDERS.flatMap((folder) => TOPICS.map((topic) => [folder, topic] as const)))(
    '%s has the words of %s that English has, and no others',
    async (folder, topic) => {
      const words = keysOf(await loadTopic(topic, folder)).sort();
      expect(words).not.toEqual([]);
      expect(words).toEqual(keysOf(await loadTopic(topic, 'en')).sort());
    },
  );
});
