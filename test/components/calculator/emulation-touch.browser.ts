import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findAll, findWithin, isShown } from '../../harness/shadow.js';
import { LANGUAGES, openAll, showState, type State } from '../../harness/states.js';

if (!hasDevtools) nameGap('a finger in place of the mouse; the rules for fingers are put in force by hand.');

afterEach(async () => {
  unmount();
  if (!hasDevtools) return;
  await devtools('Emulation.setTouchEmulationEnabled', { enabled: false });
  await setViewport({ width: 800, height: 600 });
});

/** Takes the mouse away: the driver does, or else the style sheets are told. */
async function useFingers(calculator: Element): Promise<void> {
  if (hasDevtools) {
    expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
    return;
  }
  for (const { shadowRoot } of [calculator, ...findWithin(calculator, '*')]) {
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) {
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.conditionText.includes('coarse')) rule.media.mediaText = 'all';
    }
  }
  await settled();
}

const SHOWN: readonly State[] = ['example', 'blank', 'share', 'no number', 'two readings', 'too few data'];
const BRAND = `brand='{"name":"A clinic","phone":"+372 555 0100"}'`;

describe(`where there are only fingers${hasDevtools ? '' : ' (rules in force by hand: this driver can’t take the mouse away)'}`, () => {
  for (const lang of LANGUAGES) {
    for (const state of SHOWN) {
      it(`every button, link and field is at least 44 px wide and high: ${state}, ${lang}`, async () => {
        if (hasDevtools) {
          await setViewport({ width: 390, height: 800 });
          await devtools('Emulation.setTouchEmulationEnabled', { enabled: true });
        }
        const calculator = await showState(lang, state, `panels="norms" ${BRAND}`);
        await useFingers(calculator);
        await openAll(calculator);
        const targets = findAll(calculator.shadowRoot!, 'button, a, input, select, summary')
          // A radio button is tapped by its label.
          .map((target) => (target.matches('[type="radio"]') ? target.closest('label')! : target))
          .filter(isShown);
        expect(targets.length).to.be.greaterThan(25);
        const small = targets
          .map((target) => ({ target, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 44 || box.height < 44)
          .map(({ target, box }) => `${box.width} × ${box.height}: ${target.outerHTML.slice(0, 120)}`);
        expect(small).to.deep.equal([]);
      });
    }
  }
});

/** Words that end in another line than they begin in. */
function partedWords(label: Element): string[] {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const parted: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) parted.push(word);
    }
  }
  return parted;
}

describe('the names of the fields on a phone of 360 px', () => {
  for (const lang of LANGUAGES) {
    for (const [weak, numbers] of [
      ['primary', 'leads="600" primary="60" secondary="30"'],
      ['secondary', 'leads="600" primary="300" secondary="6"'],
    ] as const) {
      it(`have no word in two lines, also beside the mark: ${weak}, ${lang}`, async () => {
        if (hasDevtools) await devtools('Emulation.setTouchEmulationEnabled', { enabled: true });
        const calculator = await mount(
          `<div style="width: 328px"><funnel-calculator lang="${lang}" currency="RUB" budget="180000" ${numbers} primary-check="20000" secondary-check="120000" norms='{"primaryRate":"0.4","secondaryRate":"0.3"}'></funnel-calculator></div>`,
        );
        await useFingers(calculator);
        const marked = (): Element[] => findWithin(calculator, '[data-weakest$="weak"]');
        await until(() => marked().length > 0);
        expect(findWithin(calculator, 'label').length).to.be.at.least(6);
        expect(findWithin(calculator, 'label').flatMap(partedWords)).to.deep.equal([]);
      });
    }
  }
});
