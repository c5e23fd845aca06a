import { describe, expect, it } from 'vitest';
import { withShortMessages } from '../../tools/build/shorten-messages.js';

const shortened = (code: string): string => withShortMessages(code, 'lit');

describe('the messages of a library', () => {
  it('are one word, whatever they were made of', () => {
    expect(
      shortened("if (a) throw Error('Use `css`.'); throw new Error('Not ' + a + ', but ' + b, { cause: c });"),
    ).toBe("if (a) throw Error('lit'); throw new Error('lit');");
  });

  it('leave every other text alone', () => {
    const code = "const a = Error('kept'); throw a; throw Error(); throw new TypeError('kept'); warn('Error(kept)');";
    expect(shortened(code)).toBe(code);
  });
});
