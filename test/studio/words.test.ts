import { expect, it } from 'vitest';
import { DELIVERIES } from '../../demo/studio/config/config.js';
import { STUDIO_WORDS } from '../../demo/studio/words/index.js';
import { PASTING, SYSTEMS } from '../../demo/studio/words/pasting.js';

const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

it.each(['ru', 'et'])('the studio’s words in %s are all there, with the gaps of the English ones', (language) => {
  const [own, english] = [STUDIO_WORDS[language]!, STUDIO_WORDS['en']!];
  const wrong = (Object.keys(english) as (keyof typeof english)[]).filter(
    (key) => !own[key].trim() || gaps(own[key]).join() !== gaps(english[key]).join(),
  );
  expect(wrong).toEqual([]);
});

it.each(['ru', 'et'])('the steps of pasting are told in %s as in English, one for one', (language) => {
  const shape = ({ heading, ...systems }: (typeof PASTING)[string]) => ({
    heading: heading.trim() !== '',
    systems: Object.entries(systems).map(([name, { system, steps }]) => [name, system !== '', steps.length]),
  });
  expect(shape(PASTING[language]!)).toEqual(shape(PASTING['en']!));
});

it('every way of delivery that ends on a page tells its steps, and every system is told somewhere', () => {
  const { heading: _heading, ...systems } = PASTING['en']!;
  expect(DELIVERIES.filter((way) => !SYSTEMS[way])).toEqual(['react', 'vue', 'next']);
  expect(new Set(Object.values(SYSTEMS).flat())).toEqual(new Set(Object.keys(systems)));
});
