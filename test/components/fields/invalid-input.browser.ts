import { expect } from '@esm-bundle/chai';
import {
  figures,
  fill,
  fillAll,
  inputOf,
  mount,
  read,
  readAll,
  unmount,
  WORKED_EXAMPLE,
} from '../../harness/funnel-harness.js';
import type { FunnelChangeDetail } from '../../../src/components/calculator/index.js';

afterEach(unmount);

const BROKEN_FIGURE = /NaN|Infinity|∞|undefined|null|\[object/;

describe('text that is no number', () => {
  it('stays in the field as it was typed', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    await fill(calculator, 'leads', 'около шестисот');
    expect(inputOf(calculator, 'leads').value).to.equal('около шестисот');
  });

  it('puts a dash with the reason where the figures depend on it, and nowhere else', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    await fill(calculator, 'leads', 'много');
    expect(read(calculator, 'leadsCost')).to.contain('—').and.not.to.match(/\d/);
    expect(read(calculator, 'primaryRate')).to.contain('—').and.not.to.match(/\d/);
    expect(read(calculator, 'primaryCost')).to.equal('1 200 ₽');
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
    expect(readAll(calculator)).to.contain('проверьте: Обращения');
  });

  it('is said at the field after it was left, in words that the field is linked to', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    await fill(calculator, 'leads', 'много');
    const input = inputOf(calculator, 'leads');
    const linked = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(linked.join(' ')).to.contain('Это не число');
  });

  it('is reported with its reason, and its value is empty', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const details: FunnelChangeDetail[] = [];
    calculator.addEventListener('funnel-change', (event) => details.push(event.detail));
    await fill(calculator, 'leads', 'много');
    expect(details.at(-1)?.values['leads']).to.equal('');
    expect(details.at(-1)?.invalid).to.have.property('leads');
  });

  it('is forgotten once a number stands there', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    await fill(calculator, 'leads', 'много');
    await fill(calculator, 'leads', '600');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
    expect(inputOf(calculator, 'leads').getAttribute('aria-invalid')).not.to.equal('true');
  });
});

describe('numbers that leave a figure without an answer', () => {
  for (const [name, texts] of Object.entries({
    'no leads': { leads: '0' },
    'nothing at all': { budget: '0', leads: '0', primary: '0', secondary: '0', primaryCheck: '0', secondaryCheck: '0' },
    'free leads': { budget: '0' },
    'more patients than leads': { primary: '700' },
    'fractions of people': { leads: '600,5' },
    'fifteen digits': { budget: '999999999999999', primaryCheck: '999999999999999', primary: '999999999999999' },
    'sixteen digits': { budget: '9999999999999999' },
    'less than nothing': { budget: '-5' },
    code: { budget: '<img src=x onerror=alert(1)>' },
  })) {
    it(`show no broken number: ${name}`, async () => {
      const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
      await fillAll(calculator, { ...WORKED_EXAMPLE, ...texts });
      for (const [figure, text] of Object.entries(figures(calculator)))
        expect(text, figure).not.to.match(BROKEN_FIGURE);
      expect(readAll(calculator)).not.to.match(BROKEN_FIGURE);
    });
  }

  it('show fifteen-digit money in full', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    await fillAll(calculator, {
      primary: '1',
      secondary: '0',
      primaryCheck: '123 456 789 012 345',
      secondaryCheck: '1',
    });
    expect(read(calculator, 'revenue')).to.equal('123 456 789 012 345 ₽');
  });
});
