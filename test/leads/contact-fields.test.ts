import { describe, expect, it } from 'vitest';
import { canAnswer, contactFaults, readFields } from '../../src/leads/contact-fields.js';

describe('the list of fields', () => {
  it('is names in their order, with ! behind the required ones', () => {
    expect(readFields('phone! name  email')).toEqual({
      fields: [
        { name: 'phone', required: true },
        { name: 'name', required: false },
        { name: 'email', required: false },
      ],
      unknown: [],
    });
  });

  it.each([
    ['name fax phone', ['fax']],
    ['name! name phone', ['name']],
    ['phone!!', ['phone!!']],
    ['!phone', ['!phone']],
  ])('tells what is none: %s', (given, unknown) => {
    expect(readFields(given).unknown).toEqual(unknown);
  });

  it.each([
    ['name!', false],
    ['phone', true],
    ['name email!', true],
    ['', false],
  ])('allows an answer or not: %s', (given, possible) => expect(canAnswer(readFields(given).fields)).toBe(possible));
});

describe('a contact', () => {
  const faults = (fields: string, typed: object) =>
    contactFaults(readFields(fields).fields, { name: '', phone: '', email: '', ...typed });

  it.each([
    ['name! phone!', { name: 'Anna', phone: 'call me' }],
    ['name phone! email', { phone: '1' }],
    ['phone email', { email: 'a@b' }],
    ['phone email', { phone: '-' }],
    ['email', { email: 'имя@почта.рф' }],
    ['name phone email', { name: 'x'.repeat(200), phone: '1'.repeat(60), email: `${'y'.repeat(244)}@b.example` }],
    ['phone', { phone: `${' '.repeat(300)}1${' '.repeat(300)}` }],
  ])('may be sent: %s, %o', (fields, typed) => expect(faults(fields, typed)).toEqual({}));

  it.each([
    ['name! phone!', { phone: ' ' }, { name: 'missing', phone: 'missing' }],
    ['name phone! email', { phone: '1', email: 'anna' }, { email: 'noAt' }],
    ['email!', { email: 'an na@b.example' }, { email: 'noAt' }],
    ['email!', { email: 'anna@clinic,example' }, { email: 'oddEmail' }],
    ['name phone email', { name: 'Anna' }, { phone: 'noContact' }],
    ['email phone', {}, { email: 'noContact' }],
    [
      'name phone email',
      { name: 'x'.repeat(201), phone: '1'.repeat(61), email: 'y'.repeat(255) },
      { name: 'tooLong', phone: 'tooLong', email: 'tooLong' },
    ],
    ['name! phone!', { name: `  ${'x'.repeat(201)}`, phone: '1' }, { name: 'tooLong' }],
  ])('may not: %s, %o', (fields, typed, expected) => expect(faults(fields, typed)).toEqual(expected));
});
