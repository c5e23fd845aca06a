import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/format/index.js';

const money = (text: string, locale: string, currency?: string): unknown =>
  readNumber(text, 'money', { locale, currency });
const is = (value: string): unknown => ({ ok: true, value });
const no = (reason: string): unknown => ({ ok: false, reason });

describe('the words of the currency that the calculator has', () => {
  it.each([
    ['180 000 тенге', 'ru', 'KZT', '180000'],
    ['180 000 тг', 'ru', 'KZT', '180000'],
    ['180 000 тг.', 'ru', 'KZT', '180000'],
    ['180 тыс. тг', 'ru', 'KZT', '180000'],
    ['180 000 теңге', 'kk', 'KZT', '180000'],
    ['180 000 ₸', 'ru', 'KZT', '180000'],
    ['1,5 млн тенге', 'ru', 'KZT', '1500000'],
    ['1 200 000 сум', 'ru', 'UZS', '1200000'],
    ['1 200 000 сумов', 'ru', 'UZS', '1200000'],
    ["1 200 000 so'm", 'uz', 'UZS', '1200000'],
    ['1 200 000 so‘m', 'uz', 'UZS', '1200000'],
    ['1 200 000 so\u02bbm', 'uz', 'UZS', '1200000'],
    ['1 200 сўм', 'ru', 'UZS', '1200'],
    ['1 200 сом', 'ru', 'KGS', '1200'],
    ['1 200 сомов', 'ru', 'KGS', '1200'],
    ['1 200 руб.', 'ru', 'BYN', '1200'],
    ['1 200 р.', 'ru', 'BYN', '1200'],
    ['1 200 рублей', 'ru', 'BYN', '1200'],
    ['1 200 бел. руб.', 'ru', 'BYN', '1200'],
    ['1 200 Br', 'ru', 'BYN', '1200'],
    ['1 200 грн', 'ru', 'UAH', '1200'],
    ['1 200 гривен', 'ru', 'UAH', '1200'],
    ['1 200 манатов', 'ru', 'AZN', '1200'],
    ['1 200 драмов', 'ru', 'AMD', '1200'],
    ['1 200 лари', 'ru', 'GEL', '1200'],
    ['5 дирхамов', 'ru', 'AED', '5'],
    ['1.200 Franken', 'de', 'CHF', '1200'],
    ['£1,200', 'en', 'GBP', '1200'],
    ['1,200 pounds', 'en', 'GBP', '1200'],
    ['1 200 zł', 'pl', 'PLN', '1200'],
    ['1 200 złotych', 'pl', 'PLN', '1200'],
    ['1 200 kr', 'sv', 'SEK', '1200'],
    ['1 200 kronor', 'sv', 'SEK', '1200'],
  ])('are read: %s in %s, %s', (text, locale, currency, value) => {
    expect(money(text, locale, currency)).toEqual(is(value));
  });

  it.each([
    ['1 200 руб.', 'ru', 'KZT'],
    ['1 200 тенге', 'ru', 'RUB'],
    ['1 200 тг', 'ru', 'BYN'],
    ['1 200 сум', 'ru', 'KZT'],
    ['1 200 сом', 'ru', 'UZS'],
    ['1 200 бел. руб.', 'ru', 'RUB'],
    ['1 200 руб.', 'en', 'USD'],
  ])('of another currency are never taken for its own: %s in %s, %s', (text, locale, currency) => {
    expect(money(text, locale, currency)).toEqual(no('other_currency'));
  });

  it.each(['1 200 тент', '1 200 сумма', '1 200 сомон', '1 200 грнн', '5 тыс. тен'])('are whole words: %s', (text) => {
    for (const currency of ['KZT', 'UZS', 'KGS', 'UAH'])
      expect(money(text, 'ru', currency)).toEqual(no('not_a_number'));
  });
});

describe('the dash of a price tag', () => {
  it.each([
    ['1.200,- €', 'de', 'EUR', '1200'],
    ['1.200,– €', 'de', 'EUR', '1200'],
    ['1.200,-- €', 'de', 'EUR', '1200'],
    ['€ 1.200,—', 'de-AT', 'EUR', '1200'],
    ['15,-', 'de', 'EUR', '15'],
    ['1.200,- €', 'ru', 'EUR', '1200'],
    ['1.200,- €', 'en', 'EUR', '1200'],
    ["1'200.–", 'de-CH', 'CHF', '1200'],
    ['1’200.—', 'de-CH', 'CHF', '1200'],
    ['CHF 1’200.--', 'de-CH', 'CHF', '1200'],
    ['15.-', 'de-CH', 'CHF', '15'],
    ['1.200.-', 'de', 'EUR', '1200'],
    ['1 200:-', 'sv', 'SEK', '1200'],
    ['1 200,- kr', 'nb', 'NOK', '1200'],
    ['1 200,-', 'et', 'EUR', '1200'],
  ])('stands for no cents: %s in %s', (text, locale, currency, value) => {
    expect(money(text, locale, currency)).toEqual(is(value));
  });

  it.each(['5-', '1.200-', '1.200,-5', '100,-200', ',-', '1,200.-'.replace('.', '..')])(
    'is no other dash: %s',
    (text) => {
      expect(money(text, 'de', 'EUR')).toEqual(no('not_a_number'));
    },
  );

  it('is no number of people', () => {
    expect(readNumber('15,-', 'count', { locale: 'de' })).toEqual(no('not_a_number'));
  });
});

describe('German words for powers', () => {
  it.each([
    ['15 Tsd.', '15000'],
    ['15 Tsd. €', '15000'],
    ['15 Tausend Euro', '15000'],
    ['1,5 Mio. €', '1500000'],
    ['1,5 Mio €', '1500000'],
    ['1,5Mio.€', '1500000'],
    ['2 Millionen Euro', '2000000'],
    ['1 Million', '1000000'],
    ['1,2 Mrd. €', '1200000000'],
    ['2 Milliarden', '2000000000'],
  ])('multiply exactly: %s', (text, value) => {
    for (const locale of ['de', 'de-AT', 'de-CH']) expect(money(text, locale, 'EUR')).toEqual(is(value));
  });

  it.each(['15 Tsdx', '1 Mios', '5 Mrdx', '5 Billionen'])('are whole words: %s', (text) => {
    expect(money(text, 'de', 'EUR')).toEqual(no('not_a_number'));
  });

  it('count people too', () => {
    expect(readNumber('1,5 Tsd.', 'count', { locale: 'de' })).toEqual(is('1500'));
  });
});
