import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { FunnelShare } from '../../../src/components/share/funnel-share.js';
import type { FunnelChangeEvent } from '../../../src/components/calculator/index.js';
import { emptyPlace, fill, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';
import { closeMailboxes, CONFIGURED, openForm, openMailbox, submit, type } from '../lead-form/lead-form.js';
import { setTable } from '../../../src/store/set-table.js';

afterEach(() => {
  unmount();
  closeMailboxes();
  localStorage.clear();
  sessionStorage.clear();
});

const CHANNELS = [{ name: 'Search', kind: 'ads', budget: '90000', leads: '210' }];
const STAFF = [{ name: 'Anna', calls: '120', booked: '60' }];

describe('the tables of the root', () => {
  it('are none at first', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    expect(calculator.tables).to.deep.equal({});
  });

  it('come by attribute and by property, at first and later, and are read back as they stand', async () => {
    const calculator = await mount(
      `<funnel-calculator lang="en" tables='${JSON.stringify({ channels: CHANNELS })}'></funnel-calculator>`,
    );
    expect(calculator.tables).to.deep.equal({ channels: CHANNELS });
    calculator.tables = { staff: STAFF };
    expect(calculator.tables).to.deep.equal({ channels: CHANNELS, staff: STAFF });
    calculator.tables = { channels: null };
    expect(calculator.tables).to.deep.equal({ staff: STAFF });
    calculator.setAttribute('tables', JSON.stringify({ staff: null }));
    await calculator.updateComplete;
    expect(calculator.tables).to.deep.equal({});
  });

  it('count if they were set before the element was on the page', async () => {
    const calculator = document.createElement('funnel-calculator');
    calculator.tables = { staff: STAFF };
    emptyPlace().append(calculator);
    await calculator.updateComplete;
    expect(calculator.tables).to.deep.equal({ staff: STAFF });
  });

  it('replace what a person has typed since, also where the page sets the same once more', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const given = { channels: CHANNELS };
    calculator.tables = given;
    await settled();
    setTable(calculator[VIEW].store, 'channels', [{ name: 'Typed' }]);
    expect(calculator.tables).to.deep.equal({ channels: [{ name: 'Typed' }] });
    calculator.tables = given;
    expect(calculator.tables).to.deep.equal(given);
    setTable(calculator[VIEW].store, 'staff', STAFF);
    calculator.tables = null;
    expect(calculator.tables).to.deep.equal({});
  });

  it('change no number, and leave the example what it is', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const { values, result } = calculator;
    calculator.tables = { channels: CHANNELS };
    await settled();
    expect(calculator.values).to.deep.equal(values);
    expect(calculator.result).to.deep.equal(result);
  });

  it('return to the page’s by reset, and to the person’s by undo', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    calculator.tables = { channels: CHANNELS };
    await settled();
    setTable(calculator[VIEW].store, 'channels', [{ name: 'Typed' }]);
    calculator.reset();
    expect(calculator.tables).to.deep.equal({ channels: CHANNELS });
    calculator[VIEW].store.undo();
    expect(calculator.tables).to.deep.equal({ channels: [{ name: 'Typed' }] });
  });

  it('are told in funnel-change, frozen, and in it alone', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    calculator.tables = { channels: CHANNELS };
    await settled();
    const heard: FunnelChangeEvent[] = [];
    calculator.addEventListener('funnel-change', (event) => heard.push(event));
    await fill(calculator, 'budget', '777');
    setTable(calculator[VIEW].store, 'staff', STAFF);
    const tables = heard.map(({ detail }) => detail.tables);
    expect(tables[0]).to.deep.equal({ channels: CHANNELS });
    expect(tables.at(-1)).to.deep.equal({ channels: CHANNELS, staff: STAFF });
    expect([tables.at(-1), tables.at(-1)!.staff, tables.at(-1)!.staff![0]].every(Object.isFrozen)).to.equal(true);
  });
});

/** What stands nowhere but in the tables: if it is found anywhere else, it was told. */
const CANARY = 'Zanzibara';
const NAMED = {
  channels: [{ name: `${CANARY} ads`, budget: '90000', leads: '210' }],
  staff: [{ name: `${CANARY} Anna`, calls: '120', booked: '60' }],
  doctors: [{ name: `${CANARY} Dr`, first: '40' }],
};

/** Hears everything that could leave the calculator, until it is stopped. */
function listenEverywhere() {
  const heard: string[] = [];
  const undo: (() => void)[] = [];
  const text = (value: unknown): string => {
    try {
      return typeof value === 'string' ? value : JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  const watch = (owner: object, name: string, instead?: (...given: unknown[]) => unknown): void => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const before = (owner as Record<string, ((...given: unknown[]) => unknown) | undefined>)[name];
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value: (...given: unknown[]) => {
        heard.push(...given.map(text));
        return (instead ?? before)?.apply(owner, given);
      },
    });
    undo.push(() => {
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    });
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) watch(console, name, () => undefined);
  watch(navigator, 'sendBeacon', () => true);
  watch(Storage.prototype, 'setItem', () => undefined);
  watch(history, 'replaceState');
  watch(history, 'pushState');
  watch(window, 'gtag', () => undefined);
  watch(window, 'ym', () => undefined);
  Object.assign(window, { dataLayer: { push: (call: unknown) => void heard.push(text(call)) } });
  const clipboard = {
    writeText: (copied: string): Promise<void> => (heard.push(copied), Promise.resolve()),
    write: async (items: readonly { readonly types: readonly string[]; getType(type: string): Promise<Blob> }[]) => {
      for (const item of items)
        for (const type of item.types) heard.push(await item.getType(type).then((blob) => blob.text()));
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const ours = ['funnel-share', 'funnel-lead', 'funnel-panel', 'input', 'change', 'submit'];
  const hear = (event: Event): void => void heard.push(`${event.type} ${text((event as CustomEvent<unknown>).detail)}`);
  for (const name of ours) document.addEventListener(name, hear);
  undo.push(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(window, 'dataLayer');
    for (const name of ours) document.removeEventListener(name, hear);
  });
  return {
    heard,
    stop: (): void => {
      for (const restore of undo.reverse()) restore();
    },
  };
}

describe('names in the tables', () => {
  it('leave the page by no link, lead, statistics, console, storage, clipboard or event', async () => {
    if (!customElements.get('funnel-share')) customElements.define('funnel-share', FunnelShare);
    const mailbox = openMailbox(200);
    const { heard, stop } = listenEverywhere();
    try {
      const { calculator, form } = await openForm(
        '',
        '',
        `<funnel-calculator lang="en" currency="EUR" name="clinic" analytics="gtag dataLayer ym:12345" analytics-figures="revenue" tables='${JSON.stringify(NAMED)}'>
          <funnel-share slot="after"></funnel-share>
          <funnel-lead-form slot="after" endpoint="${mailbox.url}" ${CONFIGURED}></funnel-lead-form>
        </funnel-calculator>`,
      );
      expect(calculator.tables).to.deep.equal(NAMED);
      await fill(calculator, 'budget', '4321');
      const panel = calculator.querySelector('funnel-share')!;
      const buttons = (): HTMLButtonElement[] => [...panel.shadowRoot!.querySelectorAll('button')];
      await until(() => buttons().length > 0);
      for (const label of ['Copy the link', 'QR code']) {
        buttons()
          .find((button) => plain(button.textContent) === label)!
          .click();
        await settled();
      }
      await until(() => heard.some((line) => line.includes('_budget_4321_')));
      await type(form, 'name', 'Somebody');
      await type(form, 'phone', '+372 5123 4567');
      await submit(form);
      await until(() => mailbox.leads.length > 0);
      setTable(calculator[VIEW].store, 'staff', [{ name: `${CANARY} Berta` }]);
      // What the page gets wrong is said on the console, but not what stands in it.
      calculator.tables = JSON.stringify({ staff: [{ name: CANARY, calls: CANARY }] });
      calculator.tables = `{"staff":[{"name":"${CANARY}"`;
      calculator.setAttribute('table', JSON.stringify(NAMED));
      // Once for both of the same kind.
      const misunderstood = (): string[] => heard.filter((line) => line.includes('is not understood'));
      await until(() => misunderstood().length > 1);
      expect(misunderstood()).to.have.length(2);
      window.dispatchEvent(new Event('pagehide'));
      const [lead] = mailbox.leads;
      expect(lead!.get('name')).to.equal('Somebody');
      expect([...lead!].flat().filter((part) => part.includes(CANARY))).to.deep.equal([]);
      expect(heard.filter((line) => line.includes(CANARY))).to.deep.equal([]);
      expect([location.href, document.title].join()).not.to.contain(CANARY);
      expect([...Object.values(localStorage), ...Object.values(sessionStorage)].join()).not.to.contain(CANARY);
    } finally {
      stop();
    }
  });

  it('are no entry of the page’s form', async () => {
    const form = emptyPlace().appendChild(document.createElement('form'));
    form.innerHTML = `<funnel-calculator lang="en" name="clinic" tables='${JSON.stringify(NAMED)}'></funnel-calculator>`;
    await settled();
    await until(() => [...new FormData(form).keys()].length > 0);
    expect(JSON.stringify([...new FormData(form)])).not.to.contain(CANARY);
  });
});
