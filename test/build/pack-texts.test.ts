import { describe, expect, it } from 'vitest';
import { packed } from '../../tools/build/pack-texts.js';

const ENGLISH = "export const en = { yes: 'Yes', no: 'No', of: '{a} of {b}' }; export type Texts = typeof en;";

async function words(language: string): Promise<unknown> {
  const english = 'data:text/javascript,export const en = { yes: "Yes", no: "No", of: "{a} of {b}" };';
  const code = packed(language, ENGLISH).replace("'./en.js'", `'${english}'`);
  return ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as { ru: unknown }).ru;
}

describe('packed words', () => {
  it('are the same object as written, in whatever order it was written', async () => {
    const language =
      "import type { Texts } from './en.js'; export const ru: Texts = { of: '{a} из {b}', no: 'Нет', yes: `Да` };";
    expect(await words(language)).toEqual({ yes: 'Да', no: 'Нет', of: '{a} из {b}' });
  });

  it('have their Cyrillic written in ASCII where the file is to be of it', () => {
    const code = packed("export const ru = { yes: 'Да', no: 'Нет', of: '{a} из {b}' };", ENGLISH, true);
    expect(code).toMatch(/read\(values\[index\]\)/);
    expect(code).not.toMatch(/[^\0-\x7f]/);
  });

  it('hold no key a second time', () => {
    expect(packed("export const ru = { yes: 'Да', no: 'Нет', of: 'из' } satisfies Texts;", ENGLISH)).not.toMatch(
      /\byes\b/,
    );
  });

  it.each([
    ["export const ru = { yes: 'Да', no: 'Нет' };", 'ru has no of, which English has'],
    ["export const ru = { yes: 'Да', no: 'Нет', of: '', more: '' };", 'English has no more, which ru has'],
    ['export const ru = { 1: "a" };', 'Words need a plain key, not 1'],
    ['export const ru = 1;', 'A file of words exports one object'],
  ])('are refused where they would be others: %s', (language, message) => {
    expect(() => packed(language, ENGLISH)).toThrow(message);
  });
});
