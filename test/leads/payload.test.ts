import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { LeadSchema } from '../../src/leads/lead.js';
import { makeLead, type LeadParts } from '../../src/leads/payload.js';
import { FunnelStore } from '../../src/store/index.js';

/** The worked example's month, with a share typed in place of the first visits. */
function calculated(): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'ru', currency: 'RUB' };
  for (const [name, text] of [
    ['budget', '180 000'],
    ['leads', '600'],
    ['primary', '25%'],
    ['primaryCheck', '20 000'],
    ['secondaryCheck', '120 000'],
  ] as const)
    store.type(name, text);
  store.enterNorms([['primaryRate', { value: '0.35' }]]);
  return store;
}

const lead = (changes: Partial<LeadParts> = {}) =>
  makeLead({
    leadId: '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10',
    createdAt: Date.UTC(2026, 10, 22, 10),
    page: 'https://clinic.example/',
    lang: 'ru',
    currency: 'RUB',
    period: 'month',
    contact: { name: ' Анна ', phone: ' 8 912 345-67-89', email: 'a@b.example ' },
    country: 'RU',
    consents: [],
    context: { utm_source: 'ads' },
    snapshot: calculated().snapshot,
    suspect: [],
    ...changes,
  });

describe('a lead', () => {
  it('says who, what numbers, which of them are the example’s, and what came out', () => {
    expect(lead()).toEqual({
      v: 1,
      leadId: '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10',
      createdAt: '2026-11-22T10:00:00.000Z',
      page: 'https://clinic.example/',
      lang: 'ru',
      currency: 'RUB',
      period: 'month',
      name: 'Анна',
      phone: '8 912 345-67-89',
      phoneE164: '+79123456789',
      email: 'a@b.example',
      consents: [],
      context: { utm_source: 'ads' },
      values: {
        budget: '180000',
        leads: '600',
        primary: '150',
        primaryCheck: '20000',
        secondary: '30',
        secondaryCheck: '120000',
        margin: '',
        existing: '',
      },
      shares: { primary: '0.25' },
      examples: ['secondary'],
      norms: expect.objectContaining({ primaryRate: '0.35' }),
      normOrigins: expect.objectContaining({ secondaryRate: 'example' }),
      normGrades: {},
      leadsAre: 'ad-leads',
      result: { leadsCost: '300', primaryCost: '1200', secondaryCost: '6000', revenue: '6600000' },
      weakest: 'primaryRate',
      suspect: [],
    });
  });

  it('is as its schema has it', () => expect(safeParse(LeadSchema, lead()).success).toBe(true));

  it('says null where a figure has no value', () => {
    const store = new FunnelStore();
    store.startBlank(true);
    store.type('budget', '100');
    const { result, weakest, currency } = lead({ snapshot: store.snapshot, currency: undefined });
    expect(result).toEqual({ leadsCost: null, primaryCost: null, secondaryCost: null, revenue: null });
    expect(weakest).toBe(null);
    expect(currency).toBe('');
  });

  it('holds a contact whole, however long', () => {
    const contact = { name: `${'x'.repeat(199)}😀`, phone: '1'.repeat(999), email: 'y'.repeat(999) };
    expect(lead({ contact })).toMatchObject({ ...contact, phoneE164: '' });
  });

  it('has a mark in place of half a sign, which can’t be written', () => {
    expect(lead({ contact: { name: 'Anna \ud83d', phone: '', email: '' } }).name).toBe('Anna \ufffd');
  });
});
