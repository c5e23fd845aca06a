import { expect } from '@esm-bundle/chai';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { fill, unmount } from '../../harness/funnel-harness.js';
import { findAll, findWithin } from '../../harness/shadow.js';
import { LANGUAGES, openAll, showState } from '../../harness/states.js';

if (!hasDevtools)
  nameGap('a visitor’s wish for less motion; nothing moves without it either, and that is tested here.');

const wish = (value: string): Promise<boolean> =>
  devtools('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

afterEach(async () => {
  unmount();
  if (hasDevtools) await devtools('Emulation.setEmulatedMedia', { features: [] });
});

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

for (const value of hasDevtools ? ['reduce', 'no-preference'] : ['']) {
  describe(`with ${value === 'reduce' ? 'a wish for less motion' : 'no wish about motion'}${hasDevtools ? '' : ', for this driver can’t utter one'}`, () => {
    beforeEach(async () => {
      if (hasDevtools) await wish(value);
    });

    for (const lang of LANGUAGES) {
      it(`nothing moves and nothing fades: ${lang}`, async () => {
        const calculator = await showState(lang, 'two readings', 'panels="norms"');
        await openAll(calculator);
        if (hasDevtools) expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(value === 'reduce');
        const moving = findAll(calculator.shadowRoot!, '*').filter((element) => {
          const { animationName, transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element);
          // The canvas hears of a change of colour by the end of a transition that nobody can see.
          const heard =
            element.localName === 'canvas' && transitionProperty === 'color' && transitionDuration === '0.001s';
          return animationName !== 'none' || (transitionDuration !== '0s' && !heard) || scrollBehavior === 'smooth';
        });
        expect(moving.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      });
    }

    it('the picture is drawn once per change, whole', async () => {
      const calculator = await showState('en', 'example');
      const [canvas] = findWithin<HTMLCanvasElement>(calculator, 'canvas');
      const before = canvas!.toDataURL();
      await fill(calculator, 'primary', '450');
      const pictures = new Set<string>();
      for (let round = 0; round < 20; round++) {
        await frame();
        pictures.add(canvas!.toDataURL());
      }
      pictures.delete(before);
      expect(pictures.size).to.equal(1);
    });
  });
}
