import { expect } from '@esm-bundle/chai';
import { Decimal } from '../../../src/core/index.js';
import { write } from '../../../src/format/formatters.js';
import { fieldOf, fill, figures, inputOf, mount, read, readAll, unmount } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

/** Latin digits in place of any script's, to compare by what they mean. */
const latin = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

describe('a language from right to left', () => {
  for (const [lang, digits] of [
    ['ar-EG', /[٠-٩]/],
    ['fa', /[۰-۹]/],
    ['he', /[0-9]/],
  ] as const) {
    it(`sets direction and digits right, and says in English what it has no words for: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}" currency="USD"></funnel-calculator>`);
      const [frame] = findWithin(calculator, '.frame');
      expect(frame!.dir).to.equal('rtl');
      expect(frame!.lang).to.equal('en');
      expect(getComputedStyle(inputOf(calculator, 'budget')).direction).to.equal('rtl');
      expect(readAll(calculator)).to.contain('Ad spend');
      expect(inputOf(calculator, 'leads').value).to.match(digits);
      expect(read(calculator, 'revenue')).to.match(digits);
    });

    it(`reads its own digits and ours: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}" currency="USD"></funnel-calculator>`);
      const shown = inputOf(calculator, 'leads').value;
      await fill(calculator, 'leads', '300');
      expect(fieldOf(calculator, 'leads').value).to.equal('300');
      await fill(calculator, 'leads', shown);
      expect(fieldOf(calculator, 'leads').value).to.equal('600');
    });
  }

  it('is taken from Arabic without a country too', async () => {
    const calculator = await mount('<funnel-calculator lang="ar"></funnel-calculator>');
    expect(findWithin(calculator, '.frame')[0]!.dir).to.equal('rtl');
    expect(latin(inputOf(calculator, 'leads').value)).to.equal('600');
  });
});

describe('any language tag', () => {
  for (const lang of ['pt-PT', 'pl', 'ja', 'th', 'sw', 'en-IN', 'sr-Latn', 'zh-Hant-TW', 'x-klingon', 'de_AT', '']) {
    it(`shows numbers and reads them back: ${lang || 'none'}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}" currency="EUR"></funnel-calculator>`);
      for (const field of ['budget', 'primaryCheck']) {
        await fill(calculator, field, '1234567');
        const shown = inputOf(calculator, field).value;
        await fill(calculator, field, '');
        await fill(calculator, field, shown);
        expect(fieldOf(calculator, field).value, shown).to.equal('1234567');
      }
      expect(Object.values(figures(calculator)).join()).not.to.match(/NaN|undefined/);
    });
  }
});

describe('the sign of a currency', () => {
  for (const [lang, currency, label, leads] of [
    ['ru', 'RUB', 'Расходы на рекламу, ₽', false],
    ['en', 'USD', 'Ad spend, $', true],
    ['et', 'EUR', 'Reklaamikulu, €', false],
    ['en', 'JPY', 'Ad spend, ¥', true],
  ] as const) {
    it(`stands where the language puts it: ${currency} in ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}" currency="${currency}"></funnel-calculator>`);
      const budget = fieldOf(calculator, 'budget');
      expect(plain(inputOf(calculator, 'budget').labels![0]!.textContent)).to.equal(label);
      const input = inputOf(calculator, 'budget').getBoundingClientRect();
      const unit = findWithin(budget, '.unit')[0]!.getBoundingClientRect();
      expect(unit.left < input.left).to.equal(leads);
    });
  }

  it('has its own minor units', async () => {
    const shown = async (currency: string): Promise<string> => {
      const calculator = await mount(
        `<funnel-calculator lang="en" currency="${currency}" budget="100" leads="30"></funnel-calculator>`,
      );
      return read(calculator, 'leadsCost');
    };
    expect(await shown('JPY')).to.equal('¥3');
    expect(await shown('EUR')).to.equal('€3.33');
    expect(await shown('KWD')).to.equal('KWD 3.333');
  });
});

describe('what is known by heart of how a language writes', () => {
  for (const locale of ['en', 'ru', 'et']) {
    for (const unit of ['', '%', 'RUB', 'EUR', 'USD']) {
      it(`is what this browser says of it too: ${locale} ${unit}`, () => {
        for (const [value, decimals] of [
          ['0', 0],
          ['-1234567.5', 2],
          ['1000', 1],
          ['999999999999', 0],
        ] as const) {
          const style: Intl.NumberFormatOptions =
            unit === '%'
              ? { style: 'percent' }
              : unit
                ? { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' }
                : {};
          const intl = new Intl.NumberFormat(locale, {
            ...style,
            useGrouping: 'always',
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          expect(write(new Decimal(value), locale, unit, decimals)).to.equal(intl.format(value as unknown as number));
        }
      });
    }
  }
});
