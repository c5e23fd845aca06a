import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, fieldOf, mount, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

const noteOf = (calculator: Element, name: string): string =>
  plain(fieldOf(calculator, name).shadowRoot!.querySelector('#note')!.textContent);
const buttonsOf = (calculator: Element, name: string): HTMLElement[] =>
  findWithin(fieldOf(calculator, name), '[data-question] button');

describe('a typed number that may have been meant otherwise', () => {
  it('is asked about where it stands: 600 leads, 150 first visits and 30 % may be 30 people, 20 %', async () => {
    const calculator = await mount('<funnel-calculator lang="en" leads="600" primary="150"></funnel-calculator>');
    await fill(calculator, 'secondary', '30%');
    expect(noteOf(calculator, 'secondary')).to.contain('A share, or a number of people?');
    expect(buttonsOf(calculator, 'secondary').map(({ textContent }) => plain(textContent))).to.deep.equal([
      '30 people, 20%',
      '30%, 45 people',
    ]);
    expect(calculator.values['secondary']).to.equal('45');
    expect(await accessibilityFaults(calculator)).to.deep.equal([]);
  });

  it('takes the reading that is tapped, which can be undone', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" leads="600" primary="150"></funnel-calculator>');
    await fill(calculator, 'secondary', '30%');
    buttonsOf(calculator, 'secondary')[0]!.click();
    await settled();
    expect(calculator.values['secondary']).to.equal('30');
    expect(buttonsOf(calculator, 'secondary')).to.have.length(0);
    calculator[VIEW].store.undo();
    await settled();
    expect([calculator.values['secondary'], calculator[VIEW].store.snapshot.shares]).to.deep.equal([
      '45',
      { secondary: '0.3' },
    ]);
  });

  it('keeps what was typed where the other reading is tapped, and isn’t asked about again', async () => {
    const calculator = await mount('<funnel-calculator lang="et" leads="600" primary="150"></funnel-calculator>');
    await fill(calculator, 'secondary', '30%');
    buttonsOf(calculator, 'secondary')[1]!.click();
    await settled();
    expect(calculator.values['secondary']).to.equal('45');
    expect(buttonsOf(calculator, 'secondary')).to.have.length(0);
  });

  it('may stand the wrong way round with the stage before', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'leads', '20');
    await fill(calculator, 'primary', '25');
    expect(buttonsOf(calculator, 'primary').map(({ textContent }) => plain(textContent))).to.deep.equal([
      '20 of 25',
      '25%',
    ]);
    buttonsOf(calculator, 'primary')[0]!.click();
    await settled();
    expect([calculator.values['leads'], calculator.values['primary']]).to.deep.equal(['25', '20']);
  });
});
