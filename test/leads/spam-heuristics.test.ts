import { describe, expect, it } from 'vitest';
import { spamSigns } from '../../src/leads/spam-heuristics.js';

describe('what makes a lead suspect', () => {
  it.each([
    [{ trap: '', milliseconds: 2000, phone: '+7 912 345-67-89' }, []],
    [{ trap: '', milliseconds: 60_000, phone: '' }, []],
    [{ trap: 'x', milliseconds: 2000, phone: '' }, ['honeypot']],
    [{ trap: '', milliseconds: 1999, phone: '' }, ['fast']],
    [{ trap: '', milliseconds: 2000, phone: 'call' }, ['phone']],
    [{ trap: ' ', milliseconds: 0, phone: '112' }, ['honeypot', 'fast', 'phone']],
  ])('%o: %o', (signs, reasons) => expect(spamSigns(signs)).toEqual(reasons));
});
