import type { Lead } from '../../src/leads/lead.js';

/** A lead with something in every place, and signs in it that encodings have to look after. */
export const aLead = (changes: Partial<Lead> = {}): Lead => ({
  v: 1,
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
  consents: [
    {
      id: 'processing',
      text: 'Согласие на обработку',
      version: '2026-03',
      url: 'https://agency.example/consent',
      givenAt: '2026-11-22T09:59:58.000Z',
    },
  ],
  context: { utm_source: 'ads', gclid: 'a=b&c' },
  values: { budget: '180000', leads: '600', margin: '' },
  shares: { primary: '0.25' },
  examples: ['budget'],
  norms: { primaryRate: '0.35' },
  normOrigins: { primaryRate: 'published' },
  normGrades: { primaryRate: 'B' },
  leadsAre: 'ad-leads',
  result: { leadsCost: '300', revenue: null },
  weakest: null,
  suspect: ['fast'],
  ...changes,
});
