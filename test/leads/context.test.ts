import { describe, expect, it } from 'vitest';
import { pageAddress, readContext, readContextList } from '../../src/leads/context.js';

const PAGE =
  'https://clinic.example/prices?utm_source=ads&utm_medium=c%20p+c&gclid=a%3Db&session=hidden&reset_token=hidden#phone=hidden';
const listed = (text: string) => readContextList(text).list;

describe('what goes along with a lead', () => {
  it('is what the owner lists, and no more', () => {
    expect({ ...readContext(listed('utm_* gclid yclid'), PAGE) }).toEqual({
      utm_source: 'ads',
      utm_medium: 'c p c',
      gclid: 'a=b',
    });
    expect({ ...readContext(listed('gclid'), PAGE) }).toEqual({ gclid: 'a=b' });
    expect({ ...readContext(listed(''), PAGE) }).toEqual({});
  });

  it('has the hidden fields of the owner, over the address', () => {
    expect({ ...readContext(listed('utm_source=own campaign=spring%20sale empty='), PAGE) }).toEqual({
      utm_source: 'own',
      campaign: 'spring sale',
      empty: '',
    });
  });

  it.each(['reset_token', 'token=1', 'apiKey', 'my-secret=x', '__proto__=1', 'constructor', 'a b*c*', 'имя'])(
    'refuses the name %s',
    (word) => {
      const { list, refused } = readContextList(word);
      expect(refused.length).toBeGreaterThan(0);
      expect(Object.values(readContext(list, `https://a.example/?${word}`))).toEqual([]);
    },
  );

  it('passes no secret on to a wildcard', () =>
    expect({ ...readContext(listed('reset_* *'), PAGE) }).not.toHaveProperty('reset_token'));

  it('takes the first of two, keeps text that is badly encoded, and ends where it gets too long', () => {
    const { a, b, c } = readContext(listed('a b c'), `https://a.example/?a=1&a=2&b=%E0%A4%A&c=${'x'.repeat(900)}`);
    expect([a, b, c!.length]).toEqual(['1', '%E0%A4%A', 500]);
  });

  it('can be written where it ends within a sign', () => {
    const long = `${'x'.repeat(499)}😀`;
    const { a, b } = readContext(listed(`a b=${long}`), `https://a.example/?a=${encodeURIComponent(long)}`);
    expect([a, b]).toEqual([`${'x'.repeat(499)}\ufffd`, `${'x'.repeat(499)}\ufffd`]);
  });
});

describe('the page’s address', () => {
  it('has no fragment, and of the parameters the listed ones', () => {
    expect(pageAddress(listed('utm_*'), PAGE)).toBe(
      'https://clinic.example/prices?utm_source=ads&utm_medium=c%20p%20c',
    );
    expect(pageAddress(listed(''), PAGE)).toBe('https://clinic.example/prices');
  });

  it('has no name and password in it', () =>
    expect(pageAddress(listed(''), 'https://anna:pass@clinic.example/')).toBe('https://clinic.example/'));

  it.each(['about:srcdoc', 'file:///home/anna/prices.html', 'data:text/html,x', 'nonsense'])(
    'is empty where it says nothing to others: %s',
    (address) => {
      expect(pageAddress(listed(''), address)).toBe('');
    },
  );
});
