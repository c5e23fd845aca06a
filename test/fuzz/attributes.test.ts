import { beforeEach, describe, it, vi } from 'vitest';
import { readPeriod } from '../../src/options/period.js';
import { readCurrency, readLanguage, readOption } from '../../src/components/base/read-option.js';
import { currencyOf } from '../../src/texts/index.js';
import { optionWarning } from '../../src/components/base/option-warnings.js';
import { safeUrl } from '../../src/components/base/safe-url.js';
import { anyValue, everywhere, mutated } from './mutator.js';

// So many inputs take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});

describe('attributes near to right ones throw nowhere', () => {
  it.each([
    ['money', /^\d+(\.\d+)?$/],
    ['count', /^\d+(\.\d+)?(\s*%)?$/],
    ['percent', /^(0(\.\d+)?|1(\.0+)?)$/],
  ] as const)('and a number read as %s is canonical, and within its range', (kind, canonical) => {
    everywhere(mutated('180000.5', '600', '25%', '0.35', '1 200,50 ₽', '1,5 млн', '1e21'), 12_000, (text) => {
      const read = readOption('leads', text, kind);
      return (
        read === null ||
        (canonical.test(read) && read.replace(/\D/g, '').replace(/^0+/, '').length <= (kind === 'percent' ? 17 : 15))
      );
    });
  });

  it('and a language is one that Intl knows', () => {
    everywhere(mutated('en', 'ru_RU', 'et-EE', 'zh-Hant-TW', 'sr-Latn-RS-u-nu-latn'), 8000, (text) => {
      const locale = readLanguage(text);
      return (
        locale === null ||
        (Intl.getCanonicalLocales(locale)[0] === locale && [undefined, 'RUB', 'EUR'].includes(currencyOf(locale)))
      );
    });
  });

  it('and a currency is one that Intl writes', () => {
    everywhere(mutated('EUR', 'rub', ' usd ', 'KZT'), 8000, (text) => {
      const currency = readCurrency(text);
      return currency === null || new Intl.NumberFormat('en', { style: 'currency', currency }).format(1).includes('1');
    });
  });

  it('and a period has whole days, and an end that isn’t before its start', () => {
    everywhere(mutated('week', 'month', '2026-10', '2026-10-01/2026-10-14', '0001-01', '9999-12'), 8000, (text) => {
      const period = readPeriod(text);
      return (
        period === null ||
        (Number.isInteger(period.days) &&
          period.days > 0 &&
          period.days < 4_000_000 &&
          (period.name !== null || period.from <= period.to))
      );
    });
  });

  it('and an address is let in with its scheme alone', () => {
    everywhere(
      mutated(
        'https://a.example/b?c#d',
        '/logo.png',
        'tel:+7495',
        'mailto:a@b.example',
        '//a.example',
        'data:image/png;base64,AA==',
        'JavaScript:alert(1)',
      ),
      6000,
      (text) => {
        return /^https?:/.test(safeUrl(text, 'image', 'https://clinic.example/') ?? 'https:');
      },
    );
  });
});

describe('a warning', () => {
  it('is one line of bounded length, whatever was given', () => {
    everywhere(anyValue, 3000, (given) => {
      return optionWarning('norms', given, 'money', null).length < 1000;
    });
  });
});
