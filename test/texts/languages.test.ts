import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topics } from '../../src/texts/en/topics.js';
import { frameTexts, noScriptTexts, wordpressTexts, wordsOf } from '../../src/texts/standing-alone.js';
import { loadTopic, textLanguage, textsFor, type Topic } from '../../src/texts/index.js';

const FOLDERS = readdirSync('src/texts', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const TOPICS = Object.keys(topics) as Topic[];

/** Rooms in which letters of a language are data: what a number, a phone or an export may look like, what a market is called. */
const DATA = /^(?:core\/import|format|import-file|leads|norms|store)\//;

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

  it.each(FOLDERS)(
    '%s has the words of the framed page, of what stands where no script runs and of the plugin',
    (folder) => {
      for (const texts of [frameTexts, noScriptTexts, wordpressTexts] as const) {
        expect(Object.keys(texts)).toContain(folder);
        expect(keysOf(wordsOf<object>(texts, `${folder}-XX`))).toEqual(keysOf(texts.en));
      }
    },
  );

  it('lend English words to a language without words of its own', () => {
    expect([wordsOf(frameTexts, 'fi'), wordsOf(frameTexts, '')]).toEqual([frameTexts.en, frameTexts.en]);
  });
});

describe('a sentence that a visitor reads', () => {
  it('stands in a folder of src/texts, not in a table of a file’s own', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.(?:ts|html)$/.test(name) && !name.startsWith('texts/'))
      .filter((name) => !DATA.test(name));
    const spoken = files.filter((name) => {
      const code = readFileSync(`src/${name}`, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|<!--[^]*?-->/g, '');
      // Letters that English has not, of the other two languages; ranges of letters in patterns are no words.
      return /[а-яё]{3}|['"`>][^'"`<>\n]*[õäöü][^'"`<>\n]*['"`<]/iu.test(code);
    });
    expect(spoken).toEqual([]);
  });
});
