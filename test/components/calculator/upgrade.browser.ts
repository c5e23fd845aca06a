import { expect } from '@esm-bundle/chai';
import { emptyPlace, fill, read, settled, shownFields, unmount } from '../../harness/funnel-harness.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { isShown } from '../../harness/shadow.js';

/** One page, one order: the elements can be defined only once. */
describe('a page that is there before the script', () => {
  it('is upgraded with the attributes, properties and markup that it has by then', async () => {
    const place = emptyPlace();
    place.innerHTML = `
      <funnel-calculator id="attributes" lang="ru" budget="180000" leads="600"><p>Позвоните нам</p></funnel-calculator>
      <funnel-calculator id="properties" lang="ru"></funnel-calculator>
      <funnel-calculator id="composed" lang="ru" blank>
        <funnel-leads></funnel-leads><funnel-budget></funnel-budget><funnel-results></funnel-results>
      </funnel-calculator>
      <funnel-calculator id="early" lang="en" currency="EUR" blank></funnel-calculator>
      <funnel-calculator id="options" lang="en" currency="EUR"></funnel-calculator>`;
    const early = place.querySelector<FunnelCalculator>('#early')!;
    Object.assign(early, { values: { budget: '1000', leads: '10' } });
    const options = place.querySelector<FunnelCalculator>('#options')!;
    Object.assign(options, {
      blank: true,
      norms: { leadsCost: '70' },
      texts: { en: { leads: 'Calls' } },
      panels: 'norms',
    });
    const [attributes, properties, composed] = [...place.querySelectorAll<FunnelCalculator>('funnel-calculator')] as [
      FunnelCalculator,
      FunnelCalculator,
      FunnelCalculator,
    ];
    Object.assign(properties, { budget: '180000', leads: '900' });
    expect(isShown(attributes.querySelector('p')!), 'fallback content before').to.equal(true);

    await import('../../../src/define.js');
    await settled();

    expect(isShown(attributes.querySelector('p')!), 'fallback content after').to.equal(false);
    expect(read(attributes, 'leadsCost')).to.equal('300 ₽');
    expect(read(properties, 'leadsCost')).to.equal('200 ₽');
    // Options in JSON wait for the part that reads them, also those that the page has set too early for an attribute.
    await early.updateComplete;
    await settled();
    expect([early.budget, early.leads, early.result.stages[0]!.cost]).to.deep.equal(['1000', '10', '100']);
    const empty = { primary: '', secondary: '', primaryCheck: '', secondaryCheck: '', margin: '', existing: '' };
    expect(early.values).to.deep.equal({ ...empty, budget: '1000', leads: '10' });
    expect(options.diagnosis.levers.find(({ id }) => id === 'leadsCost')!.norm).to.equal('70');
    expect(options.budget).to.equal('');
    expect(shownFields(composed)).to.deep.equal(['funnel-leads', 'funnel-budget']);

    // A property that had stayed on the element itself would hide the accessor, and nothing would follow it.
    Object.assign(properties, { leads: '450' });
    await settled();
    expect(read(properties, 'leadsCost')).to.equal('400 ₽');
    await fill(composed, 'budget', '1 000');
    await fill(composed, 'leads', '10');
    expect(read(composed, 'leadsCost')).to.equal('100 ₽');

    // A page with a bundle of its own beside our tag defines them again: those at work are not taken for drawn ones.
    const { defineElements } = await import('../../../src/components/calculator/define-elements.js');
    defineElements();
    await new Promise((resolve) => setTimeout(resolve, 500));
    Object.assign(properties, { leads: '900' });
    await settled();
    expect(read(properties, 'leadsCost')).to.equal('200 ₽');
    unmount();
  });
});
