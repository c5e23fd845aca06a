import { describe, expect, it } from 'vitest';
import { emailDoubt, emailFault, emailMeant } from '../../src/leads/email.js';

describe('an email address', () => {
  it.each([
    'anna@clinic.example',
    'anna.k+leads@mail.clinic.example',
    "o'neil@clinic.example",
    'имя@почта.рф',
    'anna@b',
    'anna@my-clinic.co.uk',
    'anna.@docomo.example',
  ])('%s may be right', (address) => expect(emailFault(address)).toBe(null));

  it.each<[string, 'noAt' | 'oddEmail', string | null]>([
    ['anna@clinic,example', 'oddEmail', 'anna@clinic.example'],
    ['anna@clinic;example', 'oddEmail', 'anna@clinic.example'],
    ['anna@clinic..example', 'oddEmail', 'anna@clinic.example'],
    ['anna@clinic.example.', 'oddEmail', 'anna@clinic.example'],
    ['anna@clinic.example,', 'oddEmail', 'anna@clinic.example'],
    ['anna@.clinic.example', 'oddEmail', 'anna@clinic.example'],
    ['anna,k@clinic.example', 'oddEmail', 'anna.k@clinic.example'],
    ['<anna@clinic.example>', 'oddEmail', 'anna@clinic.example'],
    ['mailto:anna@clinic.example', 'oddEmail', 'anna@clinic.example'],
    ['anna@clinic/example', 'oddEmail', null],
    ['anna@-clinic.example', 'oddEmail', null],
    ['anna@clinic,', 'oddEmail', null],
    ['anna@@clinic.example', 'noAt', 'anna@clinic.example'],
    ['anna @ clinic.example', 'noAt', 'anna@clinic.example'],
    ['anna', 'noAt', null],
    ['anna@a.example, boris@b.example', 'noAt', null],
    ['', 'noAt', null],
  ])('%s can’t be right: %s, and perhaps %s was meant', (address, fault, meant) => {
    expect(emailFault(address)).toBe(fault);
    expect(emailMeant(address)).toBe(meant);
  });

  it('without a dot behind the @ is in doubt', () => {
    expect(['anna@gmail', 'anna@clinic.example', 'anna', 'anna@clinic,example'].map(emailDoubt)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('that may be right has no better one', () => expect(emailMeant('anna@clinic.example')).toBe(null));
});
