import { expect } from '@esm-bundle/chai';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findAll, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { buttonOf, EXAMPLE, open, press, said, sectionOf, shown, slide, type } from './plan.js';

afterEach(() => {
  unmount();
  document.body.removeAttribute('style');
});

describe('the way there', () => {
  /** A calculator without the panel, and its diagnosis with one part opened. */
  async function diagnosed(
    attributes: string,
    part: string,
  ): Promise<{ calculator: FunnelCalculator; opened: ShadowRoot }> {
    const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
    await settled();
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    await press(buttonOf(diagnosis!.shadowRoot!, part));
    await until(() => Boolean(diagnosis!.shadowRoot!.querySelector('.on')));
    return { calculator, opened: diagnosis!.shadowRoot! };
  }

  it('leads from the gap to the plan that closes it, and takes the focus along', async () => {
    const { calculator, opened } = await diagnosed(`lang="en" currency="RUB" ${EXAMPLE}`, 'More');
    const told: unknown[] = [];
    calculator.addEventListener('funnel-panel', (event) => told.push((event as CustomEvent).detail));
    await press(buttonOf(opened, 'What would closing this gap take?'));
    await until(() => Boolean(findWithin(calculator, 'funnel-plan-what-if')[0]?.shadowRoot?.querySelector('.lever')));
    expect(shown(sectionOf(calculator), 'plan.revenue')).to.equal('₽9,240,000');
    const [plan] = findWithin(calculator, 'funnel-plan');
    expect(plain(plan!.shadowRoot!.activeElement?.textContent ?? '')).to.equal(
      'From “where money leaves” to “what to do”',
    );
    expect(told).to.deep.equal([{ panel: 'plan' }]);
    await press(buttonOf(opened, 'What would closing this gap take?'));
    expect(findWithin(calculator, 'funnel-plan')).to.have.length(1);
    expect(plan!.shadowRoot!.activeElement?.localName).to.equal('h2');
  });

  it('leaves a plan that is there already as it is, and finds the panel that the page has placed', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    await press(buttonOf(diagnosis!.shadowRoot!, 'More'));
    await until(() => Boolean(diagnosis!.shadowRoot!.querySelector('.on')));
    await press(buttonOf(diagnosis!.shadowRoot!, 'What would closing this gap take?'));
    expect(shown(section, 'plan.revenue')).to.equal('₽9,900,000');
    expect(findWithin(calculator, 'funnel-plan')).to.have.length(1);
  });

  it('leads to the levers where nothing is weak', async () => {
    const { calculator, opened } = await diagnosed(
      `lang="en" currency="RUB" ${EXAMPLE.replace('0.35', '0.2').replace('0.3"', '0.1"')}`,
      'How we worked this out',
    );
    await press(buttonOf(opened, 'Which lever moves revenue most?'));
    await until(() => Boolean(findWithin(calculator, 'funnel-plan-what-if')[0]?.shadowRoot?.querySelector('.lever')));
    expect(plain(sectionOf(calculator).activeElement?.textContent ?? '')).to.equal('Which lever moves revenue most');
    expect(said(sectionOf(calculator))).to.contain('Nothing is planned yet');
  });
});

/** The same for eyes and hands in every language, and on the narrowest screen. */
describe('the panel', () => {
  for (const [lang, more] of [
    ['en', ''],
    ['ru', ''],
    ['et', 'color-scheme="dark"'],
    ['ar', 'currency="EGP"'],
  ] as const) {
    it(`breaks no rule of accessibility, with two scenarios: ${lang}`, async () => {
      const { calculator, section } = await open(`lang="${lang}" ${more} ${EXAMPLE}`);
      if (lang === 'et') document.body.style.background = '#15181d';
      await slide(section, 'budget', '50');
      const [duplicate, rename] = section.querySelectorAll<HTMLElement>('.scenarios + .actions .action');
      await press(rename!);
      await press(duplicate!);
      expect(await accessibilityFaults(calculator.querySelector('funnel-plan')!)).to.deep.equal([]);
    });
  }

  it('breaks none while it waits, and while text is no number', async () => {
    const { calculator, section } = await open('lang="en" blank');
    await type(section, 'budget', 'x');
    expect(await accessibilityFaults(calculator.querySelector('funnel-plan')!)).to.deep.equal([]);
  });

  const FUNNEL = Array.from({ length: 10 }, (_, index) => ({
    id: `s${String(index)}`,
    paid: index % 2 === 0,
    label: {
      en: `A stage of fifty characters as somebody names it ${String(index)}`,
      ru: `Этап, который кто-то назвал пятьюдесятью знаками ${String(index)}`,
    },
  }));
  const VALUES = Object.fromEntries([
    ['budget', '1234567890'],
    ...FUNNEL.flatMap(({ id, paid }, index) => [
      [id, String(9_876_543_210 - index * 999_999_999)],
      ...(paid ? [[`${id}Check`, '12345']] : []),
    ]),
  ]) as Record<string, string>;
  for (const [name, attributes] of [
    ['the example in Russian', `lang="ru" ${EXAMPLE}`],
    ['the example in Estonian', `lang="et" ${EXAMPLE}`],
    ['an example from right to left', `lang="ar" currency="EGP" ${EXAMPLE}`],
    [
      'ten stages of long names and numbers',
      `lang="ru" currency="JPY" stages='${JSON.stringify(FUNNEL)}' values='${JSON.stringify(VALUES)}'`,
    ],
  ] as const) {
    it(`has room on 320 px, with a reader's own spacing too: ${name}`, async () => {
      document.body.style.margin = '0';
      document.body.style.width = '320px';
      const { calculator, section } = await open(attributes);
      await slide(section, 'budget', '50');
      await press(section.querySelector<HTMLElement>('.scenarios + .actions .action')!);
      for (const spaced of [false, true]) {
        if (spaced) {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
          );
          for (const { shadowRoot } of [calculator, ...findWithin(calculator, '*')])
            if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
          await settled();
        }
        const panel = calculator.querySelector('funnel-plan')!;
        const box = panel.getBoundingClientRect();
        const outside = findAll(panel.shadowRoot!, '*').filter(
          (element) =>
            isShown(element) &&
            !element.closest('.sr, canvas') &&
            (visibleRight(element) > box.right + 0.5 || element.getBoundingClientRect().left < box.left - 0.5) &&
            !element.closest('.scroll'),
        );
        expect(outside.map((element) => element.outerHTML.slice(0, 120))).to.deep.equal([]);
        const small = [...section.querySelectorAll('button, input')].filter(
          (target) =>
            isShown(target) &&
            (target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44),
        );
        expect(small.map((target) => target.outerHTML.slice(0, 120))).to.deep.equal([]);
      }
    });
  }

  it('speaks of margin where one is set, and writes yen without decimals', async () => {
    const { section } = await open(`lang="en" currency="JPY" margin="0.3" ${EXAMPLE}`);
    await slide(section, 'primaryRate', '7');
    expect(said(section)).to.contain('Left after ads ¥1,800,000').and.to.contain('Return on ads by margin (ROMI)');
    expect(shown(section, 'plan.revenue')).to.equal('¥7,062,000');
  });

  it('keeps a count that was typed as a share', async () => {
    const { calculator, section } = await open();
    await fill(calculator, 'primary', '25%');
    await slide(section, 'budget', '50');
    expect(shown(section, 'plan.primary')).to.equal('225');
  });
});
