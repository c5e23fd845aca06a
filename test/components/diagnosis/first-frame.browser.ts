import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { CalculatorView } from '../../../src/components/base/view.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { emptyPlace, settled, unmount } from '../../harness/funnel-harness.js';
import { findAll, plain } from '../../harness/shadow.js';

const prepare = Object.getOwnPropertyDescriptor(CalculatorView.prototype, 'prepare')!;
const letLoad = (): unknown => Object.defineProperty(CalculatorView.prototype, 'prepare', prepare);

beforeEach(() => {
  // The deferred part is on its way.
  CalculatorView.prototype.prepare = () => new Promise(() => undefined);
});
afterEach(() => {
  letLoad();
  unmount();
});

/** States whose first frame needs the script alone. */
const STATES = {
  example: '',
  'a weak stage':
    'currency="RUB" budget="120000" leads="480" primary="98" secondary="40" primary-check="5500" secondary-check="50846"',
  'a leak beside an opinion':
    'currency="EUR" budget="2400" leads="360" primary="44" secondary="34" primary-check="90" secondary-check="416"',
  blank: 'blank',
};

async function firstFrame(markup: string, width: number): Promise<FunnelCalculator> {
  await import('../../../src/define.js');
  const place = emptyPlace();
  place.style.width = `${width}px`;
  place.innerHTML = markup;
  for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return place.querySelector('funnel-calculator')!;
}

async function loadRest(calculator: FunnelCalculator): Promise<void> {
  letLoad();
  await calculator[VIEW].prepare();
  await settled();
}

/** The text of an element without that of the elements in it, of which some may be hidden. */
const ownText = ({ childNodes }: Element): string =>
  plain([...childNodes].map((node) => (node instanceof Text ? node.data : '')).join('')).slice(0, 20);

/** Where everything stands that can be seen. */
const seen = (calculator: FunnelCalculator): Map<Element, string> =>
  new Map(
    findAll(calculator.shadowRoot!, '*')
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
      })
      .map((element) => {
        const { x, y } = element.getBoundingClientRect();
        return [element, `${element.localName} ${ownText(element)}: ${Math.round(x)}, ${Math.round(y)}`];
      }),
  );

describe('the first frame', () => {
  for (const lang of ['en', 'ru', 'et'])
    for (const [state, attributes] of Object.entries(STATES))
      for (const width of [320, 1000])
        it(`keeps its places when the rest comes: ${state}, ${lang}, ${width} px`, async () => {
          const calculator = await firstFrame(
            `<funnel-calculator lang="${lang}" ${attributes}></funnel-calculator>`,
            width,
          );
          const before = seen(calculator);
          expect(before.size).to.be.greaterThan(30);
          await loadRest(calculator);
          const after = seen(calculator);
          expect([...before].filter(([element]) => after.has(element)).map(([, place]) => place)).to.deep.equal(
            [...before].flatMap(([element]) => after.get(element) ?? []),
          );
          // Nothing follows on a blank page.
          if (state !== 'blank') expect(after.size).to.be.greaterThan(before.size);
        });

  it('has money, place, whose figure it is compared with, and the first advice; the rest follows at once', async () => {
    const calculator = await firstFrame(
      `<funnel-calculator lang="en" ${STATES['a weak stage']}></funnel-calculator>`,
      1000,
    );
    const words = (): string => [...seen(calculator).keys()].map(({ textContent }) => plain(textContent)).join(' ');
    for (const sentence of [
      'Ads: ₽120,000 spent',
      'Weakest stage: Enquiries (leads) → New patients (first visits)',
      'elsewhere 30–55%',
      'average of 40+ clinics of one agency',
      '144 instead of 98',
      'First: Count a week’s missed calls',
    ])
      expect(words()).to.contain(sentence);
    expect(words()).to.not.contain('The funnel in figures');
    await loadRest(calculator);
    for (const sentence of ['probably isn’t just chance', 'Judged: ', 'The funnel in figures', 'don’t add them'])
      expect(words()).to.contain(sentence);
  });
});
