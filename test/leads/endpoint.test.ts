import { describe, expect, it } from 'vitest';
import { readEndpoint } from '../../src/leads/endpoint.js';

const PAGE = 'https://clinic.example/prices';

describe('the address that leads go to', () => {
  it.each([
    ['https://leads.example/in?form=7', PAGE, 'https://leads.example/in?form=7'],
    ['/leads', PAGE, 'https://clinic.example/leads'],
    ['//leads.example/in#x', PAGE, 'https://leads.example/in'],
    ['http://127.0.0.1:8080/in', 'http://127.0.0.1:3000/', 'http://127.0.0.1:8080/in'],
  ])('%s on %s is %s', (given, page, url) => expect(readEndpoint(given, page)).toEqual({ url }));

  it.each([
    ['javascript:alert(1)', 'begins with https:'],
    ['mailto:a@b.example', 'begins with https:'],
    ['data:text/plain,x', 'begins with https:'],
    ['http://leads.example/in', 'browsers refuse http:'],
    ['https://', 'write the address'],
    ['https://anna:pass@leads.example/', 'no name or password'],
    ['https://leads.example/in?token=1', 'no key'],
    ['https://leads.example/in?form=7&API_KEY=1', 'no key'],
    ['https://clinic.bitrix24.ru/rest/1/abcdef0123456789/crm.lead.add.json', 'no key'],
  ])('%s is refused: %s', (given, reason) =>
    expect(readEndpoint(given, PAGE)).toEqual({ fault: expect.stringContaining(reason) }),
  );
});
