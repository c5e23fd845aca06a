import { expect } from '@esm-bundle/chai';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { VIEW } from '../../../src/components/base/element.js';
import { FunnelPanel } from '../../../src/components/base/panel.js';
import { adviceTemplate, evidenceStyles, evidenceTemplate } from '../../../src/components/diagnosis/evidence.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { theme } from '../../../src/components/base/theme.styles.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { capacityPlaces } from '../../../src/core/index.js';

afterEach(unmount);

/** Shows both parts by themselves, whatever opens them elsewhere. */
class EvidenceFrame extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, evidenceStyles];

  protected readonly topic = 'evidence';

  override render(): TemplateResult[] {
    const { view } = this;
    // The evidence is opened once what chance may do is known.
    if (!view?.deferred) return [];
    return [
      evidenceTemplate(view, view.store.snapshot.diagnosis),
      adviceTemplate(view, this.getAttribute('lever') ?? 'primaryRate'),
    ];
  }
}
customElements.define('evidence-frame', EvidenceFrame);

const AGENCY =
  'budget="75000" leads="5" primary="2" secondary="1" primary-check="20000" secondary-check="6000" norms=\'{"leadsCost":"5000","primaryRate":"0.6"}\'';

interface Shown {
  readonly calculator: FunnelCalculator;
  readonly frame: HTMLElement;
  /** Everything that can be read. */
  readonly text: string;
  /** What stands at one lever. */
  readonly at: (lever: string) => string;
}

async function show(attributes: string, lever = 'primaryRate'): Promise<Shown> {
  const calculator = await mount(
    `<funnel-calculator ${attributes}><evidence-frame slot="after" lever="${lever}"></evidence-frame></funnel-calculator>`,
  );
  await settled();
  const frame = calculator.querySelector<HTMLElement>('evidence-frame')!;
  const root = frame.shadowRoot!;
  return {
    calculator,
    frame,
    text: plain(root.textContent),
    at: (id) => plain(root.querySelector(`[data-lever="${id}"]`)!.textContent),
  };
}

const rankingOf = ({ frame }: Shown): string[] =>
  [...frame.shadowRoot!.querySelectorAll<HTMLElement>('.ranking > li')].map((item) => item.dataset['lever']!);
const readFigure = ({ frame }: Shown, name: string): string =>
  plain(frame.shadowRoot!.querySelector(`[data-figure="${name}"]`)!.textContent);

describe('the judged levers', () => {
  it('stand in the order of their money, each with money, certainty, counts and norm', async () => {
    const shown = await show('lang="en"');
    expect(rankingOf(shown)).to.deep.equal(['primaryRate', 'secondaryRate']);
    expect(shown.at('primaryRate')).to.contain('about 2,640,000 more per month at the benchmark, an estimate');
    expect(shown.at('primaryRate')).to.contain(
      '25% of enquiries (150 of 600). Below the benchmark. Chance alone hardly explains it.',
    );
    expect(shown.at('primaryRate')).to.contain('21.7–28.6%, benchmark 35%');
    expect(shown.at('primaryRate')).to.contain('Benchmark 35%: only the example’s');
    expect(shown.at('secondaryRate')).to.contain('1,800,000').and.to.contain('14.4–27.1%, benchmark 30%');
    expect(readFigure(shown, 'primaryRateUplift')).to.equal('2,640,000');
  });

  it('mark the weakest, and no other', async () => {
    const { frame } = await show('lang="en"');
    const marked = [...frame.shadowRoot!.querySelectorAll<HTMLElement>('[data-weakest]')];
    expect(marked.map(({ dataset }) => [dataset['lever'], dataset['weakest']])).to.deep.equal([
      ['primaryRate', 'weak'],
    ]);
  });

  it('draw the interval, the number and the norm in their true places', async () => {
    const { frame } = await show('lang="en"');
    const picture = frame.shadowRoot!.querySelector('[data-lever="primaryRate"] .picture')!;
    const span = picture.querySelector('.span')!.getBoundingClientRect();
    const dot = picture.querySelector('.dot')!.getBoundingClientRect();
    const norm = picture.querySelector('.diamond')!.getBoundingClientRect();
    const centre = ({ left, right }: DOMRect): number => (left + right) / 2;
    const start = picture.getBoundingClientRect().left;
    // 25 % and 35 % on a scale that begins at 0.
    expect((centre(dot) - start) / (centre(norm) - start)).to.be.closeTo(25 / 35, 0.01);
    expect(span.left).to.be.lessThan(centre(dot)).and.to.be.greaterThan(start);
    expect(span.right).to.be.lessThan(norm.left);
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
  });

  it('say in people how few the data are, without tenths of a per cent', async () => {
    const shown = await show(`lang="ru" ${AGENCY}`);
    expect(shown.at('primaryRate')).to.contain('2 из 5 — это где-то от 12 до 77 %');
    expect(shown.at('primaryRate')).to.contain('в 31,7 % случаев');
    expect(shown.at('primaryRate')).to.contain('нужно ещё примерно 36 обращений.');
    expect(shown.at('primaryRate')).to.contain('12–77 %, норма 60 %');
  });

  it('say of a cost what the spend would have brought at the norm', async () => {
    const shown = await show(`lang="en" ${AGENCY}`);
    expect(rankingOf(shown)[0]).to.equal('leadsCost');
    expect(shown.at('leadsCost')).to.contain('at the benchmark this spend would bring 15; it brought 5.');
    expect(shown.at('leadsCost')).to.contain('benchmark 5,000').and.to.contain('15,000. Above the benchmark.');
  });

  it('leave an open end open', async () => {
    const { at } = await show('lang="en" budget="180000" leads="0" norms=\'{"leadsCost":"250"}\'');
    expect(at('leadsCost'))
      .to.match(/[\d,]+ or more, benchmark 250/)
      .and.not.to.match(/∞|null|NaN/);
  });

  it('call a hint from few data a hint, with how often chance does it', async () => {
    const { at } = await show(
      'lang="en" budget="1000" leads="10" primary="0" secondary="0" primary-check="10" secondary-check="10" norms=\'{"primaryRate":"0.4"}\'',
    );
    expect(at('primaryRate')).to.contain(
      'Probably below the benchmark. At the benchmark, so few or fewer come in 0.6% of cases only.',
    );
  });

  it('say no more than "not below so far" of few data at the norm', async () => {
    const { at } = await show(
      'lang="en" budget="1000" leads="2" primary="1" secondary="1" primary-check="10" secondary-check="10" norms=\'{"primaryRate":"0.4"}\'',
    );
    expect(at('primaryRate'))
      .to.contain('Not below the benchmark so far; the data are few.')
      .and.to.contain('nothing to gain up to the benchmark');
  });

  it('carry band, source and date, and say where the norm is the vaguer of both', async () => {
    const { at } = await show(
      'lang="en" budget="180000" leads="6000" primary="1200" secondary="30" primary-check="20" secondary-check="120" norms=\'{"primaryRate":{"value":"0.35","from":"0.3","to":"0.4","source":"clinics.example","date":"2026"}}\'',
    );
    expect(at('primaryRate')).to.contain(
      'Benchmark 35%, from 30% to 40% counts as normal: clinics.example, 2026. The benchmark itself is less certain than your number.',
    );
  });

  it("tell a gap that chance explains from one that it doesn't", async () => {
    const { at } = await show(
      'lang="en" budget="180000" leads="600" primary="204" secondary="60" primary-check="20000" secondary-check="120000" norms=\'{"primaryRate":"0.35"}\'',
    );
    expect(at('primaryRate')).to.contain('Below the benchmark, but no further than chance explains.');
  });

  it('count only the money for which there is room', async () => {
    const { calculator, frame, at } = await show('lang="en"');
    calculator[VIEW].store.setPageCapacity(capacityPlaces({ slots: '200' }));
    await settled();
    // 20 places are free; the norm would take 72 more.
    expect(plain(frame.shadowRoot!.querySelector('[data-lever="primaryRate"] .head')!.textContent)).to.contain(
      'Of 2,640,000 there is room for 733,333.',
    );
    expect(at('primaryRate')).to.contain('2,640,000');
  });

  it("say where the money can't be told", async () => {
    const { at } = await show('lang="en" leads="600" primary="150" norms=\'{"primaryRate":"0.35"}\'');
    expect(at('primaryRate')).to.contain('the money can’t be told: a check is missing');
  });

  it('name the payments behind an average check', async () => {
    const { at } = await show(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000" norms=\'{"primaryCheck":"25000"}\'',
    );
    expect(at('primaryCheck'))
      .to.contain('Payments counted: 150.')
      .and.to.contain('Benchmark 25,000: set here, without a source.');
  });
});

describe("the levers that aren't judged", () => {
  it('say why, and what a tenth would be worth', async () => {
    const { at } = await show('lang="en"');
    expect(at('leadsCost')).to.equal(
      'Cost per lead (CPL): no benchmark. A tenth better would bring about 733,333 more per month.',
    );
    expect(at('secondaryCheck')).to.contain('about 360,000 more');
  });

  it('are all where there is no norm', async () => {
    const shown = await show(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"',
    );
    expect(rankingOf(shown)).to.deep.equal([]);
    expect(shown.text).to.contain('Nothing is judged yet');
    expect(shown.frame.shadowRoot!.querySelector('[data-weakest]')).to.equal(null);
  });

  it('include a step with more people than before it', async () => {
    const { at } = await show('lang="en" budget="180000" leads="100" primary="150" norms=\'{"primaryRate":"0.4"}\'');
    expect(at('primaryRate')).to.contain('more people than at the stage before');
  });
});

describe('the suspect', () => {
  it('is named with what may be missing there', async () => {
    const { text } = await show(
      'lang="en" budget="60000" leads="30" primary="12" secondary="3" primary-check="20000" secondary-check="200000" norms=\'{"leadsCost":"1500","secondaryRate":"0.4"}\'',
    );
    expect(text).to.contain(
      'Under suspicion: New patients (first visits) → Came back for treatment. Up to 360,000 per month may be missing there',
    );
  });
});

describe("the owner's questions", () => {
  it('are answered with the figures on the screen', async () => {
    const { text } = await show('lang="en"');
    expect(text).to.contain('Why not the lowest percentage?');
    expect(text).to.contain(
      'Why “Enquiries (leads) → New patients (first visits)”, though “New patients (first visits) → Came back for treatment” is lower?',
    );
    expect(text).to.contain(
      '20% against a benchmark of 30% comes to about 1,800,000. “Enquiries (leads) → New patients (first visits)” comes to about 2,640,000.',
    );
    expect(text).to.contain('What is the benchmark, and who says so?');
    expect(text).to.contain(
      'If “Enquiries (leads) → New patients (first visits)” reached 35%, next in line would be “New patients (first visits) → Came back for treatment”: about 1,800,000.',
    );
  });

  it('say of a lower percentage that it is normal there', async () => {
    const { text } = await show(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000" norms=\'{"primaryRate":"0.35","secondaryRate":"0.2"}\'',
    );
    expect(text).to.contain(
      '“New patients (first visits) → Came back for treatment”: 20% is what is normal there; the benchmark is 20%.',
    );
  });

  it('say of a lower percentage that it has no norm', async () => {
    const { text } = await show(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000" norms=\'{"primaryRate":"0.35"}\'',
    );
    expect(text).to.contain(
      '“New patients (first visits) → Came back for treatment”: 20%, and no benchmark that it could be held against.',
    );
    expect(text).not.to.contain('next in line');
  });

  it("say of a lower percentage that the data don't show it yet, beside a cost that is weakest", async () => {
    const { text } = await show(`lang="en" ${AGENCY}`);
    expect(text).to.contain('40% against a benchmark of 60%, but the data don’t show yet that it is below.');
    expect(text).not.to.contain('is lower?');
  });

  it("don't ask about a lower one where there is none", async () => {
    const { text } = await show(
      'lang="en" budget="180000" leads="600" primary="60" secondary="30" primary-check="20000" secondary-check="120000" norms=\'{"primaryRate":"0.35"}\'',
    );
    expect(text).not.to.contain('is lower?');
  });

  it('include the rule with its thresholds', async () => {
    const { text } = await show('lang="ru"');
    expect(text).to.contain('z не меньше 1,96').and.to.contain('1,28').and.to.contain('отставание меньше 2 %');
  });

  it('open by keyboard, as native disclosures', async () => {
    const { frame } = await show('lang="en"');
    const [first] = frame.shadowRoot!.querySelectorAll('details');
    first!.querySelector('summary')!.click();
    await settled();
    expect(first!.open).to.equal(true);
    expect(isShown(first!.querySelector('.answer')!)).to.equal(true);
  });
});

describe('what to do', () => {
  const things = ({ frame }: Shown): string[] =>
    [...frame.shadowRoot!.querySelectorAll('.advice li')].map(({ textContent }) => plain(textContent));

  for (const lang of ['en', 'ru', 'et']) {
    for (const lever of ['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck']) {
      it(`is two or three things: ${lever}, ${lang}`, async () => {
        const advice = things(await show(`lang="${lang}"`, lever));
        expect(advice.length).to.be.within(2, 3);
        expect(advice.join(' ')).not.to.match(/!|[{}]/);
      });
    }
  }

  it("is the page's own where it says so, one thing per line", async () => {
    const texts = JSON.stringify({ en: { advicePrimaryRate: 'Call us\nAsk for Anna' } });
    expect(things(await show(`lang="en" texts='${texts}'`))).to.deep.equal(['Call us', 'Ask for Anna']);
  });

  it('is general for stages of other funnels, and for stages with names of their own', async () => {
    const stages = JSON.stringify([
      { id: 'leads', label: 'Demos' },
      { id: 'primary', paid: true, label: 'Contracts' },
    ]);
    expect(things(await show(`lang="en" stages='${stages}'`))[0]).to.contain('Ask ten people who didn’t go on');
  });
});

describe('the evidence for everybody', () => {
  for (const lang of ['en', 'ru', 'et']) {
    for (const attributes of ['color-scheme="light"', 'color-scheme="dark"', AGENCY]) {
      it(`has no faults, opened: ${lang} ${attributes.slice(0, 20)}`, async () => {
        const { calculator, frame } = await show(`lang="${lang}" ${attributes}`);
        for (const details of frame.shadowRoot!.querySelectorAll('details')) details.open = true;
        await settled();
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        expect(plain(frame.shadowRoot!.textContent)).not.to.match(/[{}]|undefined|null|NaN|\[object/);
      });
    }

    it(`needs no sideways scrolling at 320 px: ${lang}`, async () => {
      const { calculator, frame } = await show(`lang="${lang}"`);
      calculator.parentElement!.style.width = '320px';
      for (const details of frame.shadowRoot!.querySelectorAll('details')) details.open = true;
      await settled();
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      // Of a drawing only its frame: engines disagree on the boxes of what is inside.
      expect(
        findWithin(frame, '*')
          .filter(
            (element) =>
              isShown(element) &&
              !(element instanceof SVGElement && element.ownerSVGElement) &&
              visibleRight(element) > limit,
          )
          .map(({ outerHTML }) => outerHTML),
      ).to.deep.equal([]);
    });
  }
});
