import { expect } from '@esm-bundle/chai';
import * as funnel from '../../../src/index.js';
import { emptyPlace, fill, read, settled, shownFields, unmount } from '../../harness/funnel-harness.js';

/** As the guide says: the root under a name of the page's own, all others under ours. */
describe('a calculator under a name of the page’s own', () => {
  before(() => {
    customElements.define('funnel-calculator', class extends HTMLElement {});
    customElements.define('clinic-calculator', class extends funnel.FunnelCalculator {});
    customElements.define('funnel-budget', funnel.FunnelBudget);
    customElements.define('funnel-leads', funnel.FunnelLeads);
    customElements.define('funnel-primary', funnel.FunnelPrimary);
    customElements.define('funnel-secondary', funnel.FunnelSecondary);
    customElements.define('funnel-average-check', funnel.FunnelAverageCheck);
    customElements.define('funnel-field', funnel.FunnelField);
    customElements.define('funnel-results', funnel.FunnelResults);
    customElements.define('funnel-diagnosis', funnel.FunnelDiagnosis);
    customElements.define('funnel-chart', funnel.FunnelChart);
  });
  afterEach(unmount);

  const mountOwn = async (attributes: string, content = ''): Promise<HTMLElement> => {
    const place = emptyPlace();
    place.innerHTML = `<clinic-calculator lang="en" currency="EUR" ${attributes}>${content}</clinic-calculator>`;
    await settled();
    await settled();
    return place.querySelector('clinic-calculator')!;
  };

  it('has the whole standard layout with its panels, and follows what is typed', async () => {
    const calculator = await mountOwn('panels="norms"');
    expect(shownFields(calculator)).to.have.length(6);
    await fill(calculator, 'budget', '3600');
    expect(read(calculator, 'leadsCost')).to.equal('€6.00');
    expect(calculator.shadowRoot!.querySelector('funnel-diagnosis')!.shadowRoot!.textContent).not.to.equal('');
    expect(calculator.shadowRoot!.querySelector('funnel-norms')).not.to.equal(null);
  });

  it('takes the page’s own layout', async () => {
    const calculator = await mountOwn(
      'blank',
      '<funnel-budget></funnel-budget><funnel-leads></funnel-leads><funnel-results></funnel-results>',
    );
    await fill(calculator, 'budget', '1000');
    await fill(calculator, 'leads', '10');
    expect(read(calculator, 'leadsCost')).to.equal('€100');
    expect(shownFields(calculator)).to.deep.equal(['funnel-budget', 'funnel-leads']);
  });

  it('is left alone by our own definitions, which find their root’s name taken', async () => {
    const { defineElements } = await import('../../../src/components/calculator/define-elements.js');
    defineElements();
    const calculator = await mountOwn('budget="1000" leads="10"');
    expect(read(calculator, 'leadsCost')).to.equal('€100');
  });
});
