import { expect } from '@esm-bundle/chai';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { fieldOf, fill, fillAll, inputOf, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';

afterEach(unmount);

interface Hosted {
  readonly form: HTMLFormElement;
  readonly calculator: FunnelCalculator;
  readonly entries: () => Record<string, FormDataEntryValue>;
}

/** A form of the page with our markup in it. */
async function host(markup: string): Promise<Hosted> {
  const calculator = await mount(`<form>${markup}</form>`);
  const form = calculator.closest('form')!;
  return { form, calculator, entries: () => Object.fromEntries(new FormData(form)) };
}

/** Hears what elements tell their internals. @returns the way to stop */
function overhear(method: 'setValidity' | 'setFormValue', hear: (...told: unknown[]) => void): () => void {
  const { prototype } = ElementInternals;
  const own = Object.getOwnPropertyDescriptor(prototype, method)!;
  const original = own.value as (...told: unknown[]) => void;
  const value = function (this: ElementInternals, ...told: unknown[]): void {
    hear(...told);
    Reflect.apply(original, this, told);
  };
  Object.defineProperty(prototype, method, { ...own, value });
  return () => void Object.defineProperty(prototype, method, own);
}

const GIVEN = 'budget="180000" leads="600" primary="25%"';

describe('without a name', () => {
  it('a calculator submits nothing and holds nothing up', async () => {
    const { form, calculator, entries } = await host(
      '<input name="own" value="1"><funnel-calculator required blank></funnel-calculator>',
    );
    await fill(calculator, 'leads', 'many');
    expect(entries()).to.deep.equal({ own: '1' });
    expect(form.checkValidity()).to.equal(true);
  });

  it('it is not reset with the form', async () => {
    const { form, calculator } = await host(`<funnel-calculator ${GIVEN}></funnel-calculator>`);
    await fill(calculator, 'leads', '700');
    form.reset();
    await settled();
    expect(fieldOf(calculator, 'leads').value).to.equal('700');
  });
});

describe('a calculator with a name', () => {
  it('submits one canonical value per field', async () => {
    const { calculator, entries } = await host(
      `<funnel-calculator name="calc" lang="ru" ${GIVEN}></funnel-calculator>`,
    );
    await fill(calculator, 'primaryCheck', '20 000,50 ₽');
    expect(entries()).to.deep.equal({
      'calc.budget': '180000',
      'calc.leads': '600',
      'calc.primary': '150',
      'calc.secondary': '',
      'calc.primaryCheck': '20000.5',
      'calc.secondaryCheck': '',
      'calc.margin': '',
      'calc.existing': '',
    });
  });

  it('says which values are still the example’s', async () => {
    const { calculator, entries } = await host('<funnel-calculator name="calc"></funnel-calculator>');
    expect(entries()['calc.budget']).to.equal('180000');
    expect(entries()['calc.examples']).to.equal('budget,leads,primary,secondary,primaryCheck,secondaryCheck');
    await fill(calculator, 'leads', '7');
    expect(entries()['calc.examples']).to.equal('budget,primary,secondary,primaryCheck,secondaryCheck');
  });

  it('is up to date in the same breath as a change', async () => {
    const { calculator, entries } = await host(`<funnel-calculator name="calc" ${GIVEN}></funnel-calculator>`);
    calculator.leads = '700';
    expect(entries()['calc.leads']).to.equal('700');
  });

  it('follows its name, and submits nothing once that is gone', async () => {
    const { calculator, entries } = await host(`<funnel-calculator name="calc" ${GIVEN}></funnel-calculator>`);
    calculator.name = 'other';
    await settled();
    expect(entries()['other.leads']).to.equal('600');
    calculator.removeAttribute('name');
    await settled();
    expect(entries()).to.deep.equal({});
  });

  it('goes back to the page’s start when the form is reset', async () => {
    const { form, calculator, entries } = await host(`<funnel-calculator name="calc" ${GIVEN}></funnel-calculator>`);
    await fillAll(calculator, { leads: '700', secondary: '5' });
    form.reset();
    await settled();
    expect(inputOf(calculator, 'leads').value).to.equal('600');
    expect(entries()).to.include({ 'calc.leads': '600', 'calc.secondary': '' });
  });

  it('takes no numbers in a disabled fieldset, submits none, and does again once that is enabled', async () => {
    const { form, calculator, entries } = await host(
      `<fieldset disabled><funnel-calculator name="calc" ${GIVEN}></funnel-calculator></fieldset>`,
    );
    const disabled = (): boolean[] => findWithin<HTMLInputElement>(calculator, 'input').map((input) => input.disabled);
    expect(new Set(disabled())).to.deep.equal(new Set([true]));
    expect(entries()).to.deep.equal({});
    form.querySelector('fieldset')!.disabled = false;
    await settled();
    expect(new Set(disabled())).to.deep.equal(new Set([false]));
    expect(entries()['calc.leads']).to.equal('600');
  });

  it('is no obstacle without required, whatever stands in it', async () => {
    const { form, calculator } = await host('<funnel-calculator name="calc" blank></funnel-calculator>');
    await fill(calculator, 'leads', 'many');
    expect(form.checkValidity()).to.equal(true);
  });

  it('with required waits until every field but the margin holds a number', async () => {
    const { form, calculator } = await host(
      '<funnel-calculator name="calc" lang="en" blank required></funnel-calculator>',
    );
    await until(() => !form.checkValidity());
    expect(calculator.matches(':invalid')).to.equal(true);
    await fillAll(calculator, { budget: '1', leads: '1', primary: '1', secondary: '1', primaryCheck: '1' });
    expect(form.checkValidity()).to.equal(false);
    await fill(calculator, 'secondaryCheck', '1');
    await until(() => form.checkValidity());
    expect(form.checkValidity()).to.equal(true);
    await fill(calculator, 'leads', 'many');
    await until(() => !form.checkValidity());
    expect(form.checkValidity()).to.equal(false);
    calculator.required = false;
    await settled();
    await until(() => form.checkValidity());
    expect(form.checkValidity()).to.equal(true);
  });
});

describe('an attribute that says "false"', () => {
  it('is off on the calculator: required', async () => {
    const { form, calculator } = await host(
      '<funnel-calculator name="calc" blank required="false"></funnel-calculator>',
    );
    await fill(calculator, 'leads', 'many');
    expect([calculator.required, form.checkValidity()]).to.deep.equal([false, true]);
  });

  it('is off on an input: required and disabled', async () => {
    const { form, calculator, entries } = await host(
      '<funnel-calculator blank><funnel-leads name="leads" required="false" disabled="false"></funnel-leads></funnel-calculator>',
    );
    const input = inputOf(calculator, 'leads');
    expect([input.disabled, input.getAttribute('aria-required'), form.checkValidity()]).to.deep.equal([
      false,
      null,
      true,
    ]);
    await fill(calculator, 'leads', '7');
    expect(entries()).to.deep.equal({ leads: '7' });
    calculator.querySelector('funnel-leads')!.setAttribute('disabled', '');
    await settled();
    expect(inputOf(calculator, 'leads').disabled).to.equal(true);
    calculator.querySelector('funnel-leads')!.setAttribute('disabled', 'false');
    await settled();
    expect(inputOf(calculator, 'leads').disabled).to.equal(false);
  });
});

describe('a composed input with a name', () => {
  const composed = (inputs: string, attributes = GIVEN): Promise<Hosted> =>
    host(`<funnel-calculator lang="en" ${attributes}>${inputs}</funnel-calculator>`);

  it('submits its own value, and those without a name none', async () => {
    const { calculator, entries } = await composed(
      '<funnel-budget name="spend"></funnel-budget><funnel-leads></funnel-leads>',
    );
    expect(entries()).to.deep.equal({ spend: '180000' });
    await fill(calculator, 'budget', '1.5k');
    expect(entries()).to.deep.equal({ spend: '1500' });
  });

  it('submits the count that a share means', async () => {
    const { calculator, entries } = await composed('<funnel-primary name="visits"></funnel-primary>');
    await fill(calculator, 'primary', '20%');
    expect(entries()).to.deep.equal({ visits: '120' });
  });

  it('submits nothing while it is disabled', async () => {
    const { entries } = await composed('<funnel-budget name="spend" disabled></funnel-budget>');
    expect(entries()).to.deep.equal({});
  });

  it('goes back to the page’s start when the form is reset', async () => {
    const { form, calculator, entries } = await composed('<funnel-budget name="spend"></funnel-budget>');
    await fill(calculator, 'budget', '5');
    form.reset();
    await settled();
    expect(entries()).to.deep.equal({ spend: '180000' });
    expect(inputOf(calculator, 'budget').value).to.equal('180,000');
  });

  it('with required is missing while it is empty, and bad while its text is no number, in our own words', async () => {
    const told: { flags: unknown; message: string; anchor: unknown }[] = [];
    const stop = overhear('setValidity', (flags, message, anchor) =>
      told.push({ flags, message: String(message), anchor }),
    );
    try {
      const { form, calculator } = await composed('<funnel-leads name="leads" required></funnel-leads>', 'blank');
      await until(() => !form.checkValidity());
      expect(told.at(-1)).to.deep.equal({
        flags: { badInput: false, valueMissing: true },
        message: 'Enquiries (leads): not filled in yet',
        anchor: inputOf(calculator, 'leads'),
      });
      expect(inputOf(calculator, 'leads').getAttribute('aria-required')).to.equal('true');

      await fill(calculator, 'leads', 'many');
      await until(() => told.at(-1)!.message.includes('no number'));
      expect(told.at(-1)).to.deep.include({
        flags: { badInput: true, valueMissing: false },
        message: 'Enquiries (leads): This is no number. Type it like 600.',
      });

      await fill(calculator, 'leads', '600');
      await until(() => form.checkValidity());
      expect(told.at(-1)!.flags).to.deep.equal({});
    } finally {
      stop();
    }
  });

  it('brings a person who submits too early to the field', async () => {
    const { form, calculator } = await composed(
      '<funnel-budget></funnel-budget><funnel-leads name="leads" required></funnel-leads>',
      'blank',
    );
    await until(() => !form.checkValidity());
    form.requestSubmit();
    await settled();
    const input = inputOf(calculator, 'leads');
    expect(isShown(input)).to.equal(true);
    expect((input.getRootNode() as ShadowRoot).activeElement).to.equal(input);
  });
});

describe('a visit that the browser restores', () => {
  /** What an element last left with the browser to restore. */
  async function kept(markup: string, act: (hosted: Hosted) => Promise<void>): Promise<FormData> {
    let state: unknown;
    const stop = overhear('setFormValue', (_, given) => (state = given));
    try {
      await act(await host(markup));
    } finally {
      stop();
    }
    return state as FormData;
  }

  const MARKUP = '<funnel-calculator name="calc" lang="ru"></funnel-calculator>';

  it('has the numbers, the shares and the faulty texts again, and leaves untouched examples alone', async () => {
    const state = await kept(MARKUP, async ({ calculator }) =>
      fillAll(calculator, { budget: '1,5 млн', primary: '20%', secondaryCheck: 'сто' }),
    );
    const { calculator } = await host(MARKUP);
    const heard: Event[] = [];
    calculator.addEventListener('funnel-change', (event) => heard.push(event));
    calculator.formStateRestoreCallback(state);
    await settled();
    expect(plain(inputOf(calculator, 'budget').value)).to.equal('1 500 000');
    expect(inputOf(calculator, 'secondaryCheck').value).to.equal('сто');
    await fill(calculator, 'leads', '1000');
    expect(inputOf(calculator, 'primary').value).to.equal('200');
    expect(heard).to.have.length(1);
    expect(heard[0]).to.have.nested.property('detail.examples').that.deep.equals(['secondary', 'primaryCheck']);
  });

  it('goes back to the page’s start by reset, not to what was restored', async () => {
    const markup = `<funnel-calculator name="calc" ${GIVEN}></funnel-calculator>`;
    const state = await kept(markup, async ({ calculator }) => fill(calculator, 'leads', '700'));
    const { calculator } = await host(markup);
    calculator.formStateRestoreCallback(state);
    await settled();
    expect(inputOf(calculator, 'leads').value).to.equal('700');
    calculator.reset();
    await settled();
    expect(inputOf(calculator, 'leads').value).to.equal('600');
    expect(inputOf(calculator, 'primary').value).to.equal('150');
  });

  it('fills a composed input too', async () => {
    const markup = '<funnel-calculator blank><funnel-leads name="leads"></funnel-leads></funnel-calculator>';
    const state = await kept(markup, async ({ calculator }) => fill(calculator, 'leads', '700'));
    const { calculator } = await host(markup);
    calculator.querySelector('funnel-leads')!.formStateRestoreCallback(state);
    await settled();
    expect(inputOf(calculator, 'leads').value).to.equal('700');
  });
});
