import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { cellIn, fillIn, goTo, inputIn, nameIn, openTab, press, rowsIn, tables, typeInto, WORKED } from './clinic.js';

afterEach(unmount);

const staff = (rows: number): object[] =>
  Array.from({ length: rows }, (_row, index) => ({
    name: `Receptionist ${String(index + 1)}`,
    calls: '300',
    booked: String(90 + index),
    salary: '40000',
  }));

describe('the clinic’s panel', () => {
  it('is worked by the keyboard: arrows open the tabs, Tab goes into the rows', async () => {
    const { panel } = await openTab('calls', `lang="en" ${WORKED} ${tables({ staff: staff(2) })}`);
    panel.shadowRoot!.querySelector<HTMLElement>('#calls')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(panel.shadowRoot!.activeElement!.id).to.equal('reception');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();
    const [rows] = findWithin(panel, 'funnel-rows');
    expect(rows!.shadowRoot!.querySelector('details')!.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect((rows!.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('Receptionist 1');
    expect(panel.shadowRoot!.querySelectorAll('[role="tab"]')).to.have.length(4);
  });

  it('keeps what was typed, also bad text, while other tabs are open and where the panel is removed', async () => {
    const { calculator, panel, section } = await openTab('calls', `lang="en" ${WORKED}`);
    await fillIn(section, 'lost', 'some');
    const reception = await goTo(panel, 'reception');
    await typeInto(await nameIn(reception, 0), 'Anna');
    await typeInto(await cellIn(reception, 0, 'calls'), 'x');
    expect(inputIn(await goTo(panel, 'calls'), 'lost').value).to.equal('some');
    panel.remove();
    calculator.append(panel);
    await settled();
    const again = await goTo(panel, 'reception');
    expect((await cellIn(again, 0, 'calls')).value).to.equal('x');
    expect((await nameIn(again, 0)).value).to.equal('Anna');
  });

  it('follows the language, with the numbers as that language writes them', async () => {
    const { calculator, panel, section } = await openTab(
      'reception',
      `lang="en" currency="RUB" ${WORKED} ${tables({ staff: [{ name: 'Anna', calls: '3000', booked: '1500' }] })}`,
    );
    expect(rowsIn(section)[0]).to.contain('1,500 of 3,000 calls booked (50%)');
    calculator.lang = 'ru';
    await settled();
    await until(() => plain(allText(panel.shadowRoot!)).includes('Администраторы'));
    expect(rowsIn(section)[0]).to.contain('Записано 1 500 из 3 000 (50 %)');
  });

  for (const rows of [1, 2, 5, 12])
    for (const lang of ['en', 'ru', 'et'])
      it(`needs no sideways scrolling at 320 px with ${String(rows)} rows, open ones too: ${lang}`, async () => {
        const long = { name: 'N'.repeat(80), calls: '1234567890', booked: '1234567', salary: '1234567890' };
        const { calculator, panel, section } = await openTab(
          'reception',
          `lang="${lang}" currency="RUB" ${WORKED} ${tables({ staff: [...staff(rows - 1), long] })}`,
        );
        calculator.parentElement!.style.width = '320px';
        for (const details of findWithin<HTMLDetailsElement>(section, 'details')) details.open = true;
        await settled();
        const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
        expect(
          findWithin(panel, '*')
            .filter((element) => isShown(element) && visibleRight(element) > limit)
            .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        ).to.deep.equal([]);
      });
});

describe('the way to the clinic', () => {
  it('leads from a weak first conversion to the calls and the desk, and takes the focus along', async () => {
    const { calculator, panel } = await openTab(
      'calls',
      `lang="en" currency="RUB" ${WORKED} norms='{"primaryRate":"0.35"}'`,
    );
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    await press(diagnosis!, 'More');
    await until(() => Boolean(diagnosis!.shadowRoot!.querySelector('.on')));
    await press(diagnosis!, 'Reception: how many calls end with a booking?');
    expect(panel.shadowRoot!.activeElement!.localName).to.equal('h2');
    expect(findWithin(panel, 'funnel-clinic-reception')).to.have.length(1);
    await press(diagnosis!, 'Lost calls: what could they bring?');
    expect(findWithin(panel, 'funnel-clinic-calls')).to.have.length(1);
  });

  it('leads from weak returns to the doctors, in a panel that is opened for it', async () => {
    const calculator = await mount(
      `<funnel-calculator lang="en" currency="RUB" ${WORKED} norms='{"secondaryRate":"0.6"}'></funnel-calculator>`,
    );
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    await press(diagnosis!, 'More');
    await until(() => Boolean(diagnosis!.shadowRoot!.querySelector('.on')));
    await press(diagnosis!, 'Doctors: do their patients come back?');
    await until(() => findWithin(calculator, 'funnel-clinic-doctors').length > 0);
    expect(findWithin(calculator, 'funnel-clinic-doctors')).to.have.length(1);
  });
});

describe('the names of people', () => {
  const CANARY = 'Canary Quist';
  const told: string[] = [];
  const replaced: (() => void)[] = [];

  function replace(owner: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    replaced.push(() => {
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    });
  }

  const record =
    (answer?: unknown) =>
    (...given: unknown[]): unknown => {
      told.push(JSON.stringify(given) + given.map(String).join(' '));
      return answer;
    };

  beforeEach(() => {
    told.length = 0;
    const page = window as unknown as Record<string, unknown>;
    for (const name of ['gtag', 'ym']) replace(page, name, record());
    replace(page, 'dataLayer', { push: record() });
    for (const name of ['log', 'info', 'warn', 'error', 'debug']) replace(console, name, record());
    replace(navigator, 'sendBeacon', record(true));
    replace(navigator, 'clipboard', {
      writeText: record(Promise.resolve()),
      write: record(Promise.resolve()),
    });
    replace(XMLHttpRequest.prototype, 'send', record());
    const fetch = window.fetch.bind(window);
    replace(window, 'fetch', (...given: Parameters<typeof fetch>) => {
      told.push(JSON.stringify(given));
      return fetch(...given);
    });
    replace(Storage.prototype, 'setItem', record());
    replace(URL, 'createObjectURL', (blob: Blob) => {
      void blob.text().then((text) => told.push(text));
      return 'blob:none';
    });
    // Firefox's preview of a print stops the page, and a download would leave it.
    replace(page, 'print', () => told.push(`printed ${allText(document.querySelector('funnel-share-sheet')!)}`));
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      told.push(`${this.href} ${this.download}`);
    });
  });

  afterEach(() => {
    for (const restore of replaced.splice(0)) restore();
  });

  it('are told to nobody but the page, in funnel-change: no request, address, console, statistics, storage, clipboard, report', async () => {
    const changes: string[] = [];
    const events = ['funnel-panel', 'funnel-lead', 'funnel-share', 'funnel-entry', 'funnel-rows', 'input', 'change'];
    const hear = (event: Event): void => {
      const { detail } = event as CustomEvent<unknown>;
      if (event.type === 'funnel-change') changes.push(JSON.stringify(detail));
      else told.push(`${event.type} ${JSON.stringify(detail ?? null)}`);
    };
    for (const type of [...events, 'funnel-change']) document.addEventListener(type, hear);
    const { calculator, panel, section } = await openTab(
      'reception',
      `lang="en" currency="RUB" ${WORKED} panels="share" analytics="gtag ym dataLayer" analytics-figures="revenue"`,
    );
    for (const [tab, first] of [
      ['reception', 'calls'],
      ['doctors', 'first'],
    ] as const) {
      const open = tab === 'reception' ? section : await goTo(panel, tab);
      await typeInto(await nameIn(open, 0), CANARY);
      await typeInto(await cellIn(open, 0, first), '30');
    }
    const [share] = findWithin(calculator, 'funnel-share');
    await until(() => findWithin(share!, 'button').length > 0);
    // The file of a calculation is there to keep them, and is saved by the person alone.
    const inFile = (button: Node): boolean =>
      (button.getRootNode() as ShadowRoot).host.localName === 'funnel-share-file';
    for (const button of findWithin<HTMLButtonElement>(share!, 'button'))
      if (!inFile(button) && /copy|csv|download|save/i.test(button.textContent)) {
        button.click();
        await settled();
      }
    // The sheet is a part of its own, which comes late on a busy machine.
    await until(() => told.some((text) => text.startsWith('printed')));
    window.dispatchEvent(new Event('afterprint'));
    window.dispatchEvent(new Event('pagehide'));
    await settled();
    for (const type of [...events, 'funnel-change']) document.removeEventListener(type, hear);

    expect(changes.some((change) => change.includes(CANARY))).to.equal(true);
    expect(told.find((text) => text.startsWith('printed'))).to.contain('600');
    expect(
      [...told, location.href, JSON.stringify(reportSections(calculator[VIEW]))].filter((text) =>
        text.includes('Quist'),
      ),
    ).to.deep.equal([]);
  });
});
