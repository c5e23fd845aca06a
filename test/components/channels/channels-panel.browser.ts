import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

/** A calculator that shows the panel of channels, loaded with its words. */
async function openPanel(lang: string): Promise<{ calculator: Element; root: ShadowRoot }> {
  const calculator = await mount(`<funnel-calculator lang="${lang}" panels="channels"></funnel-calculator>`);
  await until(() => Boolean(findWithin(calculator, 'funnel-channels')[0]?.shadowRoot?.querySelector('h2')));
  return { calculator, root: findWithin(calculator, 'funnel-channels')[0]!.shadowRoot! };
}

describe('the panel of channels', () => {
  for (const [lang, heading] of [
    ['en', 'Which channel pays?'],
    ['ru', 'Какой канал окупается?'],
    ['et', 'Milline kanal tasub end ära?'],
  ] as const) {
    it(`is loaded with its words when a page asks for it, without faults for those who can’t see: ${lang}`, async () => {
      const { calculator, root } = await openPanel(lang);
      expect(plain(root.querySelector('h2')!.textContent)).to.equal(heading);
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
  }
});
