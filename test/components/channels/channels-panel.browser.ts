import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { CLINIC, manyChannels, openTable, openRow, type, type Row } from './channels.js';

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

const TABLES: Readonly<Record<string, readonly Row[] | null>> = {
  'no channel': null,
  'one channel': CLINIC.slice(0, 1),
  'three channels and a free one': CLINIC,
  'twelve channels': manyChannels(12),
  'fifty channels': manyChannels(50),
};

describe('the table of channels', () => {
  for (const [state, rows] of Object.entries(TABLES))
    for (const scheme of ['light', 'dark'])
      it(`has no faults for those who can’t see: ${state}, ${scheme}`, async () => {
        const table = await openTable('ru', rows, { more: `color-scheme="${scheme}"` });
        expect(await accessibilityFaults(table.calculator)).to.deep.equal([]);
      });

  it('has none with an open row, a text that is no number and two periods', async () => {
    const table = await openTable('en', CLINIC, { before: CLINIC });
    await openRow(table, 0);
    await type(table, 0, 'budget', 'a lot');
    expect(await accessibilityFaults(table.calculator)).to.deep.equal([]);
  });

  it('names each number by its column, its channel and its unit', async () => {
    const { root } = await openTable('en', CLINIC, { more: 'currency="EUR"' });
    const labels = [...root.querySelectorAll<HTMLInputElement>('.number input')].slice(0, 2);
    expect(labels.map((input) => plain(input.labels![0]!.textContent))).to.deep.equal([
      'Spent, ⁨Direct⁩, €',
      'Enquiries (leads), ⁨Direct⁩',
    ]);
  });

  for (const lang of ['en', 'ru', 'et'])
    for (const width of [320, 560, 640])
      it(`needs no sideways scrolling in a place of ${width} px: ${lang}`, async () => {
        const table = await openTable(lang, [{ ...CLINIC[0]!, name: 'W'.repeat(80) }, ...CLINIC.slice(1)]);
        const place = table.calculator.parentElement!;
        place.style.width = `${width}px`;
        await openRow(table, 0);
        const limit = place.getBoundingClientRect().right + 0.5;
        const outside = findWithin(table.calculator, '*').filter(
          (element) => isShown(element) && visibleRight(element) > limit,
        );
        expect(outside.map((element) => element.outerHTML.slice(0, 200))).to.deep.equal([]);
      });
});

describe('the way to the channels', () => {
  /** A calculator whose evidence is open. */
  async function evidenceOf(attributes: string): Promise<{ calculator: Element; action: HTMLElement | undefined }> {
    const calculator = await mount(`<funnel-calculator lang="en" ${attributes}></funnel-calculator>`);
    const toggles = (): HTMLElement[] => findWithin(calculator, '[aria-controls="opened"]');
    await until(() => toggles().length > 1);
    toggles()[1]!.click();
    await until(() => findWithin(calculator, '.evidence').length > 0);
    const action = findWithin(calculator, '.evidence button').find(
      (button) => plain(button.textContent) === 'Which channel is the dear one?',
    );
    return { calculator, action };
  }
  const NUMBERS = 'leads="100" primary="40" secondary="10" primary-check="100" secondary-check="500"';

  it('stands in the diagnosis where the ads lose money, and leads to the panel', async () => {
    const { calculator, action } = await evidenceOf(`budget="90000" ${NUMBERS}`);
    action!.click();
    await until(() => Boolean(findWithin(calculator, 'funnel-channels')[0]?.shadowRoot?.querySelector('h2')));
    expect(plain(findWithin(calculator, 'funnel-channels')[0]!.shadowRoot!.activeElement!.textContent)).to.equal(
      'Which channel pays?',
    );
  });

  it('isn’t there where the cost of a lead is no news', async () => {
    expect((await evidenceOf(`budget="900" ${NUMBERS}`)).action).to.equal(undefined);
  });
});
