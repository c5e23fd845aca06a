import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { keptName } from '../../../src/store/scenarios.js';
import { mount, readAll, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';

afterEach(unmount);

const CONTROLS = ['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'];
const ANY = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const code = (sign: string): string => sign.charCodeAt(0).toString(16);

describe('a name with a control of the writing’s direction', () => {
  for (const sign of CONTROLS) {
    it(`mirrors no figure beside it, whoever gave it: U+${code(sign)}`, async () => {
      const stages = JSON.stringify([
        { id: 'leads', label: `Calls${sign} in` },
        { id: 'primary', paid: true, label: { en: `${sign}Visits` } },
      ]);
      const texts = JSON.stringify({ en: { budget: `Spend${sign}`, total: `All${sign} of it` } });
      const calculator = await mount(
        `<funnel-calculator lang="en" stages='${stages}' texts='${texts}' values='{"budget":"100","leads":"20","primary":"5","primaryCheck":"50"}'></funnel-calculator>`,
      );
      expect(readAll(calculator))
        .to.contain('Calls in')
        .and.to.contain('Visits')
        .and.to.contain('Spend')
        .and.to.contain('All of it')
        .and.not.to.match(ANY);
      expect(calculator[VIEW].list(['leads', 'primary'])).to.equal('Calls in and Visits');
    });
  }

  it('mirrors none in a field that the page has labelled itself', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en"><funnel-leads label="Calls\u202e in"></funnel-leads></funnel-calculator>',
    );
    expect(readAll(calculator)).to.contain('Calls in').and.not.to.match(ANY);
  });

  it('mirrors none in a hint and in the page’s brand', async () => {
    const calculator = await mount(
      `<funnel-calculator lang="en" brand='{"name":"Clinic\u202e A","phone":"\u2066+1 555"}'><funnel-budget></funnel-budget><funnel-leads hint="From\u202e the CRM"></funnel-leads></funnel-calculator>`,
    );
    await until(() => findWithin(calculator, '.help').length > 0);
    findWithin(calculator, '.help').forEach((help) => help.click());
    await until(() => readAll(calculator).includes('From the CRM'));
    expect(readAll(calculator)).not.to.match(ANY);
  });

  it('mirrors none in a scenario that the visitor has named', () => {
    expect(keptName('Plan\u202e B\u2066')).to.equal('Plan B');
  });
});
