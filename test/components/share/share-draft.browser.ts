import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { emptyPlace, fill, fillAll, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';
import { setTable } from '../../../src/store/set-table.js';

const KEY = `funnel-calculator:${location.pathname}`;
const kept = (): string | null => localStorage.getItem(KEY);

/** A calculator that keeps a draft, once it has looked for one. */
async function open(attributes = ''): Promise<FunnelCalculator> {
  const calculator = await mount(`<funnel-calculator lang="en" currency="EUR" save ${attributes}></funnel-calculator>`);
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await settled();
  }
  return calculator;
}

const notice = (calculator: Element): string =>
  plain(allText(calculator.shadowRoot!.querySelector('funnel-share-notice') ?? new Text('')));
const press = async (calculator: Element, text: string): Promise<void> => {
  const roots = [
    calculator.shadowRoot!,
    calculator.shadowRoot!.querySelector('funnel-share-notice')?.shadowRoot,
  ].filter((root) => root !== undefined && root !== null);
  roots
    .flatMap((root) => [...root.querySelectorAll('button')])
    .find((button) => plain(button.textContent) === text)!
    .click();
  await settled();
};

// What is to be waited for is short then: the parts are here.
before(() =>
  Promise.all([
    import('../../../src/components/share/share-draft.js'),
    import('../../../src/components/share/share-link.js'),
    import('../../../src/share/index.js'),
  ]),
);
beforeEach(() => localStorage.clear());
afterEach(() => {
  unmount();
  localStorage.clear();
});

describe('a draft', () => {
  it("isn't kept unless the page asks for it", async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'budget', '777');
    expect(localStorage.length).to.equal(0);
  });

  it("holds the inputs, nothing else, under the page's path", async () => {
    const calculator = await open();
    await fillAll(calculator, { budget: '777', primary: '25%' });
    await until(() => kept() !== null);
    expect(kept()).to.match(
      /^funnel-v2_lang_en_cur_EUR_budget_777_leads_600_primary-share_0-25_secondary_30_primaryCheck_200_secondaryCheck_1200_example_leads-csecondary-cprimaryCheck-csecondaryCheck_[a-z0-9]+$/,
    );
    expect(Object.keys(localStorage)).to.deep.equal([KEY]);
  });

  it('is kept too where a person is quicker than the part that keeps it', async () => {
    await mount('<p></p>');
    const calculator = document.createElement('funnel-calculator');
    calculator.setAttribute('save', '');
    emptyPlace().append(calculator);
    calculator[VIEW].store.type('budget', '777');
    await until(() => kept() !== null);
    expect(kept()).to.contain('budget_777');
  });

  it('is put back into an untouched calculator, which says so', async () => {
    await fillAll(await open(), { budget: '777', primary: '25%' });
    const again = await open();
    await until(() => again.budget === '777');
    expect([again.budget, again.primary, again.leads]).to.deep.equal(['777', '150', '600']);
    expect(notice(again)).to.contain('Your numbers of last time, kept on this device only');
  });

  it('is forgotten at once by who asks for it, by a reset and by clearing', async () => {
    await fill(await open(), 'budget', '777');
    const again = await open();
    await press(again, 'Forget them');
    expect([kept(), again.budget]).to.deep.equal([null, '1800']);
    await fill(again, 'budget', '777');
    expect(kept()).not.to.equal(null);
    await press(again, 'Clear all');
    expect(kept()).to.equal(null);
    await fill(again, 'budget', '777');
    again.reset();
    expect(kept()).to.equal(null);
  });

  it('is one per element that has an id', async () => {
    await fill(await open('id="a"'), 'budget', '777');
    expect((await open('id="b"')).budget).to.equal('1800');
    expect((await open('id="a"')).budget).to.equal('777');
  });

  it("in another money isn't put back", async () => {
    await fill(await open(), 'budget', '777');
    localStorage.setItem(KEY, kept()!);
    const other = await mount('<funnel-calculator lang="en" currency="USD" save></funnel-calculator>');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(other.budget).to.equal('1800');
  });

  it('that somebody has changed is as good as none', async () => {
    await fill(await open(), 'budget', '777');
    localStorage.setItem(KEY, kept()!.replace('777', '7777'));
    expect((await open()).budget).to.equal('1800');
  });

  it('is given up quietly where storage is full or forbidden', async () => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Object.defineProperty(Storage.prototype, 'setItem', {
      ...original,
      value: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    try {
      const calculator = await open();
      await fill(calculator, 'budget', '777');
      expect([calculator.budget, kept()]).to.deep.equal(['777', null]);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', original);
    }
  });
});

const TABLES_KEY = `funnel-calculator:tables:${location.pathname}`;
const STAFF = [{ name: 'Anna', calls: '120', booked: '60', salary: '1900' }];

describe('the draft of the tables', () => {
  it('is kept with the names, where the page asks for a draft', async () => {
    const calculator = await open();
    setTable(calculator[VIEW].store, 'staff', STAFF);
    await until(() => localStorage.getItem(TABLES_KEY) !== null);
    expect(localStorage.getItem(TABLES_KEY)).to.equal(JSON.stringify({ currency: 'EUR', tables: { staff: STAFF } }));
    expect(kept()).to.equal(null);
  });

  it('is nowhere without that', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await calculator[VIEW].prepare();
    setTable(calculator[VIEW].store, 'staff', STAFF);
    await settled();
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('is put back beside the numbers, or alone, and forgotten by one tap', async () => {
    const first = await open();
    setTable(first[VIEW].store, 'staff', STAFF);
    await fill(first, 'budget', '777');
    const again = await open();
    await until(() => again.budget === '777');
    expect(again.tables).to.deep.equal({ staff: STAFF });
    localStorage.removeItem(KEY);
    const third = await open();
    await until(() => third.tables.staff !== undefined);
    expect([third.budget, third.tables]).to.deep.equal(['1800', { staff: STAFF }]);
    await until(() => notice(third) !== '');
    await press(third, 'Forget them');
    expect(third.tables).to.deep.equal({});
    expect(localStorage.length).to.equal(0);
  });

  it('is not put back in another currency, nor where somebody has spoilt it', async () => {
    for (const spoilt of [
      JSON.stringify({ currency: 'RUB', tables: { staff: STAFF } }),
      JSON.stringify({ currency: 'EUR', tables: { staff: [{ name: 5 }] } }),
      '{"currency":"EUR","tables":',
      'null',
      '[]',
    ]) {
      localStorage.setItem(TABLES_KEY, spoilt);
      const calculator = await open();
      expect(calculator.tables, spoilt).to.deep.equal({});
      expect(notice(calculator)).to.equal('');
      unmount();
    }
  });
});
