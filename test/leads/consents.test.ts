import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/components/base/safe-url.js';
import { readConsents, wordsIn } from '../../src/leads/consents.js';

const PROCESSING = {
  id: 'processing',
  text: { ru: 'Согласен', en: 'I agree' },
  version: '2026-03',
  url: 'https://agency.example/consent',
  required: true,
};
const MARKETING = { id: 'marketing', text: 'News', version: '1', url: { en: '/news' } };

function read(given: unknown) {
  const heard: string[] = [];
  const consents = readConsents(
    given,
    (address) => safeUrl(address, 'link', 'https://clinic.example/prices'),
    (path, _given, advice) => void heard.push(`${path}: ${advice}`),
  );
  return { consents, heard };
}

describe('the list of consents', () => {
  it('is read from JSON and from a list alike', () => {
    const consents = [PROCESSING, { ...MARKETING, url: { en: 'https://clinic.example/news' } }];
    expect(read(JSON.stringify([PROCESSING, MARKETING]))).toEqual({ consents, heard: [] });
    expect(read([PROCESSING, MARKETING])).toEqual({ consents, heard: [] });
  });

  it('keeps a version that was written as a number', () =>
    expect(read('[{"id":"a","text":"b","version":1.10,"url":"/c"}]').consents![0]!.version).toBe('1.10'));

  it.each(['', null, undefined])('asks for nothing where nothing is written: %s', (given) =>
    expect(read(given)).toEqual({ consents: [], heard: [] }),
  );

  it.each([
    ['no JSON', '[{', 'consents: write JSON'],
    ['no list', { id: 'a' }, 'consents: write a list of consents'],
    ['a consent without id', [{ ...MARKETING, id: undefined }], 'consents.0.id: write'],
    ['a consent without text', [PROCESSING, { ...MARKETING, text: '' }], 'consents.1.text: write a text'],
    ['a text in no language', [{ ...MARKETING, text: { '': 'a' } }], 'consents.0.text: write a text'],
    ['a text of no language', [{ ...MARKETING, text: {} }], 'consents.0.text: write a text'],
    ['a consent without version', [{ ...MARKETING, version: undefined }], 'consents.0.version: write'],
    ['a version that is a book', [{ ...MARKETING, version: 'x'.repeat(41) }], 'consents.0.version: write the version'],
    ['a consent without document', [{ ...MARKETING, url: undefined }], 'consents.0.url: write'],
    [
      'a document that nobody can open',
      [PROCESSING, { ...MARKETING, url: 'https://agency example/c' }],
      'consents.1.url: write the address',
    ],
    [
      'a document that nobody can open in one language',
      [{ ...MARKETING, url: { en: '/news', et: 'javascript:alert(1)' } }],
      'consents.0.url.et: write the address',
    ],
    ['a "required" that is text', [{ ...MARKETING, required: 'yes' }], 'consents.0.required: write true or false'],
    ['the same id twice', [MARKETING, MARKETING], 'consents: give every consent an id of its own'],
    [
      'nine consents',
      Array.from({ length: 9 }, (_, index) => ({ ...MARKETING, id: `m${index}` })),
      'consents: write at most 8 consents',
    ],
    ['a key of somebody', [{ ...MARKETING, apiKey: 'x' }], 'consents[0].apiKey: it looks like a secret'],
  ])('is none with %s, and says so', (_fault, given, sentence) => {
    const { consents, heard } = read(given);
    expect(consents).toBe(null);
    expect(heard).toContainEqual(expect.stringContaining(sentence));
  });
});

describe('words by language', () => {
  it.each([
    ['de-AT', 'German'],
    ['ru-RU', 'Russian'],
    ['en-GB', 'British'],
    ['fr', 'English'],
  ])('are those nearest to %s', (locale, words) =>
    expect(wordsIn({ de: 'German', ru: 'Russian', en: 'English', 'en-GB': 'British' }, locale)).toBe(words),
  );

  it('are the first there are where English isn’t', () =>
    expect(wordsIn({ et: 'Estonian', de: 'German' }, 'fr')).toBe('Estonian'));
  it('are the same in every language where there is one text', () => expect(wordsIn('Text', 'et')).toBe('Text'));
});
