import { describe, expect, it } from 'vitest';
import { countDigits, phoneE164 } from '../../src/leads/phone.js';

/** As typed, what it is in Russia, what it is where the country isn't known. */
const PHONES: readonly (readonly [string, string, string?])[] = [
  ['+79123456789', '+79123456789'],
  ['+7 912 345-67-89', '+79123456789'],
  ['+7 (912) 345-67-89', '+79123456789'],
  ['+7(912)3456789', '+79123456789'],
  ['+7\u00a0912\u2009345\u202f67\u201189', '+79123456789'],
  ['+7–912–345—67—89', '+79123456789'],
  ['+7.912.345.67.89', '+79123456789'],
  ['  +7 912 345 67 89  ', '+79123456789'],
  ['＋７ ９１２ ３４５ ６７ ８９', '+79123456789'],
  ['+٧ ٩١٢ ٣٤٥ ٦٧ ٨٩', '+79123456789'],
  ['\u200e+7 912 345 67 89\u202c', '+79123456789'],
  ['+7 495 123-45-67 доб. 12', '+74951234567'],
  ['+7 495 123-45-67 доб.12', '+74951234567'],
  ['+7 495 123-45-67, добавочный 1234', '+74951234567'],
  ['+7 495 123-45-67 вн. 5', '+74951234567'],
  ['+7 495 123-45-67 ext. 12', '+74951234567'],
  ['+7 495 123-45-67 x12', '+74951234567'],
  ['+7 495 123-45-67 #12', '+74951234567'],
  ['+7 701 123 45 67', '+77011234567'],
  ['+7 912 345 67 8', ''],
  ['+7 912 345 67 890', ''],
  ['+7 112 345 67 89', ''],
  ['+7 8 912 345 67 89', ''],
  ['8 912 345-67-89', '+79123456789', ''],
  ['89123456789', '+79123456789', ''],
  ['8 (495) 123-45-67', '+74951234567', ''],
  ['8-800-555-35-35', '+78005553535', ''],
  ['8 (812) 123-45-67 доб. 4', '+78121234567', ''],
  ['8 912 345 67 8', ''],
  ['8 912 345 67 89 0', ''],
  ['8 712 345 67 89', ''],
  ['7 912 345 67 89', ''],
  ['9123456789', ''],
  ['912 345-67-89', ''],
  ['345-67-89', ''],
  ['+8 912 345 67 89', '', '+89123456789'],
  ['+372 5123 4567', '+37251234567'],
  ['+372 512 3456', '+3725123456'],
  ['+372 (5) 123-45-67', '+37251234567'],
  ['+3726123456', '+3726123456'],
  ['+372 612 345', ''],
  ['+372 5123 45678', ''],
  ['372 5123 4567', ''],
  ['5123 4567', ''],
  ['00372 5123 4567', ''],
  ['+1 (212) 555-0123', '+12125550123'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+49 (30) 901820', '+4930901820'],
  ['+49 (0) 30 901820', '+49030901820'],
  ['+358 40 1234567', '+358401234567'],
  ['+44 20 7946 095²', ''],
  ['+7 912 345\u201567\u201589', '+79123456789'],
  ['+7 495 123-45-67 добавочныи\u0306 12', '+74951234567'],
  ['+86 138 0013 8000', '', '+8613800138000'],
  ['+0 912 345 67 89', ''],
  ['+123456', ''],
  ['+1234567890123456', ''],
  ['++7 912 345 67 89', ''],
  ['7+912 345 67 89', ''],
  ['+7 912 345 67 89, +7 912 345 67 90', ''],
  ['+7 912 345 67 89 Anna', ''],
  ['call me', ''],
  ['@anna', ''],
  ['', ''],
  ['-', ''],
];

describe('a phone in E.164', () => {
  it('is tried on at least sixty writings', () => expect(PHONES.length).toBeGreaterThanOrEqual(60));

  it.each(PHONES.map(([typed, inRussia]) => [typed, inRussia] as const))('%s is %s in Russia', (typed, inRussia) =>
    expect(phoneE164(typed, 'RU')).toBe(inRussia),
  );
  it.each(PHONES.map(([typed, inRussia, elsewhere = inRussia]) => [typed, elsewhere] as const))(
    '%s is %s elsewhere',
    (typed, elsewhere) => expect(phoneE164(typed, undefined)).toBe(elsewhere),
  );
});

describe('a phone in E.164, of a text of any length', () => {
  const number = '+7 912 345-67-89';
  const megabyte = 1 << 20;

  it.each([
    ['blanks around it', ' '.repeat(megabyte) + number + ' '.repeat(megabyte), '+79123456789'],
    ['blanks within it', `+7${' '.repeat(megabyte)}912 345-67-89`, ''],
    ['commas behind it', number + ','.repeat(megabyte), ''],
    ['digits behind it', `${number}x${'1'.repeat(megabyte)}`, ''],
    ['extensions behind it', number + ' x1'.repeat(megabyte / 3), ''],
    ['as much as a form sends', number + ' '.repeat(60 - number.length - 2) + 'x1', '+79123456789'],
    ['a sign more', number + ' '.repeat(60 - number.length - 1) + 'x1', ''],
  ])('is found or not, without a search that has no end: %s', (_what, typed, expected) =>
    expect(phoneE164(typed, 'RU')).toBe(expected),
  );
});

describe('the digits of a phone', () => {
  it('are those of every script', () => {
    const digits = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
      /\p{Nd}/u.test(sign),
    );
    const scripts = Array.from({ length: digits.length / 10 }, (_, index) =>
      digits.slice(index * 10, index * 10 + 10).join(''),
    );
    expect(scripts.length).toBeGreaterThan(60);
    expect(scripts.filter((ten) => phoneE164(`+1${ten}`, undefined) !== '+10123456789')).toEqual([]);
  });

  it.each([
    ['+7 912', 4],
    ['call me', 0],
    ['٩١٢', 3],
  ])('are counted in any script: %s has %i', (typed, count) => expect(countDigits(typed)).toBe(count));
});
