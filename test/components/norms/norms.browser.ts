import { expect } from '@esm-bundle/chai';
import { FunnelNorms } from '../../../src/components/norms/funnel-norms.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { VIEW } from '../../../src/components/base/element.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';

afterEach(unmount);

/** A calculator with the panel in it. */
async function open(
  attributes: string,
  place = 'slot="after"',
): Promise<{ calculator: FunnelCalculator; panel: FunnelNorms }> {
  if (!customElements.get('funnel-norms')) customElements.define('funnel-norms', FunnelNorms);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-norms ${place}></funnel-norms></funnel-calculator>`,
  );
  return { calculator, panel: calculator.querySelector('funnel-norms')! };
}

const fieldOf = (panel: Element, lever: string): HTMLInputElement =>
  panel.shadowRoot!.querySelector(`input[name="${lever}"]`)!;
const said = (panel: Element): string => plain(allText(panel.shadowRoot!));
const buttonOf = (panel: Element, text: string): HTMLElement | undefined =>
  [...panel.shadowRoot!.querySelectorAll('button')].find((button) => plain(button.textContent) === text);

/** The row of a lever, and what stands in it. */
const rowOf = (panel: Element, lever: string): string => plain(allText(fieldOf(panel, lever).closest('.row')!));

async function type(panel: Element, lever: string, text: string): Promise<void> {
  const input = fieldOf(panel, lever);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
}

async function leave(panel: Element, lever: string): Promise<void> {
  const input = fieldOf(panel, lever);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

async function fill(panel: Element, lever: string, text: string): Promise<void> {
  await type(panel, lever, text);
  await leave(panel, lever);
}

/** The worst lever as the diagnosis has it now. */
const weakest = (calculator: FunnelCalculator): string | null => calculator.diagnosis.weakest;

describe('the panel of norms', () => {
  it('has a field for every lever, with its present number and what that is of', async () => {
    const { panel } = await open('lang="ru"');
    expect(
      [...panel.shadowRoot!.querySelectorAll<HTMLInputElement>('[part=field] input')].map(({ name }) => name),
    ).to.deep.equal(['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck']);
    expect(rowOf(panel, 'leadsCost')).to.contain('Стоимость обращения (CPL)').and.to.contain('Сейчас 300 ₽');
    expect(rowOf(panel, 'primaryRate'))
      .to.contain('Обращения (лиды) → Первичные пациенты')
      .and.to.contain('Сейчас 25 % от обращений (150 из 600)');
  });

  it('names each field by its lever, the word benchmark and the unit', async () => {
    const { panel } = await open('lang="en" currency="USD"');
    expect(plain(fieldOf(panel, 'leadsCost').labels![0]!.textContent)).to.equal('Cost per lead (CPL), benchmark, $');
    expect(plain(fieldOf(panel, 'primaryRate').labels![0]!.textContent)).to.match(/, benchmark, %$/);
  });

  it("shows the example's norms, marked, and says that they leave with it", async () => {
    const { panel } = await open('lang="en"');
    expect(fieldOf(panel, 'primaryRate').value).to.equal('35');
    expect(fieldOf(panel, 'secondaryRate').value).to.equal('30');
    expect(rowOf(panel, 'primaryRate')).to.match(/example$/);
    expect(said(panel)).to.contain('belong to the worked example');
  });

  it('says which levers have no norm', async () => {
    const { panel } = await open('lang="en"');
    expect(said(panel)).to.contain(
      'not judged: Cost per lead (CPL), Average charge for a first visit, and Average charge for treatment.',
    );
  });

  it("works in the page's own layout", async () => {
    const { calculator, panel } = await open('lang="ru"', '');
    calculator.prepend(document.createElement('funnel-results'));
    await settled();
    expect(isShown(fieldOf(panel, 'primaryRate'))).to.equal(true);
    await fill(panel, 'leadsCost', '150');
    expect(calculator.diagnosis.levers[0]!.norm).to.equal('150');
  });

  it('stands under the standard layout', async () => {
    const { panel } = await open('lang="ru"');
    expect(isShown(fieldOf(panel, 'primaryRate'))).to.equal(true);
  });
});

describe('a norm that is typed', () => {
  it('counts at once, and is grouped as the language does when the field is left', async () => {
    const { calculator, panel } = await open(
      'lang="ru" norms-preset="none" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"',
    );
    await type(panel, 'secondaryCheck', '150000,5');
    expect(calculator.diagnosis.levers.at(-1)!.norm).to.equal('150000.5');
    expect(fieldOf(panel, 'secondaryCheck').value).to.equal('150000,5');
    await leave(panel, 'secondaryCheck');
    expect(plain(fieldOf(panel, 'secondaryCheck').value)).to.equal('150 000,5');
    expect(weakest(calculator)).to.equal(null);
    await fill(panel, 'primaryRate', '35');
    expect(weakest(calculator)).to.equal('primaryRate');
  });

  it("is the person's own: the example's mark goes", async () => {
    const { panel } = await open('lang="en"');
    await fill(panel, 'primaryRate', '40');
    expect(rowOf(panel, 'primaryRate')).not.to.contain('example');
    expect(rowOf(panel, 'secondaryRate')).to.contain('example');
  });

  it("may be emptied: then the lever isn't judged", async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(panel, 'primaryRate', '');
    expect(calculator.diagnosis.levers[1]!.label).to.equal('no_norm');
    expect(fieldOf(panel, 'primaryRate').value).to.equal('');
  });

  for (const [text, words] of [
    ['viel', 'This is no number. Type it like 30.'],
    ['0', 'The benchmark of a conversion is more than 0 and at most 100 %.'],
    ['120', 'A margin|conversion'],
  ] as const) {
    it(`is explained where it makes no sense, once the field is left: ${text}`, async () => {
      const { calculator, panel } = await open('lang="en"');
      await type(panel, 'primaryRate', text);
      expect(fieldOf(panel, 'primaryRate').getAttribute('aria-invalid')).to.equal(null);
      await leave(panel, 'primaryRate');
      await settled();
      expect(fieldOf(panel, 'primaryRate').value).to.equal(text);
      expect(fieldOf(panel, 'primaryRate').getAttribute('aria-invalid')).to.equal('true');
      expect(rowOf(panel, 'primaryRate')).to.match(new RegExp(words.split('|').at(-1)!));
      expect(calculator.diagnosis.levers[1]!.label).to.equal('no_norm');
    });
  }

  it('is asked where it can be read in two ways, and the choice holds', async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(panel, 'primaryRate', '0.3');
    await settled();
    const readings = [...panel.shadowRoot!.querySelectorAll<HTMLElement>('.reading')];
    expect(readings.map((button) => plain(button.textContent))).to.deep.equal(['0.3%', '30']);
    readings[1]!.click();
    await settled();
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.3');
    expect(fieldOf(panel, 'primaryRate').value).to.equal('30');
    expect(panel.shadowRoot!.activeElement).to.equal(fieldOf(panel, 'primaryRate'));
  });

  it('may exceed a hundred per cent where visits are counted', async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(panel, 'secondaryRate', '140');
    expect(calculator.diagnosis.levers[2]!.norm).to.equal('1.4');
    expect(fieldOf(panel, 'secondaryRate').value).to.equal('140');
  });

  it("isn't read while a character is still being composed", async () => {
    const { calculator, panel } = await open('lang="en"');
    const input = fieldOf(panel, 'primaryRate');
    input.focus();
    input.value = '4';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await settled();
    expect(input.value).to.equal('4');
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.35');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await settled();
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.04');
  });

  it("stays the example's where a composition is given up", async () => {
    const { calculator, panel } = await open('lang="en"');
    const input = fieldOf(panel, 'primaryRate');
    input.focus();
    for (const text of ['35４', '35']) {
      input.value = text;
      input.dispatchEvent(
        new InputEvent('input', {
          bubbles: true,
          composed: true,
          isComposing: true,
          inputType: 'insertCompositionText',
        }),
      );
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await leave(panel, 'primaryRate');
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.35');
    expect(rowOf(panel, 'primaryRate')).to.contain('example');
  });

  it('is read once by engines that tell of the text again after a composition has ended', async () => {
    const { calculator, panel } = await open('lang="en"');
    const heard: string[] = [];
    calculator.addEventListener('funnel-change', ({ type: told }) => heard.push(told));
    const input = fieldOf(panel, 'primaryRate');
    input.focus();
    input.value = '４０';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertCompositionText' }));
    await settled();
    expect(heard).to.have.length(1);
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.4');
  });

  it("isn't written over while it is composed, and the other norms go on following the page", async () => {
    const { calculator, panel } = await open('lang="en" norms=\'{"primaryRate":"0.4","secondaryRate":"0.3"}\'');
    const input = fieldOf(panel, 'primaryRate');
    input.focus();
    input.value = '４';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    calculator.setAttribute('norms', '{"primaryRate":"0.5","secondaryRate":"0.2"}');
    await settled();
    expect([input.value, fieldOf(panel, 'secondaryRate').value]).to.deep.equal(['４', '20']);
  });

  it('is shown again in the grouping of the language where it is left in the middle of a composition', async () => {
    const { panel } = await open('lang="en"');
    const input = fieldOf(panel, 'secondaryCheck');
    input.focus();
    input.value = '１５００';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    await leave(panel, 'secondaryCheck');
    expect(input.value).to.equal('1,500');
  });

  for (const types of [['input', 'change'], ['change'], ['input']]) {
    it(`is read and grouped at once where it is filled without being entered: ${types.join(' and ')}`, async () => {
      const { calculator, panel } = await open('lang="en"');
      const input = fieldOf(panel, 'secondaryCheck');
      input.value = '150000';
      for (const told of types) input.dispatchEvent(new Event(told, { bubbles: true, composed: told === 'input' }));
      await settled();
      expect(calculator.diagnosis.levers.at(-1)!.norm).to.equal('150000');
      expect(input.value).to.equal('150,000');
    });
  }

  it('is explained at once where what is dropped into it is no number', async () => {
    const { panel } = await open('lang="en"');
    const input = fieldOf(panel, 'primaryRate');
    input.value = 'viel';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromDrop' }));
    await settled();
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(rowOf(panel, 'primaryRate')).to.contain('This is no number.');
  });

  it('is read where only its change is told, as by drag and drop', async () => {
    const { calculator, panel } = await open('lang="en"');
    fieldOf(panel, 'primaryRate').value = '45';
    await leave(panel, 'primaryRate');
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.45');
  });

  it('follows the language, number for number', async () => {
    const { calculator, panel } = await open('lang="en" currency="USD"');
    await fill(panel, 'secondaryCheck', '1,500.5');
    calculator.lang = 'et';
    await settled();
    expect(plain(fieldOf(panel, 'secondaryCheck').value)).to.equal('1 500,5');
    expect(said(panel)).to.contain('Võrdlusnäitajad');
  });

  it('reaches the page as native events do, and the calculator tells of the change', async () => {
    const { calculator, panel } = await open('lang="en"');
    const heard: string[] = [];
    for (const name of ['input', 'change', 'funnel-change'])
      calculator.addEventListener(name, ({ type: told }) => heard.push(told));
    await fill(panel, 'primaryRate', '40');
    expect(heard).to.have.members(['input', 'funnel-change', 'change']);
  });

  it('is left for the next one by the enter key', async () => {
    const { panel } = await open('lang="en"');
    fieldOf(panel, 'primaryRate').focus();
    fieldOf(panel, 'primaryRate').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    expect(panel.shadowRoot!.activeElement).to.equal(fieldOf(panel, 'secondaryRate'));
  });

  it('has its text selected when it is entered by the enter key, which ends at the last one', async () => {
    const { panel } = await open('lang="en"');
    const press = (lever: string, options: KeyboardEventInit = {}): boolean =>
      fieldOf(panel, lever).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...options }),
      );
    const entered = (): string => (panel.shadowRoot!.activeElement as HTMLInputElement).name;
    fieldOf(panel, 'primaryRate').focus();
    for (const options of [{ ctrlKey: true }, { isComposing: true }])
      expect(press('primaryRate', options), 'is left to the browser').to.equal(true);
    expect(entered()).to.equal('primaryRate');
    press('primaryRate');
    expect(entered()).to.equal('secondaryRate');
    const { selectionStart, selectionEnd } = fieldOf(panel, 'secondaryRate');
    expect([selectionStart, selectionEnd]).to.deep.equal([0, 2]);
    fieldOf(panel, 'secondaryCheck').focus();
    press('secondaryCheck');
    expect(entered()).to.equal('secondaryCheck');
  });

  it('leaves arrow keys to the browser', async () => {
    const { calculator, panel } = await open('lang="en"');
    const event = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true });
    expect(fieldOf(panel, 'primaryRate').dispatchEvent(event)).to.equal(true);
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.35');
  });

  it("gives way to the page's start", async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(panel, 'primaryRate', '40');
    calculator.reset();
    await settled();
    expect(fieldOf(panel, 'primaryRate').value).to.equal('35');
  });
});

describe('norms at one tap', () => {
  it("are one's own present numbers", async () => {
    const { calculator, panel } = await open('lang="en"');
    buttonOf(panel, 'Use my current numbers as the benchmark')!.click();
    await settled();
    expect(plain(fieldOf(panel, 'primaryRate').value)).to.equal('25');
    expect(plain(fieldOf(panel, 'secondaryCheck').value)).to.equal('120,000');
    expect(calculator.diagnosis.verdict).to.equal('all_at_norm');
  });

  it("are one's own also where they never end: 83 of 600", async () => {
    const { calculator, panel } = await open('lang="en" budget="180000" leads="600" primary="83"');
    buttonOf(panel, 'Use my current numbers as the benchmark')!.click();
    await settled();
    expect(fieldOf(panel, 'primaryRate').value).to.match(/^13\.83/);
    expect(calculator.diagnosis.levers[1]!.label).to.equal('at_norm');
  });

  it("can't be taken from an empty calculator", async () => {
    const { panel } = await open('lang="en" blank');
    expect(buttonOf(panel, 'Use my current numbers as the benchmark')).to.equal(undefined);
    expect(rowOf(panel, 'primaryRate')).to.contain('no number yet');
  });

  it("are the example's, kept: the offer goes, and the focus stays in the panel", async () => {
    const { calculator, panel } = await open('lang="en"');
    const keep = buttonOf(panel, 'Keep the example’s benchmarks')!;
    keep.focus();
    keep.click();
    await settled();
    expect(buttonOf(panel, 'Keep the example’s benchmarks')).to.equal(undefined);
    expect(panel.shadowRoot!.activeElement).not.to.equal(null);
    expect(said(panel)).not.to.contain('worked example');
    expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.35');
  });

  it("aren't offered from the example where the page has norms", async () => {
    const { panel } = await open('lang="en" norms=\'{"primaryRate":"0.4"}\'');
    expect(buttonOf(panel, 'Keep the example’s benchmarks')).to.equal(undefined);
    expect(fieldOf(panel, 'primaryRate').value).to.equal('40');
  });
});

describe('norms of others', () => {
  const GIVEN = '{"primaryRate":{"value":"0.35","from":"0.3","to":"0.4","source":"clinics.example","date":"2026"}}';

  it('carry their band, source and date, and are called no measure of the clinic', async () => {
    const { panel } = await open(`lang="en" norms='${GIVEN}'`);
    expect(rowOf(panel, 'primaryRate')).to.match(/30% to 40% counts as normal · clinics\.example, 2026$/);
    expect(said(panel)).to.contain('no measure of your clinic');
  });

  it('lose source and band when typed over', async () => {
    const { panel } = await open(`lang="en" norms='${GIVEN}'`);
    await fill(panel, 'primaryRate', '38');
    expect(rowOf(panel, 'primaryRate')).not.to.contain('clinics.example');
    expect(said(panel)).not.to.contain('example figures of others');
  });

  for (const [preset, words] of [
    ['dental-ru', 'Published figures: dental clinics in Russia.'],
    ['dental-de', 'Published figures: dental clinics in Germany.'],
  ] as const) {
    it(`say of which market they are: ${preset}`, async () => {
      const { panel } = await open(`lang="en" norms-preset="${preset}" budget="1"`);
      // The table of figures comes by itself.
      await until(() => said(panel).includes(words));
      expect(said(panel)).to.contain(words);
    });
  }
});

describe('an earlier period', () => {
  it('is offered as soon as it holds numbers, and no longer once it is emptied', async () => {
    const { calculator, panel } = await open('lang="en" panels="compare"');
    await until(() => calculator[VIEW].panels.comparison !== undefined);
    const comparison = calculator[VIEW].panels.comparison!;
    const isOffered = (): boolean => buttonOf(panel, 'Take the benchmarks from the earlier period') !== undefined;
    expect(isOffered()).to.equal(false);
    comparison.enter('leads', { text: '', value: '500' });
    comparison.enter('primary', { text: '', value: '200' });
    await settled();
    expect(isOffered()).to.equal(true);
    comparison.clear();
    await settled();
    expect(isOffered()).to.equal(false);
  });
});

describe('the panel for everybody', () => {
  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, panel } = await open(`lang="${lang}" color-scheme="${scheme}"`);
        await fill(panel, 'primaryRate', '???');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
    }

    it(`needs no sideways scrolling at 320 px: ${lang}`, async () => {
      const { calculator, panel } = await open(`lang="${lang}"`);
      calculator.parentElement!.style.width = '320px';
      await fill(panel, 'secondaryCheck', '120 000 000');
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(panel, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML),
      ).to.deep.equal([]);
    });
  }
});
