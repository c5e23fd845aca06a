import { expect } from '@esm-bundle/chai';
import { fieldOf, fill, inputOf, mount, paste, read, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

/** What stands under a field. */
const note = (calculator: Element, field: string): string =>
  plain(findWithin(fieldOf(calculator, field), '#note')[0]!.textContent);

const russian = (attributes = ''): Promise<HTMLElement> =>
  mount(`<funnel-calculator lang="ru" ${attributes}></funnel-calculator>`);

describe('typing', () => {
  for (const text of ['1', '18', '180000', '180 000', '180.000,50', '1,5 млн', '25%', ' 7 ', 'abc']) {
    it(`leaves the field as it is: ${text}`, async () => {
      const calculator = await russian();
      await paste(calculator, 'primary', text);
      expect(inputOf(calculator, 'primary').value).to.equal(text);
    });
  }

  it('leaves the caret where it is', async () => {
    const calculator = await russian();
    await paste(calculator, 'budget', '180000');
    const input = inputOf(calculator, 'budget');
    input.setRangeText('5', 2, 2, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: '5' }));
    await settled();
    expect(input.value).to.equal('1850000');
    expect(input.selectionStart).to.equal(3);
  });

  it('updates the figures at every keystroke', async () => {
    const calculator = await russian();
    await paste(calculator, 'leads', '6');
    expect(read(calculator, 'leadsCost')).to.equal('30 000 ₽');
    await paste(calculator, 'leads', '60');
    expect(read(calculator, 'leadsCost')).to.equal('3 000 ₽');
  });

  it('corrects nobody: a fault is said only after leaving', async () => {
    const calculator = await russian();
    await paste(calculator, 'leads', 'мно');
    expect(note(calculator, 'leads')).to.equal('');
    expect(inputOf(calculator, 'leads').hasAttribute('aria-invalid')).to.equal(false);
    inputOf(calculator, 'leads').blur();
    await settled();
    expect(note(calculator, 'leads')).to.contain('Это не число');
    expect(inputOf(calculator, 'leads').getAttribute('aria-invalid')).to.equal('true');
  });

  it('of half a million characters is taken as it is, and refused', async () => {
    const calculator = await russian();
    const flood = '1 '.repeat(250_000);
    await fill(calculator, 'leads', flood);
    expect(inputOf(calculator, 'leads').value).to.have.length(500_000);
    expect(note(calculator, 'leads')).to.contain('Это не число');
  });
});

describe('a quarter of a patient', () => {
  it('is asked about: a count, or 25 % of the stage before', async () => {
    const calculator = await russian();
    await fill(calculator, 'primary', '0,25');
    expect(note(calculator, 'primary')).to.equal('Какое это число? 0,2525%');
    expect(read(calculator, 'primaryRate')).to.contain('—');
    findWithin(fieldOf(calculator, 'primary'), '.reading')[1]!.click();
    await settled();
    expect([inputOf(calculator, 'primary').value, read(calculator, 'primaryRate')]).to.deep.equal(['150', '25 %']);
  });
});

describe('leaving a field', () => {
  for (const [lang, text, shown] of [
    ['ru', '180000,5', '180 000,5'],
    ['ru', '1,5 млн ₽', '1 500 000'],
    ['en', '180k', '180,000'],
    ['et', '180.000,50', '180 000,5'],
    ['de-CH', '1234567.5', "1'234'567.5"],
    ['hi-IN', '1234567', '12,34,567'],
    ['en', '１２３４', '1,234'],
  ] as const) {
    it(`shows the number in the grouping of ${lang}: ${text}`, async () => {
      const calculator = await mount(
        `<funnel-calculator lang="${lang}" currency="${lang === 'ru' ? 'RUB' : 'EUR'}"></funnel-calculator>`,
      );
      await fill(calculator, 'budget', text);
      // Engines differ in the apostrophe that they write.
      expect(plain(inputOf(calculator, 'budget').value).replace(/’/g, "'")).to.equal(shown);
    });
  }

  it('keeps text that is no number', async () => {
    const calculator = await russian();
    await fill(calculator, 'budget', '1,1,1.2');
    expect(inputOf(calculator, 'budget').value).to.equal('1,1,1.2');
  });

  it('asks gently where more came than called, without calling it a fault', async () => {
    const calculator = await russian();
    await fill(calculator, 'primary', '700');
    expect(note(calculator, 'primary')).to.contain('Больше, чем');
    expect(inputOf(calculator, 'primary').hasAttribute('aria-invalid')).to.equal(false);
  });
});

describe('text that could be two numbers', () => {
  it('is shown with both, and one tap chooses', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'leads', '1.200');
    const readings = findWithin<HTMLButtonElement>(fieldOf(calculator, 'leads'), '.reading');
    expect(readings.map(({ textContent }) => textContent)).to.deep.equal(['1.2', '1,200']);
    expect(read(calculator, 'leadsCost')).to.contain('—');
    readings[1]!.click();
    await settled();
    expect(inputOf(calculator, 'leads').value).to.equal('1,200');
    expect(read(calculator, 'leadsCost')).to.equal('150');
    expect(note(calculator, 'leads')).to.equal('');
  });

  it('tells the page of the choice as of any other input', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'leads', '1.200');
    const heard: string[] = [];
    for (const type of ['input', 'change']) calculator.addEventListener(type, () => heard.push(type));
    findWithin<HTMLButtonElement>(fieldOf(calculator, 'leads'), '.reading')[0]!.click();
    await settled();
    expect(heard).to.deep.equal(['input', 'change']);
  });

  it('gives the field its focus back', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'leads', '1.200');
    findWithin<HTMLButtonElement>(fieldOf(calculator, 'leads'), '.reading')[0]!.click();
    await settled();
    expect((inputOf(calculator, 'leads').getRootNode() as ShadowRoot).activeElement).to.equal(
      inputOf(calculator, 'leads'),
    );
  });
});

describe('a share in a field of people', () => {
  it('is shown as the count it means, with the share under it', async () => {
    const calculator = await russian();
    await fill(calculator, 'primary', '20%');
    expect(inputOf(calculator, 'primary').value).to.equal('120');
    expect(note(calculator, 'primary')).to.equal('20 % от обращений');
  });

  it('follows the stage before until a count is typed', async () => {
    const calculator = await russian();
    await fill(calculator, 'primary', '20%');
    await fill(calculator, 'leads', '1000');
    expect(inputOf(calculator, 'primary').value).to.equal('200');
    await fill(calculator, 'primary', '150');
    await fill(calculator, 'leads', '600');
    expect(inputOf(calculator, 'primary').value).to.equal('150');
  });

  it('may come from the page', async () => {
    const calculator = await russian('leads="600" primary="25%"');
    expect(inputOf(calculator, 'primary').value).to.equal('150');
    await fill(calculator, 'leads', '800');
    expect(inputOf(calculator, 'primary').value).to.equal('200');
  });

  it('says what it waits for', async () => {
    const calculator = await russian('blank');
    await fill(calculator, 'primary', '20%');
    await settled();
    expect(note(calculator, 'primary')).to.contain('Обращения');
  });

  it('can be typed where the keyboard has no per cent sign', async () => {
    const calculator = await russian();
    await paste(calculator, 'primary', '20');
    findWithin<HTMLButtonElement>(fieldOf(calculator, 'primary'), '.percent')[0]!.click();
    await settled();
    expect(inputOf(calculator, 'primary').value).to.equal('20%');
    expect(read(calculator, 'primaryCost')).to.equal('1 500 ₽');
  });
});

describe('a field that is filled without being entered', () => {
  for (const [way, types] of [
    ['by autofill', ['input', 'change']],
    ['by a password manager that tells of the change alone', ['change']],
    ['by dropping text into it', ['input']],
  ] as const) {
    it(`${way} is read, and shown in the locale's grouping at once`, async () => {
      const calculator = await russian();
      const input = inputOf(calculator, 'budget');
      input.blur();
      input.value = '240000';
      for (const type of types) input.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
      await settled();
      expect(read(calculator, 'leadsCost')).to.equal('400 ₽');
      expect(plain(input.value)).to.equal('240 000');
    });
  }

  it('says at once what is wrong with the text', async () => {
    const calculator = await russian();
    const input = inputOf(calculator, 'budget');
    input.value = 'сто';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromDrop' }));
    await settled();
    expect(note(calculator, 'budget')).to.contain('Это не число');
  });
});

describe('a wheel over a focused field', () => {
  it('changes nothing', async () => {
    const calculator = await russian();
    const input = inputOf(calculator, 'leads');
    input.focus();
    for (const deltaY of [-100, 100, 100])
      input.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, composed: true, cancelable: true }));
    await settled();
    expect(input.type).to.equal('text');
    expect(input.value).to.equal('600');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
  });
});

describe('the keyboard that a phone shows', () => {
  it('has a decimal mark where there may be one, and only digits for whole people', async () => {
    const calculator = await russian();
    expect(
      ['budget', 'leads', 'primary', 'primaryCheck', 'margin'].map((field) => inputOf(calculator, field).inputMode),
    ).to.deep.equal(['decimal', 'numeric', 'decimal', 'decimal', 'decimal']);
    expect(inputOf(calculator, 'budget').maxLength).to.equal(-1);
  });
});

describe('an input element', () => {
  it('has the value, the text, the label and the hint that the page reads and sets', async () => {
    const calculator = await russian('budget="180000" leads="600"');
    const budget = fieldOf(calculator, 'budget');
    expect(budget.value).to.equal('180000');
    expect(plain(budget.text)).to.equal('180 000');
    budget.text = '240 тыс.';
    await settled();
    expect(budget.value).to.equal('240000');
    budget.value = '300000';
    await settled();
    expect(plain(budget.text)).to.equal('300 000');
    expect(read(calculator, 'leadsCost')).to.equal('500 ₽');
    budget.value = '';
    await settled();
    expect(budget.text).to.equal('');
    Object.assign(budget, { label: 'Бюджет', hint: 'Из кабинета' });
    await settled();
    expect(inputOf(calculator, 'budget').labels?.[0]?.textContent).to.equal('Бюджет, ₽');
    findWithin<HTMLButtonElement>(budget, '.help')[0]!.click();
    await settled();
    expect(plain(findWithin(budget, '#where')[0]!.textContent)).to.equal('Из кабинета');
  });

  it('takes a value that is no canonical number with a warning, and never breaks', async () => {
    const calculator = await russian();
    const budget = fieldOf(calculator, 'budget');
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (warning: unknown) => warnings.push(warning);
    budget.value = '1e400';
    // Its sentence comes a moment later.
    await until(() => warnings.length > 0);
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
  });

  it('keeps what was set before it stood in a calculator', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru" blank><funnel-results></funnel-results></funnel-calculator>',
    );
    const budget = Object.assign(document.createElement('funnel-budget'), { value: '240000' });
    const leads = Object.assign(document.createElement('funnel-leads'), { text: '1 тыс.' });
    calculator.append(budget, leads);
    await settled();
    expect(budget.value).to.equal('240000');
    expect(leads.value).to.equal('1000');
    expect(read(calculator, 'leadsCost')).to.equal('240 ₽');
  });

  it('has a focus() that enters the field', async () => {
    const calculator = await russian();
    fieldOf(calculator, 'leads').focus();
    const input = inputOf(calculator, 'leads');
    expect((input.getRootNode() as ShadowRoot).activeElement).to.equal(input);
  });

  it('can be disabled, with all that would change its number', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru"><funnel-primary disabled></funnel-primary></funnel-calculator>',
    );
    expect(inputOf(calculator, 'primary').disabled).to.equal(true);
    expect(findWithin<HTMLButtonElement>(fieldOf(calculator, 'primary'), '.percent')[0]!.disabled).to.equal(true);
    expect(fieldOf(calculator, 'primary').value).to.equal('150');
  });
});
