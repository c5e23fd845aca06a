import { describe, expect, it } from 'vitest';
import { evidence } from '../../src/texts/ru/evidence.js';
import { explanations } from '../../src/texts/ru/explanations.js';
import { leadForm } from '../../src/texts/ru/lead-form.js';
import { norms } from '../../src/texts/ru/norms.js';
import { firstScreen } from '../../src/texts/ru/first-screen.js';
import { share } from '../../src/texts/ru/share.js';
import { encoded, encodedLiterals, READER } from '../../tools/build/cyrillic-in-ascii.js';

const { read } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(READER)}`)) as {
  read: (words: unknown) => unknown;
};

describe('Russian in one byte a letter', () => {
  it.each([
    ['Абвюя', '@ab~>'],
    ['ещё', 'ey<'],
    ['от {stage}', 'nr ${stage}$'],
    ['{a} из {b}', '${a}$ hg ${b}$'],
    ['anna@example.com', '$anna@example.com$'],
    ['10 %, 5 ₽?', '10 %, 5 ₽?'],
    ['x > 3', '$x >$ 3'],
    ['Ёж — Id', 'Ёf — $Id$'],
    ['', ''],
  ])('writes %s as %s, and reads it back', (text, code) => {
    expect(encoded(text)).toBe(code);
    expect(read(code)).toBe(text);
  });

  it('reads every word that the calculator says as it was written', () => {
    for (const words of [firstScreen, evidence, explanations, leadForm, norms, share]) {
      for (const text of Object.values(words).flatMap((value) =>
        typeof value === 'string' ? [value] : Object.values(value),
      )) {
        expect(read(encoded(text))).toBe(text);
        expect(encoded(text)).not.toMatch(/[А-яё]/);
      }
    }
  });

  it('reads the forms of what is counted', () => {
    const code = encodedLiterals('{ one: \'{n} лид\', few: `{n} лида`, many: "{n} лидов" }');
    expect(code).not.toMatch(/[А-яё]/);
    expect(read(new Function(`return ${code}`)())).toEqual({ one: '{n} лид', few: '{n} лида', many: '{n} лидов' });
  });

  it('refuses the one sign that it has no place for', () => {
    expect(() => encoded('5 $')).toThrow('$ has another meaning in encoded words: 5 $');
  });
});
