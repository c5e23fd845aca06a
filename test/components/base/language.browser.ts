import { expect } from '@esm-bundle/chai';
import { inputOf, mount, read, readAll, settled, unmount } from '../../harness/funnel-harness.js';

afterEach(unmount);

describe('the language', () => {
  for (const [lang, revenue, word] of [
    ['en', '6,600,000', 'Revenue'],
    ['ru', '6 600 000 ₽', 'Выручка'],
    ['et', '66 000 €', ''],
    ['ru_RU', '6 600 000 ₽', 'Выручка'],
  ] as const) {
    it(`is ${lang} when the element says so`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
      if (lang === 'en') expect(read(calculator, 'revenue')).to.match(/^(66,000|6,600,000)$/);
      else expect(read(calculator, 'revenue')).to.equal(revenue);
      expect(readAll(calculator)).to.contain(word);
    });
  }

  it('changes live, and the typed numbers stay', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru" currency="EUR" budget="180000,5" leads="600"></funnel-calculator>',
    );
    calculator.setAttribute('budget', '180000.5');
    calculator.lang = 'en';
    await settled();
    expect(inputOf(calculator, 'budget').value).to.contain('180,000.5');
    calculator.lang = 'ru';
    await settled();
    expect(inputOf(calculator, 'budget').value.replace(/\s/g, ' ')).to.contain('180 000,5');
    expect(readAll(calculator)).to.contain('Расходы на рекламу');
  });

  it('changes the later words and the picture too, once they have been seen', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    expect(readAll(calculator)).to.contain('Что приносит реклама');
    calculator.lang = 'et';
    // Not settled(): that would ask for the words by itself.
    for (let wait = 0; wait < 100 && !readAll(calculator).includes('Mida reklaam tagasi toob'); wait++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readAll(calculator)).to.contain('Mida reklaam tagasi toob');
  });

  it('is that of the nearest ancestor, and follows it', async () => {
    const calculator = await mount('<section lang="ru"><div><funnel-calculator></funnel-calculator></div></section>');
    expect(readAll(calculator)).to.contain('Выручка');
    calculator.closest('section')!.lang = 'en';
    await settled();
    expect(readAll(calculator)).to.contain('Revenue');
  });

  it('is found across the shadow root of another element', async () => {
    const host = await mount('<div lang="et"></div>');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p><funnel-calculator></funnel-calculator></p>';
    await settled();
    const calculator = shadow.querySelector('funnel-calculator')!;
    expect(read(calculator, 'revenue')).to.equal('66 000 €');
    host.setAttribute('lang', 'ru');
    await settled();
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
  });

  it('may differ between calculators on one page', async () => {
    const first = await mount(
      '<funnel-calculator lang="ru"></funnel-calculator><funnel-calculator lang="en"></funnel-calculator>',
    );
    expect(readAll(first)).to.contain('Выручка');
    expect(readAll(first.nextElementSibling!)).to.contain('Revenue');
  });

  it("falls back to English words, and keeps the tag's own digits", async () => {
    const calculator = await mount('<funnel-calculator lang="ar-EG"></funnel-calculator>');
    expect(readAll(calculator)).to.contain('Revenue');
    expect(read(calculator, 'primaryRate')).to.match(/٢٥/);
  });
});
