import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/components/base/safe-url.js';
import { readSettings, type GivenSettings } from '../../src/leads/settings.js';

const PAGE = 'https://clinic.example/';
const COMPLETE: GivenSettings = {
  endpoint: 'https://leads.example/in',
  controller: 'Agency Ltd',
  policyUrl: 'https://agency.example/policy',
  fields: 'name phone! email',
  consents: null,
  context: null,
  encoding: null,
  cors: null,
  queue: null,
};
const consent = (url: string | Record<string, string>): object => ({ id: 'a', text: 'b', version: '1', url });
const read = (changes: Partial<GivenSettings> = {}, attributes: readonly string[] = []) =>
  readSettings({ ...COMPLETE, ...changes }, PAGE, attributes, (given) => safeUrl(given, 'link', PAGE));

describe('a form’s settings', () => {
  it('lose the controls of the writing’s direction in what is shown, and what is agreed to is sent as it was shown', () => {
    const consents = [
      { id: 'a', text: { en: '\u202eYes', ru: 'Да\u2066' }, version: '1\u200f', url: 'https://agency.example/c' },
    ];
    const { settings } = read({ controller: '\u2067Agency\u202c Ltd', consents });
    expect(settings?.controller).toBe('Agency Ltd');
    expect(settings?.consents).toMatchObject([{ text: { en: 'Yes', ru: 'Да' }, version: '1' }]);
  });

  it('need an endpoint, who gets the contacts, and their policy; the rest has a default', () => {
    expect(read()).toEqual({
      settings: {
        endpoint: 'https://leads.example/in',
        readable: true,
        acceptedWhen: null,
        encoding: 'form',
        controller: 'Agency Ltd',
        policyUrl: 'https://agency.example/policy',
        fields: [
          { name: 'name', required: false },
          { name: 'phone', required: true },
          { name: 'email', required: false },
        ],
        consents: [],
        context: { wanted: [], fixed: {} },
        session: false,
      },
      faults: [],
      warnings: [],
    });
  });

  it('take what the page says otherwise', () => {
    expect(
      read({
        encoding: 'json',
        acceptedWhen: ' data.status = ok ',
        queue: 'session',
        context: 'gclid',
        consents: '[{"id":"a","text":"b","version":"1","url":"/c"}]',
      }).settings,
    ).toMatchObject({
      encoding: 'json',
      readable: true,
      acceptedWhen: { path: ['data', 'status'], value: 'ok' },
      session: true,
      context: { wanted: ['gclid'] },
      consents: [{ id: 'a', text: 'b', version: '1', url: 'https://clinic.example/c' }],
    });
  });

  it.each([
    [{ endpoint: null }, 'endpoint: write'],
    [{ endpoint: ' ' }, 'endpoint: write'],
    [{ endpoint: 'javascript:alert(1)' }, 'endpoint: write an address that begins with https:'],
    [{ controller: null }, 'controller: write'],
    [{ controller: '  ' }, 'controller: write'],
    [{ policyUrl: null }, 'policy-url: write'],
    [{ policyUrl: 'javascript:alert(1)' }, 'policy-url: write'],
    [{ fields: 'name!' }, 'fields: without phone and email'],
    [{ consents: '[{}]' }, 'consents.0.id: write'],
    [{ consents: [consent('javascript:alert(1)')] }, 'consents.0.url: write the address'],
    [{ consents: [consent('https://agency example/c')] }, 'consents.0.url: write the address'],
    [{ consents: [consent('https://')] }, 'consents.0.url: write the address'],
    [{ consents: [consent('https://agency.example:port/')] }, 'consents.0.url: write the address'],
    [
      { consents: [consent('/fine'), { ...consent({ en: '/fine', ru: 'https://x:port/' }), id: 'b' }] },
      'consents.1.url.ru: write the address',
    ],
    [{ consents: [consent(`/${'я'.repeat(400)}`)] }, 'consents.0.url: write the address'],
  ] as const)('make no form of %o, naming the attribute', (changes, sentence) => {
    const { settings, faults } = read(changes);
    expect(settings).toBe(null);
    expect(faults).toContainEqual(expect.stringContaining(sentence));
  });

  it('name everything that is missing at once', () => {
    expect(
      read({ endpoint: null, controller: null, policyUrl: null }).faults.map((fault) => fault.split(':')[0]),
    ).toEqual(['endpoint', 'controller', 'policy-url']);
  });

  it.each(['token', 'data-api-key', 'webhook-secret', 'password'])(
    'make no form where an attribute is called %s',
    (name) => {
      expect(read({}, ['endpoint', name])).toMatchObject({
        settings: null,
        faults: [expect.stringContaining(`${name}: everybody can read`)],
      });
    },
  );

  it('read no answer where the page says that none can be read', () => {
    expect(read({ cors: 'false' }).settings).toMatchObject({ readable: false });
  });

  it.each([
    [{ acceptedWhen: 'ok' }, 'accepted-when: write path=value, such as data.status=ok; left out'],
    [{ acceptedWhen: 'status=ok', cors: 'false' }, 'accepted-when: with cors="false" no answer is read; left out'],
  ])('leave out an accepted-when that says nothing, and warn: %o', (changes, sentence) => {
    const { settings, warnings } = read(changes);
    expect(settings).toMatchObject({ acceptedWhen: null });
    expect(warnings).toEqual([sentence]);
  });

  it.each([
    [{ fields: 'phone fax' }, 'fields: "fax"'],
    [{ context: 'gclid token' }, 'context: "token"'],
    [{ encoding: 'xml' }, 'encoding: write form or json'],
    [{ queue: 'disk' }, 'queue: write memory or session'],
  ] as const)('leave out what isn’t understood, and say so: %o', (changes, sentence) => {
    const { settings, warnings } = read(changes);
    expect(settings).toMatchObject({ encoding: 'form', session: false });
    expect(warnings).toEqual([expect.stringContaining(sentence)]);
  });
});
