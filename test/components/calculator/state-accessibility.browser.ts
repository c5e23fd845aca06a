import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';
import { ALL_STATES, showState } from '../../harness/states.js';

afterEach(unmount);

describe('no fault of accessibility', () => {
  for (const state of ALL_STATES) {
    for (const [lang, scheme] of [
      ['en', 'light'],
      ['ru', 'dark'],
      ['et', 'light'],
    ] as const) {
      it(`is found in the state “${state}”: ${lang}, ${scheme}`, async () => {
        expect(await accessibilityFaults(await showState(lang, state, `color-scheme="${scheme}"`))).to.deep.equal([]);
      });
    }
  }

  it('is found with every explanation open', async () => {
    const calculator = await showState('ru', 'example');
    for (const help of findWithin<HTMLButtonElement>(calculator, '.help')) help.click();
    for (const details of findWithin<HTMLDetailsElement>(calculator, 'details')) details.open = true;
    await settled();
    expect(await accessibilityFaults(calculator)).to.deep.equal([]);
  });
});
