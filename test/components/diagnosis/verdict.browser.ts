import { expect } from '@esm-bundle/chai';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { VIEW } from '../../../src/components/base/element.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';

afterEach(unmount);

/** Numbers that are nobody's example: 61 of 240 came, 13 of 61 came back. */
const OWN =
  'currency="RUB" budget="120000" leads="240" primary="61" secondary="13" primary-check="5500" secondary-check="50846"';
const LOSING =
  'currency="RUB" budget="75000" leads="5" primary="2" secondary="1" primary-check="3000" secondary-check="12000"';

interface Shown {
  readonly calculator: FunnelCalculator;
  readonly box: HTMLElement;
  readonly text: string;
  readonly ads: string;
  readonly headline: string;
}

async function show(attributes: string): Promise<Shown> {
  const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
  await calculator[VIEW].prepare();
  return read(calculator);
}

/** What the box says once everything in it has come. */
async function read(calculator: FunnelCalculator): Promise<Shown> {
  const root = (): ShadowRoot => calculator.renderRoot.querySelector('funnel-diagnosis')!.shadowRoot!;
  // How sure the ads are follows after the rest.
  await until(() => !root().querySelector('.stale'));
  const box = root().querySelector<HTMLElement>('section')!;
  return {
    calculator,
    box,
    text: plain(box.textContent),
    ads: plain(box.querySelector('.ads')?.textContent ?? ''),
    headline: plain(box.querySelector('h2')!.textContent),
  };
}

const button = ({ box }: Shown, words: string): HTMLButtonElement =>
  [...box.querySelectorAll('button')].find(({ textContent }) => plain(textContent) === words)!;

describe('do the ads pay', () => {
  it('begins the verdict: what went in, what came back, and from which margin on it pays, rounded up', async () => {
    const { ads } = await show(OWN);
    // 120 000 ÷ 996 498 = 12.042… %
    expect(ads).to.contain('Ads: ₽120,000 spent, ₽996,498 back.');
    expect(ads).to.contain('They pay if at least 12.1% of revenue is left after treatment costs.');
  });

  it('says with a margin what is left', async () => {
    const { ads, box } = await show(`${OWN} margin="0.3"`);
    expect(ads).to.contain('The ads pay: ₽120,000 spent, ₽996,498 back; at your margin ₽178,949 is left.');
    expect(box.querySelector('.loses')).to.equal(null);
  });

  it('says a loss first, in a colour and a sign of its own, with what a lead costs and brings', async () => {
    const { ads, box } = await show(LOSING);
    expect(ads).to.contain('▼ The ads don’t pay: ₽75,000 spent, ₽18,000 back (-₽57,000).');
    expect(ads).to.contain('A lead costs ₽15,000 and brings ₽3,600.');
    expect(getComputedStyle(box.querySelector('.loses')!).color).to.not.equal(getComputedStyle(box).color);
  });

  it('loses by the margin where the revenue alone would hide it', async () => {
    const { ads } = await show(`${OWN} margin="0.1"`);
    expect(ads).to.contain('The ads don’t pay at your margin: ₽120,000 spent, ₽996,498 back (-₽20,350).');
  });

  it('never puts a tick above a loss', async () => {
    const paying = await show(`${OWN} norms='{"primaryRate":"0.2"}'`);
    expect(paying.headline).to.match(/^✓/);
    const losing = await show(`${OWN} norms='{"primaryRate":"0.2"}' margin="0.1"`);
    expect([losing.calculator.diagnosis.verdict, losing.headline]).to.deep.equal([
      'all_at_norm',
      'What could be judged is at its benchmark or better.',
    ]);
  });

  it('doesn’t hold three patients for a proof', async () => {
    const few = await show(
      'currency="RUB" budget="75000" leads="5" primary="2" secondary="1" primary-check="3000" secondary-check="68000"',
    );
    expect(few.calculator.diagnosis.ads.sure).to.equal('too_few_data');
    expect(few.ads).to.contain('Few patients so far: it may be chance.');
  });

  it('waits for the numbers that it needs, by name', async () => {
    const { ads } = await show('blank currency="EUR" budget="900" leads="40"');
    expect(ads).to.equal(
      'Whether the ads pay shows once this is filled in: New patients (first visits), Average charge for a first visit, Came back for treatment, and Average charge for treatment.',
    );
  });

  it('says plainly where nothing was spent, or nothing earned', async () => {
    expect((await show(OWN.replace('120000', '0'))).ads).to.contain('No ad money was spent; ₽996,498 came in.');
    const nothing = await show(
      'currency="EUR" budget="0" leads="0" primary="0" secondary="0" primary-check="0" secondary-check="0"',
    );
    expect(nothing.ads).to.contain('Nothing was spent and nothing was earned yet.');
    expect((await show(OWN.replace('5500', '0').replace('50846', '0'))).ads).to.contain('₽0 back (-₽120,000)');
  });

  it('has the margin one tap away', async () => {
    const shown = await show(OWN);
    const field = shown.calculator.renderRoot.querySelector('funnel-field[field="margin"]')!;
    button(shown, shown.calculator[VIEW].text('addMargin')).click();
    await settled();
    expect(field.closest('details')!.open).to.equal(true);
    expect(field.shadowRoot!.activeElement).to.equal(field.shadowRoot!.querySelector('input'));
  });
});

describe('the weakest stage', () => {
  it('isn’t said to be judged by so few people that it can be nearly anything', async () => {
    const { text } = await show(LOSING);
    expect(text).to.contain('Not judged (too few people to tell):');
    expect(text).to.not.contain('Judged: ');
    // Wilson’s interval is 11.8–76.9 %.
    expect(text).to.contain('2 of 5 can be anything from 12% to 77%.');
    // Whose figure it is stands with the figure.
    expect(text).to.match(/40% of enquiries \(2 of 5\); elsewhere 30–55%\.\s*ad leads who came/);
  });

  it('is called possible where few people don’t prove it, in whole per cents', async () => {
    const { box, text } = await show(LOSING.replace('leads="5"', 'leads="12"').replace('primary="2"', 'primary="1"'));
    expect(box.dataset['weakest']).to.equal('suspect');
    // Wilson’s interval of 1 of 12 is 1.49–35.4 %.
    expect(text).to.contain('Too few data: it can be anything from 1% to 35%.');
  });

  it('is judged by the published band: people, money with its range, whose figure, what to do first', async () => {
    const { box, headline, text } = await show(OWN.replace('240', '480').replace('61', '98').replace('13', '40'));
    expect(headline).to.equal('◣ Weakest stage: Enquiries (leads) → New patients (first visits)');
    expect(box.dataset['weakest']).to.equal('weak');
    expect(text).to.contain('20.4% of enquiries (98 of 480); elsewhere 30–55%.');
    expect(text).to.contain('average of 40+ clinics of one agency (agency average)');
    // 0.3 × 480 = 144 in place of 98; 46 × 26 253.47 = 1 207 660
    expect(text).to.contain(
      'New patients (first visits): 144 instead of 98 would bring about ₽1,210,000 more per month, an estimate.',
    );
    expect(text).to.contain('That gain is most likely between ₽724,000 and ₽1,630,000.');
    expect(text).to.contain('First: Count a week’s missed calls');
    expect(text).to.contain('Judged: Enquiries (leads) → New patients (first visits).');
    expect(text).to.contain('(no published figure; compare with your own earlier period)');
  });

  it('has its publisher and address one tap away', async () => {
    const shown = await show(OWN);
    button(shown, 'Source').click();
    await shown.calculator[VIEW].topics!.load('evidence');
    await until(() => Boolean(shown.box.querySelector('#opened a')));
    const link = shown.box.querySelector<HTMLAnchorElement>('#opened a')!;
    expect([link.href, plain(link.textContent)]).to.deep.equal([
      'https://dmitry-bodrov.ru/pacienty-ne-dohodyat',
      'dmitry-bodrov.ru',
    ]);
  });

  it('has the page’s own advice in sight where the page gives some', async () => {
    const { text } = await show(`${OWN} texts='{"en":{"advicePrimaryRate":"Ring back at once.\\nAsk."}}'`);
    expect(text).to.contain('First: Ring back at once. ');
  });
});

describe('where nothing can be proved weak', () => {
  it('highlights the stage where most money leaves, in words that don’t call it weak', async () => {
    const { box, headline, text, calculator } = await show(`${OWN} norms-preset="none"`);
    expect([box.dataset['weakest'], headline]).to.deep.equal([
      'leak',
      '◇ Most leaves here: Enquiries (leads) → New patients (first visits)',
    ]);
    // A tenth of 179 at 16 335.7 each.
    expect(text).to.contain('179 of 240 didn’t get this far; a tenth of them back would mean about ₽292,000 more');
    expect(text).to.contain('Whether that is much can’t be told');
    expect(text).to.not.match(/weak/i);
    const field = calculator.renderRoot.querySelector('funnel-primary')!;
    expect(field.shadowRoot!.querySelector('[data-weakest]')?.getAttribute('data-weakest')).to.equal('leak');
  });

  it('shows every step beside it as bars from one scale, with sums', async () => {
    const { box } = await show(`${OWN} norms-preset="none"`);
    const rows = [...box.querySelectorAll('.leaks li')];
    expect(rows.map((row) => plain(row.querySelector('b')!.textContent))).to.deep.equal(['₽292,000', '₽244,000']);
    const [first, second] = rows.map((row) => row.querySelector('i')!.getBoundingClientRect().width) as [
      number,
      number,
    ];
    expect(second / first).to.be.closeTo(244061 / 292415, 0.01);
  });

  it('says that an opinion proves nothing', async () => {
    const { box, text } = await show(
      'currency="EUR" budget="2400" leads="360" primary="44" secondary="34" primary-check="90" secondary-check="416"',
    );
    expect(box.dataset['weakest']).to.equal('leak');
    expect(text).to.contain('12.2% of enquiries (44 of 360); elsewhere 22–40%.');
    expect(text).to.contain('opinion proves nothing');
    expect(text).to.contain('(only opinions are published, and they prove nothing)');
  });

  it('names the place without highlighting it where all judged stages are at their norms', async () => {
    const { box, text } = await show(`${OWN} norms='{"primaryRate":"0.2"}'`);
    expect(box.hasAttribute('data-weakest')).to.equal(false);
    expect(text).to.contain('Most leaves here: Enquiries (leads) → New patients (first visits). 179 of 240');
  });

  it('has one quiet line while nothing is filled in', async () => {
    const { box, text } = await show('blank');
    expect(text).to.match(/^Six numbers, one minute\. Start with what you know\.$/);
    expect(box.hasAttribute('data-weakest')).to.equal(false);
  });
});

describe('the verdict', () => {
  it('speaks of the present numbers alone: how sure it is hides while they change', async () => {
    const shown = await show(LOSING);
    const chance = (): HTMLElement => shown.box.querySelector('.chance')!;
    expect(getComputedStyle(chance()).visibility).to.equal('visible');
    shown.calculator[VIEW].store.type('budget', '20000', false);
    await shown.calculator.renderRoot.querySelector('funnel-diagnosis')!.updateComplete;
    expect(getComputedStyle(chance()).visibility).to.equal('hidden');
    const later = await read(shown.calculator);
    expect(later.ads).to.contain('₽20,000 spent');
    expect(getComputedStyle(chance()).visibility).to.equal('visible');
  });

  for (const lang of ['en', 'ru', 'et'])
    it(`leaves no place unfilled in ${lang}`, async () => {
      for (const attributes of [OWN, LOSING, 'blank', `${OWN} norms-preset="none"`, `${OWN} margin="0.1"`, '']) {
        const { text } = await show(`lang="${lang}" ${attributes}`);
        expect(text).to.not.match(/[{}]|undefined|null|NaN/);
      }
    });
});
