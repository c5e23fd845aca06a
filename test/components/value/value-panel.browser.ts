import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, visibleRight } from '../../harness/shadow.js';
import { fillIn, inputIn, WORKED } from '../clinic/clinic.js';
import { goTo, openTab } from './value.js';

afterEach(unmount);

describe('the panel about the value of a patient', () => {
  it('is worked by the keyboard: arrows open the tabs, Tab goes into the fields', async () => {
    const { panel } = await openTab('patient');
    panel.shadowRoot!.querySelector<HTMLElement>('#patient')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(panel.shadowRoot!.activeElement!.id).to.equal('calling');
    await sendKeys({ press: 'Tab' });
    const section = panel.shadowRoot!.querySelector('funnel-value-calling')!;
    expect(section.shadowRoot!.activeElement!.getAttribute('name')).to.equal('base');
  });

  it('keeps what was typed, also bad text, while the other tab is open', async () => {
    const { panel, section } = await openTab('patient');
    await fillIn(section, 'months', 'ten');
    const calling = await goTo(panel, 'calling');
    await fillIn(calling, 'base', '1x');
    expect(inputIn(await goTo(panel, 'patient'), 'months').value).to.equal('ten');
    expect(inputIn(await goTo(panel, 'calling'), 'base').value).to.equal('1x');
  });

  it('has no accessibility faults in either tab', async () => {
    const { panel, section } = await openTab('patient');
    await fillIn(section, 'again', '4');
    await fillIn(section, 'againOf', '10');
    expect(await accessibilityFaults(panel)).to.deep.equal([]);
    const calling = await goTo(panel, 'calling');
    await fillIn(calling, 'base', '1000');
    await fillIn(calling, 'reached', '60%');
    await fillIn(calling, 'callCost', '30000');
    expect(await accessibilityFaults(panel)).to.deep.equal([]);
  });

  for (const lang of ['en', 'ru', 'et'])
    it(`needs no sideways scrolling at 320 px, with long numbers, in either tab: ${lang}`, async () => {
      const { calculator, panel, section } = await openTab('patient', `lang="${lang}" currency="RUB" ${WORKED}`);
      calculator.parentElement!.style.width = '320px';
      const tooWide = (): string[] => {
        const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
        return findWithin(panel, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 100));
      };
      const open = (tab: Element): void => {
        for (const details of findWithin<HTMLDetailsElement>(tab, 'details')) details.open = true;
      };
      open(section);
      await fillIn(section, 'cost', '123456789012345');
      await fillIn(section, 'again', '123456789');
      await fillIn(section, 'againOf', '1234567890');
      expect(tooWide()).to.deep.equal([]);
      const calling = await goTo(panel, 'calling');
      open(calling);
      await fillIn(calling, 'base', '1234567890');
      await fillIn(calling, 'reached', '123456789');
      await fillIn(calling, 'callCost', '123456789012345');
      expect(tooWide()).to.deep.equal([]);
    });
});
