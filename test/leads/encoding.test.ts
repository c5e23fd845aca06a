import { afterEach, describe, expect, it } from 'vitest';
import { encodeLead, readLead } from '../../src/leads/encoding.js';
import { aLead } from './leads.js';

/** A form as any server reads it. */
const fromForm = (body: string): Record<string, string> => Object.fromEntries(new URLSearchParams(body));
const form = (lead = aLead()): Record<string, string> => fromForm(encodeLead(lead, 'form')!.body);

describe('a lead in JSON', () => {
  it('is the lead', () => expect(JSON.parse(encodeLead(aLead(), 'json')!.body)).toEqual(aLead()));
  it('is read again', () => expect(readLead(encodeLead(aLead(), 'json')!.body)).toEqual(aLead()));
  it.each(['', '{', '[]', '{"v":1}', 'null'])('is none: %s', (text) => expect(readLead(text)).toBe(null));
});

describe('a lead in a form', () => {
  it('has the same fields, places with dots, null as nothing', () => {
    expect(form()).toEqual({
      v: '1',
      leadId: '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10',
      createdAt: '2026-11-22T10:00:00.000Z',
      page: 'https://clinic.example/prices?utm_source=ads',
      lang: 'ru',
      currency: 'RUB',
      period: 'month',
      name: 'Анна "О’Нил" & Co = 100 %\u2028\t<b>',
      phone: '8 (912) 345-67-89',
      phoneE164: '+79123456789',
      email: 'anna+clinic@example.com',
      'consents.0.id': 'processing',
      'consents.0.text': 'Согласие на обработку',
      'consents.0.version': '2026-03',
      'consents.0.url': 'https://agency.example/consent',
      'consents.0.givenAt': '2026-11-22T09:59:58.000Z',
      'context.utm_source': 'ads',
      'context.gclid': 'a=b&c',
      'values.budget': '180000',
      'values.leads': '600',
      'values.margin': '',
      'shares.primary': '0.25',
      'examples.0': 'budget',
      'norms.primaryRate': '0.35',
      'normOrigins.primaryRate': 'published',
      'normGrades.primaryRate': 'B',
      leadsAre: 'ad-leads',
      'result.leadsCost': '300',
      'result.revenue': '',
      weakest: '',
      'suspect.0': 'fast',
    });
  });

  it('is pure ASCII without spaces, of pairs and nothing else', () =>
    expect(encodeLead(aLead(), 'form')!.body).toMatch(/^[\w.=&%!~*'()-]+$/));
});

describe('a page that has changed how objects are written', () => {
  const spoilt = [Object.prototype, Array.prototype, String.prototype] as unknown as Record<string, unknown>[];
  const garble = (target: Record<string, unknown>, name: string, value: unknown): void =>
    void Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  const { join } = Array.prototype;

  afterEach(() => {
    for (const target of spoilt) for (const name of ['toJSON', 'polluted']) Reflect.deleteProperty(target, name);
    Object.defineProperty(Array.prototype, 'join', {
      value: join,
      configurable: true,
      writable: true,
      enumerable: false,
    });
  });

  it.each(['form', 'json'] as const)('leaves a lead as it is: %s', (encoding) => {
    const clean = encodeLead(aLead(), encoding)!.body;
    for (const target of spoilt) {
      garble(target, 'toJSON', () => 'garbled');
      garble(target, 'polluted', 'yes');
    }
    const again = encodeLead(aLead(), encoding)?.body;
    for (const target of spoilt) for (const name of ['toJSON', 'polluted']) Reflect.deleteProperty(target, name);
    expect(again).toBe(clean);
  });

  it.each(['form', 'json'] as const)('is noticed where it garbles a lead all the same: %s', (encoding) => {
    const lead = aLead();
    const native = join;
    Object.defineProperty(Array.prototype, 'join', {
      value: function (this: string[], mark: string) {
        return native.call(this, mark).replace('Анна', '').replace('%D0%90', '');
      },
      configurable: true,
      writable: true,
    });
    const body = encodeLead(lead, encoding);
    Object.defineProperty(Array.prototype, 'join', {
      value: native,
      configurable: true,
      writable: true,
      enumerable: false,
    });
    expect(body).toBe(null);
  });
});

describe('half a sign', () => {
  it('in JSON is written so that it survives', () =>
    expect(readLead(encodeLead(aLead({ name: 'A\ud83d' }), 'json')!.body)!.name).toBe('A\ud83d'));
  it('in a form can’t be written, and is told', () =>
    expect(encodeLead(aLead({ name: 'A\ud83d' }), 'form')).toBe(null));
});
