import { describe, expect, it } from 'vitest';
import { packed } from '../../tools/build/pack-texts.js';

const ENGLISH = "export const words = { yes: 'Yes', no: 'No', of: '{a} of {b}' }; export type Texts = typeof words;";

async function words(language: string): Promise<unknown> {
  const english = 'data:text/javascript,export const words = { yes: "Yes", no: "No", of: "{a} of {b}" };';
  const code = packed(language, ENGLISH, english);
  return ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as { words: unknown })
    .words;
}

describe('packed words', () => {
  it('are the same object as written, in whatever order it was written', async () => {
    const language =
      "import type { Texts } from '../en/words.js'; export const words: Texts = { of: '{a} из {b}', no: 'Нет', yes: `Да` };";
    expect(await words(language)).toEqual({ yes: 'Да', no: 'Нет', of: '{a} из {b}' });
  });

  it('have their Cyrillic written in ASCII where the file is to be of it', () => {
    const code = packed(
      "export const words = { yes: 'Да', no: 'Нет', of: '{a} из {b}' };",
      ENGLISH,
      '../en/words.js',
      true,
    );
    expect(code).toMatch(/read\(values\[index\]\)/);
    expect(code).not.toMatch(/[^\0-\x7f]/);
  });

  it('hold no key a second time', () => {
    expect(
      packed("export const words = { yes: 'Да', no: 'Нет', of: 'из' } satisfies Texts;", ENGLISH, '../en/words.js'),
    ).not.toMatch(/\byes\b/);
  });

  it.each([
    ["export const words = { yes: 'Да', no: 'Нет' };", 'A language has no of, which English has in words'],
    [
      "export const words = { yes: 'Да', no: 'Нет', of: '', more: '' };",
      'English has no more, which another language has in words',
    ],
    ['export const words = { 1: "a" };', 'Words need a plain key, not 1'],
    ['export const words = 1;', 'A file of words exports one object'],
  ])('are refused where they would be others: %s', (language, message) => {
    expect(() => packed(language, ENGLISH, '../en/words.js')).toThrow(message);
  });
});
