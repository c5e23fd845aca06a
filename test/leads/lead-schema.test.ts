import { readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { LeadSchema } from '../../src/leads/lead.js';
import { matches } from '../harness/json-schema.js';
import { aLead } from './leads.js';

const published = JSON.parse(readFileSync(new URL('../../src/leads/lead.schema.json', import.meta.url), 'utf8')) as {
  required: string[];
  properties: Record<string, object>;
};

const STRANGE: readonly unknown[] = [
  undefined,
  null,
  '',
  0,
  1,
  true,
  'x',
  [],
  {},
  '-1',
  '1.5',
  '1e5',
  'NaN',
  '+79123456789',
  '+7',
  'RUB',
  'rub',
  '2026-11-22',
  '2026-11-22T10:00:00.000Z',
  'honeypot',
  ['honeypot'],
  ['robot'],
  [null],
  { a: '1' },
  { a: 1 },
  { a: null },
  { 'a b': '1' },
  { a: 'x'.repeat(501) },
  'x'.repeat(61),
  'x'.repeat(201),
  'x'.repeat(255),
  'x'.repeat(2001),
  'primaryRate',
  '9'.repeat(30),
];

describe('the published schema of a lead', () => {
  it('accepts a lead, as the code does', () => {
    expect(matches(published, aLead())).toBe(true);
    expect(safeParse(LeadSchema, aLead()).success).toBe(true);
  });

  it('names the fields that the code names, all required but those that earlier versions didn’t have', () => {
    expect(Object.keys(published.properties)).toEqual(Object.keys(LeadSchema.entries));
    const later = ['normOrigins', 'normGrades', 'leadsAre'];
    expect(published.required).toEqual(Object.keys(LeadSchema.entries).filter((field) => !later.includes(field)));
    expect(Object.keys(aLead())).toEqual(Object.keys(LeadSchema.entries));
  });

  it.each(published.required)('agrees with the code about every strange %s', (field) => {
    let refused = 0;
    for (const strange of STRANGE) {
      const lead = { ...aLead(), [field]: strange };
      const verdict = matches(published, lead);
      expect({ strange, fits: safeParse(LeadSchema, lead).success }).toEqual({ strange, fits: verdict });
      if (!verdict) refused++;
    }
    expect(refused).toBeGreaterThan(5);
  });

  it.each(['id', 'text', 'version', 'url', 'givenAt'])(
    'agrees with the code about every strange %s of a consent',
    (field) => {
      for (const strange of STRANGE) {
        const lead = aLead({ consents: [{ ...aLead().consents[0]!, [field]: strange }] });
        expect({ strange, fits: safeParse(LeadSchema, lead).success }).toEqual({
          strange,
          fits: matches(published, lead),
        });
      }
    },
  );

  it('says for receivers what each field is', () => {
    const silent = Object.entries(published.properties).filter(([, schema]) => !('description' in schema));
    expect(silent.map(([name]) => name)).toEqual(['name', 'email']);
  });
});
