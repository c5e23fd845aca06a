import { expect } from '@esm-bundle/chai';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';
import { manyChannels, openTable } from '../channels/channels.js';
import { openTab, paste } from '../clinic/clinic.js';
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

    it('fifty channels are there with their figures, none torn between two pages, and nothing to press', async () => {
      const { calculator, root } = await openTable('en', manyChannels(50));
      await devtools('Emulation.setEmulatedMedia', { media: 'print' });
      const rows = [...root.querySelectorAll<HTMLElement>('.channel')].filter(isShown);
      expect(rows.length).to.equal(50);
      expect(new Set(rows.map((row) => getComputedStyle(row).breakInside))).to.deep.equal(new Set(['avoid']));
      const [panel] = findWithin(calculator, 'funnel-channels');
      const pressed = findWithin(panel!, 'button')
        .filter(isShown)
        .map((button) => plain(button.textContent).trim());
      expect(pressed).to.deep.equal(['Channels']);
      expect(plain(rows[0]!.querySelector('.label')!.textContent)).not.to.equal('');
    });

    it('a text that was checked leaves what was read and both readings, and nothing to paste, choose or tap', async () => {
      const { panel, section } = await openTab('check', 'lang="en" currency="RUB"');
      await paste(section, '600 leads, 150 first visits, 30%');
      await devtools('Emulation.setEmulatedMedia', { media: 'print' });
      const shown = (selector: string): string[] =>
        findWithin(panel, selector)
          .filter(isShown)
          .map((element) => plain(element.textContent));
      expect(shown('[role="tab"]').map((text) => text.trim())).to.deep.equal(['Check a text']);
      expect(shown('textarea, label, .actions, .remove, .intro')).to.deep.equal([]);
      expect(shown('.reading').map((text) => text.trim())).to.have.length.at.least(2);
      for (const field of findWithin(section, '.statement :is(select, input), .reading'))
        expect(getComputedStyle(field).borderTopStyle, field.outerHTML).to.equal('none');
    });
  });
}
