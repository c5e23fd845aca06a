import { expect } from '@esm-bundle/chai';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';
import { open } from '../plan/plan.js';

if (!hasDevtools) nameGap('a page that is printed by the browser itself; what it leaves out is tested in Chromium.');

afterEach(async () => {
  unmount();
  if (hasDevtools) await devtools('Emulation.setEmulatedMedia', { media: '' });
});

if (hasDevtools) {
  describe('on paper', () => {
    it('there is nothing to press, and all figures are there', async () => {
      const { calculator } = await open();
      const buttons = (): string[] =>
        findWithin(calculator, '.action, .help')
          .filter(isShown)
          .map((button) => plain(button.textContent));
      const figures = (): number => findWithin(calculator, '[data-figure]').filter(isShown).length;
      const onScreen = figures();
      expect(buttons().length).to.be.greaterThan(10);
      await devtools('Emulation.setEmulatedMedia', { media: 'print' });
      expect(matchMedia('print').matches).to.equal(true);
      expect(buttons()).to.deep.equal([]);
      expect(figures()).to.equal(onScreen);
    });
  });
}
