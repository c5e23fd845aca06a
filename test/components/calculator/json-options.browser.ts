import { expect } from '@esm-bundle/chai';
import { emptyPlace, mount, read, readAll, settled, shownFields, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown } from '../../harness/shadow.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';

/** Puts markup on the page and doesn't wait. */
function put(markup: string): FunnelCalculator {
  const place = emptyPlace();
  place.innerHTML = markup;
  return place.querySelector<FunnelCalculator>('funnel-calculator')!;
}

const norm = (calculator: FunnelCalculator, lever: string): string | null | undefined =>
  calculator.diagnosis.levers.find(({ id }) => id === lever)?.norm;

/** One page, one order: the part is fetched only once. */
describe('options in JSON, while the part that reads them is on its way', () => {
  it('hold the first rendering: no figure is shown that they would change', async () => {
    await mount('<p></p>');
    const calculator = put(
      '<funnel-calculator lang="ru" values=\'{"budget":"180000","leads":"900"}\'></funnel-calculator>',
    );
    expect(calculator.isUpdatePending).to.equal(true);
    await Promise.resolve();
    expect(readAll(calculator)).to.equal('');
    // A script that asks too early doesn't bring the rendering on.
    expect(calculator.result.stages).to.have.length(3);
    expect(calculator.hasUpdated).to.equal(false);
    await calculator.updateComplete;
    expect(calculator.result.stages[0]!.cost).to.equal('200');
    await settled();
    expect(read(calculator, 'leadsCost')).to.equal('200 ₽');
  });
});

describe('options in JSON', () => {
  afterEach(unmount);

  it('count as soon as the update is complete, by property and by attribute, at first and later', async () => {
    const calculator = put('<funnel-calculator lang="ru" norms=\'{"primaryRate":"0.4"}\'></funnel-calculator>');
    await calculator.updateComplete;
    expect(norm(calculator, 'primaryRate')).to.equal('0.4');
    calculator.norms = { primaryRate: { value: '0.3' } };
    await calculator.updateComplete;
    expect(norm(calculator, 'primaryRate')).to.equal('0.3');
    calculator.setAttribute('norms', '{"leadsCost":250}');
    await calculator.updateComplete;
    expect([norm(calculator, 'primaryRate'), norm(calculator, 'leadsCost')]).to.deep.equal([null, '250']);
  });

  it('count at once for whoever asks, when the part is there', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    calculator.capacity = { slots: '10' };
    expect(calculator.diagnosis.verdict).to.equal('capacity');
    calculator.capacity = null;
    expect(calculator.diagnosis.verdict).not.to.equal('capacity');
  });

  it('another funnel leaves every field in sight, those that both have as well', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const hidden = (): string[] =>
      findWithin(calculator, '.inputs > :not(details)')
        .filter((field) => field.shadowRoot && !isShown(field.shadowRoot.querySelector('input')!))
        .map(({ localName }) => localName);
    for (const stages of [
      [{ id: 'leads' }, { id: 'primary', paid: true }, { id: 'visits' }, { id: 'secondary', paid: true }],
      [
        { id: 'calls', label: 'Звонки' },
        { id: 'visits', paid: true },
      ],
      null,
    ]) {
      calculator.stages = stages;
      await settled();
      expect(hidden()).to.deep.equal([]);
    }
  });

  it('are set before the element stands on the page, too', async () => {
    const calculator = document.createElement('funnel-calculator');
    Object.assign(calculator, {
      lang: 'en',
      stages: [{ id: 'calls' }, { id: 'visits', paid: true }],
      values: { budget: 100, calls: 10 },
    });
    emptyPlace().append(calculator);
    await calculator.updateComplete;
    expect(calculator.result.stages.map(({ id, cost }) => `${id} ${cost ?? ''}`)).to.deep.equal([
      'calls 10',
      'visits ',
    ]);
  });

  it('are read for a layout of the page’s own', async () => {
    const calculator =
      await mount(`<funnel-calculator lang="en" stages='[{"id":"calls","label":"Calls"}]' values='{"budget":100,"calls":10}'>
      <funnel-field field="calls"></funnel-field><funnel-results></funnel-results></funnel-calculator>`);
    expect(shownFields(calculator)).to.deep.equal(['calls']);
    expect(read(calculator, 'callsCost')).to.equal('10');
  });

  it('leave no trace when they are taken back', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en" texts=\'{"en":{"leads":"Calls"}}\' brand=\'{"name":"A clinic"}\'></funnel-calculator>',
    );
    expect(readAll(calculator)).to.contain('Calls').and.to.contain('A clinic');
    calculator.removeAttribute('texts');
    calculator.removeAttribute('brand');
    await settled();
    expect(readAll(calculator)).not.to.contain('Calls');
    expect(readAll(calculator)).not.to.contain('A clinic');
  });
});

describe('a brand', () => {
  afterEach(unmount);

  const brand = async (given: object): Promise<HTMLElement> => {
    const calculator = put(`<funnel-calculator lang="en"></funnel-calculator>`);
    calculator.brand = given;
    await settled();
    return findWithin(calculator, '.brand')[0]!;
  };

  it('shows a logo and a phone to call', async () => {
    const shown = await brand({ name: 'A clinic', logo: '/logo.svg', phone: '+372 555 01-00' });
    expect(shown.querySelector('img')!.src).to.equal(new URL('/logo.svg', location.href).href);
    expect(shown.querySelector('img')!.alt).to.equal('A clinic');
    expect(shown.querySelector('a')!.href).to.equal('tel:+3725550100');
  });

  it('keeps a phone number on one line beside a long name on a phone', async () => {
    const shown = await brand({ name: 'The clinic of Daisies and Sons', phone: '+7 495 123-45-67' });
    (shown.getRootNode() as ShadowRoot & { host: HTMLElement }).host.style.width = '300px';
    await settled();
    expect(shown.querySelector('a')!.getBoundingClientRect().height).to.be.at.most(46);
    expect(shown.scrollWidth).to.be.at.most(300);
  });

  for (const logo of [
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    ' java\nscript:alert(1)',
    'blob:https://a.example/1',
  ]) {
    it(`shows its name where the logo’s address is none to load: ${JSON.stringify(logo)}`, async () => {
      const shown = await brand({ name: '<b>A clinic</b>', logo });
      expect(shown.querySelector('img, b')).to.equal(null);
      expect(shown.textContent.trim()).to.equal('<b>A clinic</b>');
    });
  }
});

describe('`values` as a property', () => {
  it('reads back all values, also right after they were set, and is frozen', async () => {
    const calculator = await mount('<funnel-calculator lang="en" values=\'{"budget":"180000"}\'></funnel-calculator>');
    await calculator.updateComplete;
    calculator.values = { leads: '600' };
    const empty = { primary: '', secondary: '', primaryCheck: '', secondaryCheck: '', margin: '', existing: '' };
    expect(calculator.values).to.deep.equal({ ...empty, budget: '180000', leads: '600' });
    expect(Object.isFrozen(calculator.values)).to.equal(true);
  });

  it('changes nothing where what was read is set: the example stays the example', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const { values } = calculator;
    expect(values['leads']).to.equal('600');
    calculator.values = { ...values };
    await calculator.updateComplete;
    await settled();
    expect(findWithin(calculator, '[part="examples"]')).to.have.lengthOf(1);
    expect(calculator.values).to.deep.equal(values);
  });
});
