import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { valueOf } from '../../../src/components/base/value-of.js';
import { linkChanges } from '../../../src/components/share/share-changes.js';
import { restoreInputs } from '../../../src/components/share/restore-inputs.js';
import { readFragment, readInputs, writeFragment, writeInputs } from '../../../src/share/index.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';
import { fillIn, inputIn, lead, WORKED } from '../clinic/clinic.js';
import { goTo, openTab, tick } from './value.js';

afterEach(unmount);

const linkOf = (calculator: FunnelCalculator): string => {
  const view = calculator[VIEW];
  const { store } = view;
  return writeFragment(writeInputs(store.snapshot, store.state, view.context, '', undefined, valueOf(view).state));
};

describe('the value of a patient elsewhere', () => {
  it('is in the report with what was typed, the time that is looked at, and the answer', async () => {
    const { calculator, panel, section } = await openTab('patient');
    await fillIn(section, 'again', '40%');
    await fillIn(section, 'cost', '1500');
    const calling = await goTo(panel, 'calling');
    await fillIn(calling, 'base', '1000');
    await fillIn(calling, 'reached', '600');
    const [patient, called] = reportSections(calculator[VIEW]);
    expect(patient!.title).to.equal('What a patient brings');
    expect(patient!.head).to.deep.equal(['', 'over 12 months']);
    expect(JSON.parse(plain(JSON.stringify(patient!.rows)))).to.deep.equal([
      ['Come again after their first return, %', { shown: '40%', number: '40' }],
      ['What a first patient costs, RUB', { shown: '₽1,500', number: '1500' }],
    ]);
    expect(plain(patient!.sentences![0]!)).to.equal('A patient brings ₽59,999 over 12 months.');
    expect(called!.title).to.equal('Calling back');
    expect(plain(called!.sentences![0]!)).to.equal('At most 102 to 144 patients would come.');
    panel.remove();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
  });

  it('comes with a link, opens its panel, judges the ads as before, and is taken back by undo', async () => {
    const { calculator, section } = await openTab('patient');
    await fillIn(section, 'again', '37.5%');
    await fillIn(section, 'months', '24');
    await tick(section, true, 1);
    const link = linkOf(calculator);
    unmount();
    const other = await mount(`<funnel-calculator lang="en" currency="RUB" ${WORKED}></funnel-calculator>`);
    const view = other[VIEW];
    await view.topics!.load('share');
    const reading = readFragment(`#${link}`);
    const inputs = readInputs((reading as { pairs: ReadonlyMap<string, string> }).pairs, view.store);
    expect(linkChanges(view, inputs)).to.include('What a patient is worth, numbers: empty → 3');
    const undo = restoreInputs(other, inputs, { lang: 'en', currency: 'RUB' }, true, () => undefined);
    await until(() => findWithin(other, 'funnel-value-patient').length > 0);
    await settled();
    const [patient] = findWithin(other, 'funnel-value-patient');
    expect(inputIn(patient!, 'again').value).to.equal('37.5%');
    expect(lead(patient!)).to.contain('over 24 months');
    expect(other.diagnosis.ads.by).to.equal('patientValue');
    expect(linkOf(other)).to.equal(link);
    undo();
    await settled();
    expect(inputIn(patient!, 'again').value).to.equal('');
    expect(other.diagnosis.ads.by).to.equal('revenue');
  });
});
