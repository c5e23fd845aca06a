import { expect } from '@esm-bundle/chai';
import { topics } from '../../../src/texts/ru/topics.js';
import type { Topics } from '../../../src/texts/index.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';

afterEach(unmount);

const HEADINGS = { en: 'Benchmarks to compare with', ru: 'Нормы для сравнения', et: 'Võrdlusnäitajad' } as const;

/** The heading of a calculator's panel of norms, once it is one of those or the wait is over. */
async function heading(calculator: Element, expected: string): Promise<string> {
  const find = (): string => {
    const panel = calculator.querySelector('funnel-norms') ?? calculator.shadowRoot!.querySelector('funnel-norms');
    return panel?.shadowRoot?.querySelector('h2')?.textContent ?? '';
  };
  await until(() => find() === expected);
  return find();
}

describe('the words of a panel', () => {
  it('follow the language of their calculator while the panel stands open', async () => {
    const calculator = await mount('<funnel-calculator lang="en" panels="norms"></funnel-calculator>');
    for (const lang of ['en', 'ru', 'et', 'en'] as const) {
      calculator.lang = lang;
      expect(await heading(calculator, HEADINGS[lang])).to.equal(HEADINGS[lang]);
    }
  });

  it('are those of the last language where it changes faster than words come', async () => {
    const calculator = await mount('<funnel-calculator lang="en" panels="norms"></funnel-calculator>');
    await heading(calculator, HEADINGS.en);
    calculator.lang = 'ru';
    await calculator.updateComplete;
    calculator.lang = 'et';
    expect(await heading(calculator, HEADINGS.et)).to.equal(HEADINGS.et);
    await settled();
    expect(await heading(calculator, HEADINGS.et)).to.equal(HEADINGS.et);
  });

  it('are in the language of each of two calculators', async () => {
    const first = await mount(
      '<div><funnel-calculator lang="et" panels="norms"></funnel-calculator><funnel-calculator lang="ru" panels="norms"></funnel-calculator></div>',
    );
    const second = first.nextElementSibling!;
    expect(await heading(first, HEADINGS.et)).to.equal(HEADINGS.et);
    expect(await heading(second, HEADINGS.ru)).to.equal(HEADINGS.ru);
  });

  it('change when the panel is moved into a calculator of another language', async () => {
    const first = await mount(
      '<div><funnel-calculator lang="en"><funnel-norms slot="after"></funnel-norms></funnel-calculator><funnel-calculator lang="et"></funnel-calculator></div>',
    );
    const second = first.nextElementSibling!;
    expect(await heading(first, HEADINGS.en)).to.equal(HEADINGS.en);
    second.append(first.querySelector('funnel-norms')!);
    expect(await heading(second, HEADINGS.et)).to.equal(HEADINGS.et);
  });

  it('stay where those of another language could not be loaded, and come when they can be', async () => {
    const calculator = await mount('<funnel-calculator lang="en" panels="norms"></funnel-calculator>');
    await heading(calculator, HEADINGS.en);
    const loaders = topics as { norms: () => Promise<Topics['norms']> };
    const { norms } = loaders;
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      loaders.norms = () => Promise.reject(new Error('offline'));
      calculator.lang = 'ru';
      await settled();
      expect(await heading(calculator, HEADINGS.en)).to.equal(HEADINGS.en);
      expect(warnings).to.include('[funnel-calculator] the words of "norms" could not be loaded');
    } finally {
      loaders.norms = norms;
      console.warn = warn;
    }
    calculator.currency = 'EUR';
    expect(await heading(calculator, HEADINGS.ru)).to.equal(HEADINGS.ru);
  });
});
