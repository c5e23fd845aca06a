import { afterEach, describe, expect, it, vi } from 'vitest';
import { currencyLeads, currencySymbol, isCurrency, resolveLocale, textDirection } from '../../src/format/index.js';

describe('resolveLocale', () => {
  it.each([
    ['ru', 'ru'],
    ['ru_RU', 'ru-RU'],
    ['EN-us', 'en-US'],
    ['zh_hant_tw', 'zh-Hant-TW'],
    ['ar-EG-u-nu-latn', 'ar-EG-u-nu-latn'],
    ['iw', 'he'],
    ['tlh', 'tlh'],
    ['zh-u-nu-hanidec', 'zh-u-nu-latn'],
  ])('%j is %s', (tag, locale) => {
    expect(resolveLocale(tag)).toBe(locale);
  });

  it.each(['', 'x', 'russian language', 'ru-', 'ru_RU.UTF-8', 'x-private', 'de--AT', '💥'])('%j is none', (tag) => {
    expect(resolveLocale(tag)).toBeNull();
  });
});

describe('textDirection', () => {
  it.each(['ar', 'ar-EG', 'fa', 'he', 'ur', 'ckb', 'dv', 'az-Arab', 'yi'])('%s runs from right to left', (locale) => {
    expect(textDirection(locale)).toBe('rtl');
  });

  it.each(['en', 'ru', 'et', 'az', 'hi', 'ja', 'ku', 'ar-Latn'])('%s runs from left to right', (locale) => {
    expect(textDirection(locale)).toBe('ltr');
  });
});

describe('isCurrency', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(['RUB', 'EUR', 'JPY', 'BHD', 'rub'])('%s is one', (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  it.each(['', 'RU', 'RUBL', '₽₽₽', 'QQQ', 'RUB\n', 'constructor'])('%j is none', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it('goes by the form where the engine keeps no list', () => {
    vi.stubGlobal('Intl', { ...Intl, supportedValuesOf: undefined });
    expect(isCurrency('QQQ')).toBe(true);
    expect(isCurrency('QQ')).toBe(false);
  });
});

describe('currencySymbol', () => {
  it('is the sign beside an amount', () => {
    expect(currencySymbol({ locale: 'ru', currency: 'RUB' })).toBe('₽');
    expect(currencySymbol({ locale: 'en', currency: 'CAD' })).toBe('$');
    expect(currencySymbol({ locale: 'en', currency: 'CAD' }, 'symbol')).toBe('CA$');
    expect(currencySymbol({ locale: 'en', currency: 'CHF' })).toBe('CHF');
  });

  it('is empty without a currency', () => {
    expect(currencySymbol({ locale: 'ru' })).toBe('');
  });
});

describe('currencyLeads', () => {
  it('tells where the sign stands', () => {
    expect(currencyLeads({ locale: 'en', currency: 'USD' })).toBe(true);
    expect(currencyLeads({ locale: 'ru', currency: 'RUB' })).toBe(false);
    expect(currencyLeads({ locale: 'en' })).toBe(false);
  });
});
