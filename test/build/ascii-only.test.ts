import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../tools/build/ascii-only.js';

const evaluated = (code: string): unknown => runInNewContext(code) as unknown;

describe('the single file in ASCII', () => {
  it('says Cyrillic, signs and emoji by escapes that mean the same', () => {
    expect(toAscii("'Выручка ₽ 😀'")).toBe(
      "'\\u0412\\u044b\\u0440\\u0443\\u0447\\u043a\\u0430 \\u20bd \\ud83d\\ude00'",
    );
    expect(evaluated(toAscii('`Выручка ₽ 😀`'))).toBe('Выручка ₽ 😀');
  });

  it('keeps ASCII as it is, with its escapes', () => {
    const code = String.raw`'a\n\\b\u0041' + /\d\\/.source`;
    expect(toAscii(code)).toBe(code);
  });

  it('drops a backslash that said nothing, which would end the escape', () => {
    expect(evaluated(toAscii(String.raw`'\–'`))).toBe('–');
    expect(evaluated(toAscii(String.raw`'\\–'`))).toBe('\\–');
  });

  it('keeps the meaning of regular expressions', () => {
    expect(evaluated(toAscii('/^[а-яё]+$/i.test("Ёлка")'))).toBe(true);
    expect(evaluated(toAscii(String.raw`/^[\–😀]$/u.test('😀')`))).toBe(true);
  });
});
