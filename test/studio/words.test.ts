import { expect, it } from 'vitest';
import { STUDIO_WORDS } from '../../demo/studio/words/index.js';

const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

it.each(['ru', 'et'])('the studio’s words in %s are all there, with the gaps of the English ones', (language) => {
  const [own, english] = [STUDIO_WORDS[language]!, STUDIO_WORDS['en']!];
  const wrong = (Object.keys(english) as (keyof typeof english)[]).filter(
    (key) => !own[key].trim() || gaps(own[key]).join() !== gaps(english[key]).join(),
  );
  expect(wrong).toEqual([]);
});
