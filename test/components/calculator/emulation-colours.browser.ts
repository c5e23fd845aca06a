import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { fieldOf, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';
import { LANGUAGES, openAll, showState, type State } from '../../harness/states.js';
import { CLINIC, openTable } from '../channels/channels.js';
import { open } from '../plan/plan.js';

const SYSTEM = [
  'Canvas',
  'CanvasText',
  'LinkText',
  'VisitedText',
  'ButtonFace',
  'ButtonText',
  'ButtonBorder',
  'Field',
  'FieldText',
  'GrayText',
  'Highlight',
  'HighlightText',
  'Mark',
  'MarkText',
];
const SHOWN: readonly State[] = [
  'example',
  'blank',
  'no number',
  'two readings',
  'too few data',
  'nothing below norm',
  'disabled',
];

if (!hasDevtools) nameGap('forced colours; what doesn’t hang on them is tested here, their colours in Chromium.');

const force = (scheme: string): Promise<boolean> =>
  devtools('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: scheme },
    ],
  });

afterEach(async () => {
  unmount();
  if (hasDevtools) await devtools('Emulation.setEmulatedMedia', { features: [] });
});

/** How the engine writes each of the visitor's own colours. */
function systemColours(): Map<string, string> {
  const probe = document.body.appendChild(document.createElement('i'));
  const colours = new Map(
    SYSTEM.map((name) => {
      probe.style.color = name;
      return [getComputedStyle(probe).color, name] as const;
    }),
  );
  probe.remove();
  return colours;
}

/** The element that carries the focus and the one that shows it: a field's frame stands in for its input. */
function focusMark(): { readonly focused: Element; readonly shown: Element } {
  let focused: Element = document.activeElement!;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return {
    focused,
    shown: focused.closest('.control') && focused.localName === 'input' ? focused.closest('.control')! : focused,
  };
}

for (const scheme of hasDevtools ? ['light', 'dark'] : []) {
  describe(`in forced colours: ${scheme}`, () => {
    beforeEach(() => force(scheme).then(() => undefined));

    it('is what the engine shows', () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });

    for (const lang of LANGUAGES) {
      for (const state of SHOWN) {
        it(`every field has a frame in one of the visitor’s own colours: ${state}, ${lang}`, async () => {
          const calculator = await showState(lang, state);
          const own = systemColours();
          const ground = getComputedStyle(document.body.appendChild(document.createElement('i'))).backgroundColor;
          const controls = findWithin(calculator, '.control, .reading').filter(isShown);
          expect(controls.length).to.be.at.least(6);
          for (const control of controls) {
            const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(control);
            expect(borderTopStyle, control.outerHTML).to.equal('solid');
            expect(parseFloat(borderTopWidth), control.outerHTML).to.be.at.least(1);
            expect(own.get(borderTopColor), `${borderTopColor} of ${control.outerHTML}`)
              .to.be.a('string')
              .and.not.equal('Canvas');
            expect(borderTopColor).not.to.equal(ground);
          }
        });
      }
    }

    it('a text that is no number has a thicker frame than its neighbours', async () => {
      const calculator = await showState('en', 'no number');
      const width = (field: string): string =>
        getComputedStyle(findWithin(fieldOf(calculator, field), '.control')[0]!).borderTopWidth;
      expect([width('leads'), width('primary')]).to.deep.equal(['2px', '1px']);
    });

    it('of the plan’s tabs only the open one is underlined', async () => {
      const { calculator } = await open();
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Canvas';
      const ground = getComputedStyle(probe).color;
      probe.remove();
      const underlined = findWithin(calculator, '.tab').map(
        (tab) => getComputedStyle(tab).borderBottomColor !== ground,
      );
      expect(underlined).to.deep.equal([true, false, false, false]);
    });

    it('bars are drawn in the colour of text', async () => {
      const calculator = await showState('en', 'example');
      const [canvas] = findWithin<HTMLCanvasElement>(calculator, 'canvas');
      const own = systemColours();
      const scale = canvas!.height / canvas!.getBoundingClientRect().height;
      // The middle of each row, at the canvas’s centre.
      const bars = [33, 99, 165].map((y) => [
        ...canvas!.getContext('2d')!.getImageData(canvas!.width / 2, y * scale, 1, 1).data,
      ]);
      for (const [red, green, blue, alpha] of bars) {
        expect(alpha).to.equal(255);
        expect(own.get(`rgb(${red!}, ${green!}, ${blue!})`)).to.be.oneOf([
          'CanvasText',
          'FieldText',
          'ButtonText',
          'ButtonBorder',
          'MarkText',
        ]);
      }
    });

    it('the evidence’s pictures are drawn in the visitor’s own colours', async () => {
      const band =
        '{"primaryRate":{"value":"0.35","from":"0.33","to":"0.4","source":"A survey"},"secondaryRate":"0.3","leadsCost":"290"}';
      const calculator = await showState('en', 'example', `norms='${band}'`);
      await openAll(calculator);
      const own = systemColours();
      const shapes = findWithin<SVGElement & HTMLElement>(
        calculator,
        '.picture line, .picture circle, .picture path, .picture rect',
      );
      expect(shapes.length).to.equal(13);
      for (const shape of shapes) {
        const { stroke, fill } = getComputedStyle(shape);
        if (shape.localName !== 'circle' && shape.localName !== 'rect')
          expect(own.get(stroke), `${stroke} of ${shape.outerHTML}`).to.be.a('string');
        if (shape.localName !== 'line') expect(own.get(fill), `${fill} of ${shape.outerHTML}`).to.be.a('string');
      }
    });

    it('the bars of channels are hollow in the visitor’s own colours, with the range visible across them', async () => {
      const { root } = await openTable('ru', CLINIC);
      const own = systemColours();
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Canvas';
      const ground = getComputedStyle(probe).color;
      probe.remove();
      const shapes = findWithin<SVGElement & HTMLElement>(root.host, '.bar :is(rect, line)');
      expect(shapes.length).to.be.at.least(9);
      for (const shape of shapes) {
        const { fill, stroke } = getComputedStyle(shape);
        expect(own.get(stroke), `${stroke} of ${shape.outerHTML}`).to.be.a('string');
        expect(stroke).not.to.equal(ground);
        if (shape.localName === 'rect') expect(fill, shape.outerHTML).to.equal(ground);
      }
    });

    it('the focus is an outline in one of the visitor’s own colours, wherever Tab leads', async () => {
      const calculator = await showState('ru', 'two readings', 'panels="norms"');
      await openAll(calculator);
      const own = systemColours();
      fieldOf(calculator, 'budget').focus();
      const seen = new Set<Element>();
      for (let step = 0; step < 80; step++) {
        const { focused, shown } = focusMark();
        if (focused === document.body || seen.has(focused)) break;
        seen.add(focused);
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
        expect(outlineStyle, shown.outerHTML).not.to.equal('none');
        expect(parseFloat(outlineWidth), shown.outerHTML).to.be.at.least(2);
        expect(own.get(outlineColor), `${outlineColor} of ${shown.outerHTML}`)
          .to.be.a('string')
          .and.not.equal('Canvas');
        await sendKeys({ press: 'Tab' });
      }
      expect(seen.size).to.be.greaterThan(35);
    });
  });
}

describe('the weakest stage', () => {
  for (const lang of LANGUAGES) {
    for (const state of ['example', 'too few data'] as const) {
      it(`is marked by shape or word, not by colour alone, wherever it is shown: ${state}, ${lang}`, async () => {
        if (hasDevtools) await force('light');
        const calculator = await showState(lang, state);
        const marked = findWithin(calculator, '[data-weakest]').filter(isShown);
        const carriers = marked.map((element) => {
          const before = findWithin(element, '.name, .label')
            .map((name) => getComputedStyle(name, '::before').content)
            .find((content) => /[◣◇]/u.test(content));
          const word = findWithin(element, '.tag, .sign')[0];
          return before ?? plain(word?.textContent ?? '');
        });
        // The verdict, its field, its row in the table, its bar.
        expect(marked.length).to.equal(4);
        for (const carrier of carriers) expect(carrier).not.to.equal('');
      });
    }
  }
});

if (hasDevtools) {
  describe('where a visitor asks for more contrast', () => {
    for (const lang of LANGUAGES) {
      for (const scheme of ['light', 'dark']) {
        it(`every text has enough of it: ${lang}, ${scheme}`, async () => {
          await devtools('Emulation.setEmulatedMedia', {
            features: [
              { name: 'prefers-contrast', value: 'more' },
              { name: 'prefers-color-scheme', value: scheme },
            ],
          });
          const calculator = await showState(lang, 'two readings', 'color-scheme="auto"');
          await openAll(calculator);
          expect(matchMedia('(prefers-contrast: more)').matches).to.equal(true);
          expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        });
      }
    }
  });
}
