import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { FunnelShare } from '../../../src/components/share/funnel-share.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { planOf } from '../../../src/components/base/plan-of.js';
import { addToReport } from '../../../src/components/base/report-sections.js';
import { checksum } from '../../../src/share/checksum.js';
import { LONGEST_LINK, writeFragment } from '../../../src/share/index.js';
import { entryOf } from '../../../src/store/number-entry.js';
import { scenariosOf } from '../../../src/store/scenarios.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, fillAll, mount, read, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, isShown, plain } from '../../harness/shadow.js';

/** A calculator with the panel in it, ready to be used. */
async function open(attributes: string): Promise<{ calculator: FunnelCalculator; panel: FunnelShare }> {
  if (!customElements.get('funnel-share')) customElements.define('funnel-share', FunnelShare);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-share slot="after"></funnel-share></funnel-calculator>`,
  );
  const panel = calculator.querySelector('funnel-share')!;
  await until(() => buttons(panel).length > 0);
  return { calculator, panel };
}

const said = (panel: Element): string => plain(allText(panel.shadowRoot!));
const buttons = (panel: Element): HTMLButtonElement[] => [...panel.shadowRoot!.querySelectorAll('button')];
const buttonOf = (panel: Element, text: string): HTMLButtonElement => {
  const found = buttons(panel).find((button) => plain(button.textContent) === text);
  if (!found)
    throw new Error(
      `No button ${text} among ${buttons(panel)
        .map((button) => plain(button.textContent))
        .join(', ')}`,
    );
  return found;
};
const names = (panel: Element): string[] => buttons(panel).map((button) => plain(button.textContent));
/** What the panel says of the last thing that was done. */
const done = (panel: Element): string =>
  plain([...panel.shadowRoot!.querySelectorAll('.done')].map(({ textContent }) => textContent).join(''));
/** The text to copy by hand, and how much of it is selected. */
function byHand(panel: Element): { readonly text: string; readonly selected: string } {
  const { value: text, selectionStart, selectionEnd } = panel.shadowRoot!.querySelector('textarea')!;
  return { text, selected: text.slice(selectionStart, selectionEnd) };
}
const announced = (calculator: Element): string =>
  plain(calculator.shadowRoot!.querySelector('[role="status"]')!.textContent);
const notice = (calculator: Element): HTMLElement | null => calculator.shadowRoot!.querySelector('funnel-share-notice');

/** What stands in for the browser's own while a test runs. */
const replaced: (() => void)[] = [];
function replace(owner: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  replaced.push(() => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  });
}

/** A clipboard that takes everything, or nothing. */
function clipboard(takes: boolean): { text: string; types: Record<string, string> } {
  const held: { text: string; types: Record<string, string> } = { text: '', types: {} };
  const refuse = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
  class Item {
    constructor(readonly blobs: Record<string, Blob>) {}
  }
  replace(window, 'ClipboardItem', Item);
  replace(navigator, 'clipboard', {
    writeText: takes
      ? (text: string): Promise<void> => {
          held.text = text;
          return Promise.resolve();
        }
      : refuse,
    write: takes
      ? async ([item]: [Item]): Promise<void> => {
          for (const [type, blob] of Object.entries(item.blobs)) held.types[type] = await blob.text();
        }
      : refuse,
  });
  return held;
}

/** The ways that are told to the page. */
function ways(calculator: Element): string[] {
  const told: string[] = [];
  calculator.parentElement!.addEventListener('funnel-share', ({ detail }) => told.push(JSON.stringify(detail)));
  return told;
}

const home = location.href;

/** Opens an address as if it had been tapped: only its fragment differs. */
async function follow(link: string): Promise<void> {
  history.replaceState(null, '', `${home.replace(/#.*/, '')}${new URL(link).hash}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
  await settled();
}

/** Nothing is replaced that stands: Safari allows a hundred such calls in ten seconds. */
function goHome(): void {
  if (location.href !== home || history.state !== null) history.replaceState(null, '', home);
}

beforeEach(goHome);
afterEach(() => {
  unmount();
  for (const restore of replaced.splice(0)) restore();
  goHome();
});

/** Copies the link of what a calculator holds. */
async function linkOf(panel: Element, button = 'Copy the link'): Promise<string> {
  const held = clipboard(true);
  buttonOf(panel, button).click();
  await until(() => held.text !== '');
  return held.text;
}

describe('the panel of sharing', () => {
  it('copies a link that holds the numbers, and says so to eyes and ears', async () => {
    const { calculator, panel } = await open('lang="ru"');
    const told = ways(calculator);
    await fillAll(calculator, { budget: '90 000', primary: '25%' });
    const link = await linkOf(panel, 'Скопировать ссылку');
    expect(link).to.match(
      /#funnel-v2_lang_ru_cur_RUB_budget_90000_leads_600_primary-share_0-25_secondary_30_primaryCheck_20000_secondaryCheck_120000_example_leads-csecondary-cprimaryCheck-csecondaryCheck_[a-z0-9]+$/,
    );
    await until(() => said(panel).includes('Ссылка скопирована.'));
    expect(announced(calculator)).to.equal('Ссылка скопирована.');
    expect(told).to.deep.equal(['{"way":"copy"}']);
  });

  it('says what was done beside the buttons that did it', async () => {
    const { panel } = await open('lang="en"');
    clipboard(false);
    for (const [text, next] of [
      ['Copy the link', 'As a table or on paper'],
      ['Copy as a table', 'If nothing is saved'],
    ] as const) {
      buttonOf(panel, text).click();
      await until(() => said(panel).includes('copy it by hand'));
      expect(said(panel)).to.match(new RegExp(`${text}.*copy it by hand.*${next}`));
      expect(panel.shadowRoot!.querySelectorAll('textarea').length).to.equal(1);
    }
  });

  it("says which numbers are still the example's, and which aren't taken along", async () => {
    const { calculator, panel } = await open('lang="en"');
    await fillAll(calculator, { budget: '1000', leads: 'many' });
    expect(said(panel)).to.contain(
      'Still the example’s numbers, and marked so: New patients (first visits), Came back for treatment, Average charge for a first visit, and Average charge for treatment.',
    );
    expect(said(panel)).to.contain('Left out, because it can’t be read as a number: Enquiries (leads).');
  });

  it('shows the link, selected, where the page may not copy', async () => {
    const { panel } = await open('lang="en"');
    clipboard(false);
    buttonOf(panel, 'Copy the link').click();
    await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
    const { text, selected } = byHand(panel);
    expect(text).to.contain('#funnel-v2_');
    expect(selected).to.equal(text);
    expect(said(panel)).to.contain('copy it by hand');
  });

  it('shows the table, selected, where the page may not copy', async () => {
    const { panel } = await open('lang="en"');
    clipboard(false);
    buttonOf(panel, 'Copy as a table').click();
    await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
    const { text, selected } = byHand(panel);
    expect(text).to.contain('\nAd spend\t180000\t');
    expect(selected).to.equal(text);
  });

  it('shows it too where the browser has no clipboard at all', async () => {
    const { panel } = await open('lang="en"');
    replace(navigator, 'clipboard', undefined);
    buttonOf(panel, 'Copy the link').click();
    await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
    expect(panel.shadowRoot!.querySelector('textarea')!.value).to.contain('#funnel-v2_');
  });

  it('hands the link to the system where it can take one, and is silent when the sheet is closed', async () => {
    const given: ShareData[] = [];
    replace(navigator, 'share', (data: ShareData) => {
      given.push(data);
      return given.length === 1 ? Promise.resolve() : Promise.reject(new DOMException('closed', 'AbortError'));
    });
    const { calculator, panel } = await open('lang="en"');
    const told = ways(calculator);
    buttonOf(panel, 'Send the link…').click();
    await until(() => said(panel).includes('The link is handed on.'));
    buttonOf(panel, 'Send the link…').click();
    await settled();
    expect(given.map(({ url }) => url!.includes('#funnel-v2_'))).to.deep.equal([true, true]);
    expect(told).to.deep.equal(['{"way":"sheet"}']);
  });

  const refusals: readonly (readonly [way: string, reason: Error])[] = [
    ['forbids it', new DOMException('no', 'NotAllowedError')],
    ["can't take a link", new TypeError('no')],
    ['gives no reason', undefined as never],
  ];
  for (const [way, reason] of refusals) {
    it(`shows the link, selected, where the system ${way}`, async () => {
      replace(navigator, 'share', () => Promise.reject(reason));
      const { panel } = await open('lang="en"');
      buttonOf(panel, 'Send the link…').click();
      await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
      const { text, selected } = byHand(panel);
      expect(text).to.contain('#funnel-v2_');
      expect(selected).to.equal(text);
      expect(done(panel)).to.equal('This page may not copy. Here it is, selected: copy it by hand.');
    });
  }

  it('offers no sheet where the system has none', async () => {
    replace(navigator, 'share', undefined);
    Reflect.deleteProperty(navigator, 'share');
    if ('share' in navigator) return;
    const { panel } = await open('lang="en"');
    expect(names(panel)).not.to.contain('Send the link…');
  });

  it('draws a QR code with a name, dark on light', async () => {
    const { calculator, panel } = await open('lang="en" color-scheme="dark"');
    const told = ways(calculator);
    buttonOf(panel, 'QR code').click();
    await until(() => panel.shadowRoot!.querySelector('svg path') !== null);
    const picture = panel.shadowRoot!.querySelector('svg')!;
    expect(picture.getAttribute('aria-label')).to.equal('QR code that opens this calculator with your numbers');
    expect(getComputedStyle(picture).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(picture).color).to.equal('rgb(0, 0, 0)');
    expect(picture.querySelector('path')!.getAttribute('d')).to.match(/^M4 4h7v1h-7z/);
    expect(picture.getBoundingClientRect().width).to.be.greaterThan(180);
    expect(buttonOf(panel, 'QR code').getAttribute('aria-expanded')).to.equal('true');
    expect(told).to.deep.equal(['{"way":"qr"}']);
  });

  it('copies a table as cells and as text', async () => {
    const { calculator, panel } = await open('lang="ru"');
    const told = ways(calculator);
    const held = clipboard(true);
    buttonOf(panel, 'Скопировать таблицу').click();
    await until(() => 'text/plain' in held.types);
    expect(held.types['text/plain'])
      .to.contain('Расходы на рекламу\t180000\tRUB\tпример')
      .and.to.contain('Обращения (лиды)\t600\t\t300\t')
      .and.to.contain('Пока из примера');
    expect(held.types['text/html']).to.contain('<td>Расходы на рекламу</td><td>180000</td><td>RUB</td><td>пример</td>');
    await until(() => said(panel).includes('Таблица скопирована.'));
    expect(told).to.deep.equal(['{"way":"table"}']);
  });

  it('copies the table as text alone where the browser takes no more', async () => {
    const { panel } = await open('lang="en" currency="EUR"');
    const held = clipboard(true);
    replace(window, 'ClipboardItem', undefined);
    buttonOf(panel, 'Copy as a table').click();
    await until(() => held.text !== '');
    expect(held.text).to.contain('Ad spend\t1800\tEUR\texample');
  });

  it('saves a file that is named by the day', async () => {
    const { calculator, panel } = await open('lang="ru"');
    const told = ways(calculator);
    const saved: { name: string; blob: Blob }[] = [];
    let made = new Blob();
    replace(URL, 'createObjectURL', (blob: Blob) => {
      made = blob;
      return 'blob:made';
    });
    replace(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: made });
    });
    buttonOf(panel, 'Сохранить CSV').click();
    const [file] = saved;
    expect(file!.name).to.match(/^funnel-\d{4}-\d\d-\d\d\.csv$/);
    const bytes = new Uint8Array(await file!.blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(await file!.blob.text()).to.contain('Расходы на рекламу;180000;RUB;пример;\r\n');
    await until(() => done(panel) !== '');
    expect(done(panel)).to.equal(`Ищите файл ${file!.name} в загрузках. Если его там нет, скопируйте таблицу.`);
    expect(told).to.deep.equal(['{"way":"csv"}']);
  });

  for (const [lang, save, copy, words] of [
    [
      'en',
      'Save as CSV',
      'Copy as a table',
      /^Look for funnel-[\d-]+\.csv in your downloads\. If it is not there, copy the table\.$/,
    ],
    [
      'ru',
      'Сохранить CSV',
      'Скопировать таблицу',
      /^Ищите файл funnel-[\d-]+\.csv в загрузках\. Если его там нет, скопируйте таблицу\.$/,
    ],
    [
      'et',
      'Salvesta CSV',
      'Kopeeri tabelina',
      /^Otsi faili funnel-[\d-]+\.csv allalaadimiste seast\. Kui seda seal ei ole, kopeeri tabel\.$/,
    ],
  ] as const) {
    it(`says where a file would be and what to do without one, for the browser may have ignored it: ${lang}`, async () => {
      const { calculator, panel } = await open(`lang="${lang}"`);
      replace(HTMLAnchorElement.prototype, 'click', () => undefined);
      buttonOf(panel, save).click();
      await until(() => done(panel) !== '');
      expect(done(panel)).to.match(words);
      expect(announced(calculator)).to.match(words);
      expect(names(panel)).to.contain(copy);
    });
  }

  it('shows the table, selected, where the page may make no file', async () => {
    const { calculator, panel } = await open('lang="en"');
    const told = ways(calculator);
    replace(URL, 'createObjectURL', () => {
      throw new DOMException('no', 'SecurityError');
    });
    buttonOf(panel, 'Save as CSV').click();
    await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
    const { text, selected } = byHand(panel);
    expect(text).to.contain('\nAd spend\t180000\t');
    expect(selected).to.equal(text);
    expect(done(panel)).to.equal('This page may not save files. Here is the table, selected: copy it by hand.');
    expect(announced(calculator)).to.equal(done(panel));
    expect(told).to.deep.equal(['{"way":"csv"}']);
  });

  it('prints a sheet of its own, and leaves the page as it was', async () => {
    const { calculator, panel } = await open(
      `lang="ru" brand='{"name": "Клиника на Мира", "phone": "+7 812 000-00-00"}'`,
    );
    const told = ways(calculator);
    const before = { sheets: document.adoptedStyleSheets.length, children: document.body.children.length };
    let sheet = '';
    replace(window, 'print', () => {
      sheet = plain(allText(document.querySelector('body > funnel-share-sheet')!.shadowRoot!));
    });
    buttonOf(panel, 'Напечатать или сохранить PDF').click();
    await until(() => sheet !== '');
    expect(sheet)
      .to.contain('Клиника на Мира')
      .and.to.contain('+7 812 000-00-00')
      .and.to.contain('6 600 000 ₽')
      .and.to.contain('Слабое место')
      .and.to.contain('Расходы на рекламу ÷')
      .and.to.contain('Пока из примера');
    dispatchEvent(new Event('afterprint'));
    expect({ sheets: document.adoptedStyleSheets.length, children: document.body.children.length }).to.deep.equal(
      before,
    );
    expect(told).to.deep.equal(['{"way":"print"}']);
  });

  it('takes what other panels add to the report along, in the table and on paper, for as long as they stand there', async () => {
    const { calculator, panel } = await open('lang="en" currency="EUR"');
    let leads = '1200';
    const withdraw = addToReport(calculator[VIEW], () => [
      {
        title: 'The plan',
        head: ['Step', 'Now', 'Planned', 'Who'],
        rows: [
          ['Enquiries', { shown: '600', number: '600' }, { shown: '1,200', number: leads }, 'the agency'],
          ['=Checks', '—', { shown: '—', number: '' }, ''],
        ],
        sentences: ['It takes twice the enquiries.'],
      },
    ]);
    const held = clipboard(true);
    const table = async (): Promise<string> => {
      held.types = {};
      buttonOf(panel, 'Copy as a table').click();
      await until(() => 'text/plain' in held.types);
      return held.types['text/plain']!;
    };
    expect(await table())
      .to.match(/\r\nResult\t[^]*The plan[^]*\r\nBenchmarks\t/)
      .and.to.contain(
        "\r\n\r\nThe plan\r\nStep\tNow\tPlanned\tWho\r\nEnquiries\t600\t1200\tthe agency\r\n'=Checks\t—\t\t\r\nIt takes twice the enquiries.\r\n\r\n",
      );
    leads = '1300';
    expect(await table()).to.contain('Enquiries\t600\t1300\t');

    const sheets: string[] = [];
    replace(window, 'print', () =>
      sheets.push(plain(allText(document.querySelector('body > funnel-share-sheet')!.shadowRoot!))),
    );
    buttonOf(panel, 'Print or save as PDF').click();
    await until(() => sheets.length === 1);
    expect(sheets[0]).to.match(
      /Result.*The plan\s*Step\s*Now\s*Planned\s*Who\s*Enquiries\s*600\s*1,200\s*the agency.*It takes twice the enquiries\..*What was counted\s*Ad spend\s*:\s*Everything spent on ads in the period.*the practice system\. Came back for treatment\s*:.*How the figures are made\s*Cost per lead/,
    );
    dispatchEvent(new Event('afterprint'));

    withdraw();
    expect(await table()).not.to.contain('The plan');
  });

  it('offers no link that chats would cut: of too many numbers it says so, and the table stays', async () => {
    const stages = Array.from({ length: 40 }, (_, index) => ({ id: `stage${String(index)}`, paid: true }));
    const values = Object.fromEntries(
      stages.flatMap(({ id }) => [
        [id, '123456789012345'],
        [`${id}Check`, '123456789012345'],
      ]),
    );
    const { panel } = await open(`lang="en" stages='${JSON.stringify(stages)}' values='${JSON.stringify(values)}'`);
    expect(names(panel)).to.deep.equal(['Copy as a table', 'Save as CSV', 'Print or save as PDF']);
    expect(said(panel)).to.contain('These are too many numbers for a link. Save them as a table.');
  });

  it('leaves a plan that is too long out of the link, and says so', async () => {
    const stages = Array.from({ length: 8 }, (_, index) => ({ id: `stage${String(index)}`, paid: true }));
    const { calculator, panel } = await open(
      `lang="en" stages='${JSON.stringify(stages)}' values='{"stage0":"600","stage7":"30"}'`,
    );
    const { store } = calculator[VIEW];
    const entry = entryOf('0.12345678901234');
    const all = new Map(store.snapshot.definition.levers.map(({ id }) => [id, entry]));
    planOf(calculator[VIEW]).change(scenariosOf((['A', 'B', 'C', 'D'] as const).map((letter) => [letter, all])));
    await settled();
    expect(said(panel)).to.contain('The plan is too long for a link: it brings the numbers alone.');
    const link = await linkOf(panel);
    expect(link).to.match(/#funnel-v2_lang_en_(?:cur_[A-Z]+_)?stage0_600_stage7_30_[a-z0-9]+$/);

    planOf(calculator[VIEW]).change(scenariosOf([['A', new Map([['stage0Check', entry]])]]));
    await settled();
    expect(said(panel)).not.to.contain('The plan is too long');
    expect(await linkOf(panel)).to.contain('_A_stage0Check-c0-12345678901234_');
  });

  it('copies and sends nothing where the page has gone to an address that leaves no room', async () => {
    const sent: ShareData[] = [];
    replace(navigator, 'share', (data: ShareData) => Promise.resolve(sent.push(data)));
    for (const button of ['Copy the link', 'Send the link…']) {
      const { calculator, panel } = await open('lang="en"');
      const held = clipboard(true);
      history.replaceState(null, '', `${home.replace(/#.*/, '')}#/${'x'.repeat(LONGEST_LINK)}`);
      buttonOf(panel, button).click();
      await until(() => !names(panel).includes(button));
      expect(announced(calculator)).to.equal('These are too many numbers for a link. Save them as a table.');
      expect([held.text, done(panel), sent.length]).to.deep.equal(['', '', 0]);
      history.replaceState(null, '', home);
    }
  });

  it('forgets what it said as soon as a number changes', async () => {
    const { calculator, panel } = await open('lang="en"');
    await linkOf(panel);
    await until(() => said(panel).includes('The link is copied.'));
    await fill(calculator, 'budget', '5');
    expect(said(panel)).not.to.contain('The link is copied.');
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no faults of accessibility in ${scheme}, with everything open`, async () => {
      const { calculator, panel } = await open(`lang="en" color-scheme="${scheme}"`);
      clipboard(false);
      buttonOf(panel, 'QR code').click();
      buttonOf(panel, 'Copy the link').click();
      await until(
        () =>
          panel.shadowRoot!.querySelector('svg path') !== null && panel.shadowRoot!.querySelector('textarea') !== null,
      );
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
  }

  for (const [lang, width] of [
    ['ru', 360],
    ['et', 320],
    ['ar', 360],
  ] as const) {
    it(`fits ${String(width)} px in ${lang} with targets of 44 px`, async () => {
      const { calculator, panel } = await open(`lang="${lang}"`);
      calculator.parentElement!.style.width = `${String(width)}px`;
      clipboard(false);
      buttons(panel)[0]!.click();
      await until(() => panel.shadowRoot!.querySelector('textarea') !== null);
      const box = panel.getBoundingClientRect();
      for (const element of panel.shadowRoot!.querySelectorAll('button, p, textarea')) {
        const { left, right } = element.getBoundingClientRect();
        expect(left >= box.left - 0.5 && right <= box.right + 0.5, element.textContent ?? '').to.equal(true);
      }
      for (const button of buttons(panel)) expect(button.getBoundingClientRect().height).to.be.at.least(44);
    });
  }
});

describe('a link that was opened', () => {
  it('brings back numbers, shares, norms, language and currency, and says where they came from', async () => {
    const { calculator, panel } = await open('lang="et"');
    await fillAll(calculator, { budget: '1234,56', leads: '77', primary: '30%' });
    const values = { ...calculator.result };
    const link = await linkOf(panel, 'Kopeeri link');
    const other = (await open('lang="ru"')).calculator;
    await follow(link);
    await until(() => notice(other) !== null);
    expect(JSON.stringify(other.result)).to.equal(JSON.stringify(values));
    expect(read(other, 'budget')).to.equal('1 235 €');
    expect(plain(allText(notice(other)!)))
      .to.contain('Need arvud tulid lingiga')
      .and.to.contain('Veel näite arvud: Ravile');
    await until(() => announced(other).includes('Need arvud tulid lingiga'));
  });

  it('takes the place of what the page started with, without asking, and can be taken back', async () => {
    const { calculator, panel } = await open('lang="en" currency="EUR"');
    await fill(calculator, 'budget', '777');
    const link = await linkOf(panel);
    const other = (await open('lang="ru" budget="100" leads="10"')).calculator;
    await follow(link);
    await until(() => notice(other) !== null);
    expect([other.budget, other.leads]).to.deep.equal(['777', '600']);
    buttonOf(notice(other)!, 'Back to what was here').click();
    await until(() => other.budget === '100');
    expect(read(other, 'leadsCost')).to.equal('10 ₽');
    expect([other.budget, other.leads, other.primary]).to.deep.equal(['100', '10', '']);
    expect(notice(other)!.shadowRoot!.querySelector('section')).to.equal(null);
  });

  it('asks before it replaces what a person has typed, and names what would change', async () => {
    const { calculator, panel } = await open('lang="en" currency="EUR"');
    await fillAll(calculator, { budget: '777', primary: '25%' });
    const link = await linkOf(panel);
    const other = (await open('lang="en" currency="EUR"')).calculator;
    await fill(other, 'leads', '500');
    await follow(link);
    await until(() => notice(other) !== null);
    expect(other.leads).to.equal('500');
    const text = plain(allText(notice(other)!));
    expect(text)
      .to.contain('The link holds other numbers than yours')
      .and.to.contain('Ad spend: 1,800 → 777')
      .and.to.contain('Enquiries (leads): 500 → 600')
      .and.to.contain('New patients (first visits): 150 → 25%');
    expect(text).not.to.contain('Average charge');
    buttonOf(notice(other)!, 'Keep mine').click();
    await settled();
    expect([other.leads, notice(other)!.shadowRoot!.querySelector('section')]).to.deep.equal(['500', null]);
  });

  it('is taken when a person says so: the page hears of it as of a change, and the way back leads to their own numbers', async () => {
    const { calculator, panel } = await open('lang="en" currency="EUR"');
    await fill(calculator, 'budget', '777');
    const link = await linkOf(panel);
    const other = (await open('lang="en" currency="EUR"')).calculator;
    await fill(other, 'leads', '500');
    let changes = 0;
    other.addEventListener('funnel-change', () => changes++);
    await follow(link);
    await until(() => notice(other) !== null);
    buttonOf(notice(other)!, 'Take those of the link').click();
    await settled();
    expect([other.budget, other.leads, changes]).to.deep.equal(['777', '600', 1]);
    buttonOf(notice(other)!, 'Back to what was here').click();
    await settled();
    expect([other.budget, other.leads]).to.deep.equal(['1800', '500']);
  });

  it('that was changed on its way takes nothing and says so', async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(calculator, 'budget', '777');
    const link = await linkOf(panel);
    const other = (await open('lang="en"')).calculator;
    await follow(link.replace('budget_777', 'budget_7770'));
    await until(() => notice(other) !== null);
    expect(plain(allText(notice(other)!))).to.contain('The link is incomplete or was changed on its way');
    expect(other.budget).to.equal('180000');
    expect(await accessibilityFaults(other)).to.deep.equal([]);
  });

  it('is for the calculator whose id it names, and else for the first', async () => {
    const { calculator, panel } = await open('lang="en" id="second"');
    await fill(calculator, 'budget', '777');
    const named = await linkOf(panel);
    calculator.removeAttribute('id');
    await settled();
    const anybodys = await linkOf(panel);
    const first = await mount(
      '<funnel-calculator lang="en"></funnel-calculator><funnel-calculator lang="en" id="second"></funnel-calculator>',
    );
    const second = document.querySelector<FunnelCalculator>('#second')!;
    await follow(named);
    await until(() => second.budget === '777');
    expect(first.budget).to.equal('180000');
    await follow(anybodys);
    await until(() => first.budget === '777');
  });

  it("isn't looked at twice when the calculator is moved", async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(calculator, 'budget', '777');
    const link = await linkOf(panel);
    const other = (await open('lang="en"')).calculator;
    await follow(link);
    await until(() => other.budget === '777');
    await fill(other, 'budget', '5');
    other.parentElement!.append(document.createElement('p'), other);
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(other.budget).to.equal('5');
    expect(
      findWithin(other, 'funnel-share-notice').map((element) => plain(allText(element)).includes('Keep mine')),
    ).to.deep.equal([false]);
  });

  it("is no business of ours where the fragment is another one's", async () => {
    const { calculator } = await open('lang="en"');
    await follow(`${home}#funnel-prices`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(notice(calculator)).to.equal(null);
  });

  it("stands above the page's own layout too", async () => {
    const { calculator, panel } = await open('lang="en"');
    await fill(calculator, 'budget', '777');
    const link = await linkOf(panel);
    const other = await mount('<funnel-calculator lang="en"><funnel-results></funnel-results></funnel-calculator>');
    await follow(link);
    await until(() => notice(other) !== null);
    expect(isShown(notice(other)!)).to.equal(true);
    expect(other.budget).to.equal('777');
  });
});

/** A link of version 1, as old letters hold it: 777 for advertising, 600 leads. */
const FIRST = 'funnel=v1;lang=en;cur=EUR;budget=777;leads=600;sum=1enfytg';
const LINK = 'funnel-v2_lang_en_cur_EUR_budget_777_leads_600_SUM'.replace(
  'SUM',
  checksum('v2_lang_en_cur_EUR_budget_777_leads_600'),
);
const state = (): unknown => history.state;

/** The page as it is loaded with an address. */
async function load(hash: string, given: unknown = null, attributes = ''): Promise<FunnelCalculator> {
  history.replaceState(given, '', `${home.replace(/#.*/, '')}${hash}`);
  return mount(`<funnel-calculator lang="en" currency="EUR" ${attributes}></funnel-calculator>`);
}

describe("a link in the page's address", () => {
  for (const [version, link] of [
    ['two', LINK],
    ['one', FIRST],
  ] as const) {
    it(`of version ${version} is taken in, then taken out of the address and kept for a reload`, async () => {
      const calculator = await load(`#${link}`);
      await until(() => calculator.budget === '777');
      expect(location.href).to.equal(home.replace(/#.*/, ''));
      expect(state()).to.deep.equal({ 'funnel-calculator': link });
      unmount();
      const again = await mount('<funnel-calculator lang="en" currency="EUR"></funnel-calculator>');
      await until(() => again.budget === '777');
      await until(() => notice(again) !== null);
    });
  }

  for (const [where, hash, rest] of [
    ['beside others', `#menu=open&${LINK}&x=1`, '#menu=open&x=1'],
    ['behind a route', `#/prices?${LINK}`, '#/prices'],
  ] as const) {
    it(`leaves the page's own fragment there: ${where}`, async () => {
      const calculator = await load(hash);
      await until(() => calculator.budget === '777');
      expect(location.hash).to.equal(rest);
    });
  }

  it("gives the page back the fragment that it had before, and its state with the page's own keys", async () => {
    const calculator = await load('#prices', { __NA: true, turbo: { restorationIdentifier: 'x' } });
    const before = location.href;
    history.pushState(state(), '', `#${LINK}`);
    dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before }));
    await until(() => calculator.budget === '777');
    expect(location.hash).to.equal('#prices');
    expect(state()).to.deep.equal({ __NA: true, turbo: { restorationIdentifier: 'x' }, 'funnel-calculator': LINK });
  });

  for (const given of ['a text', 7, ['a', 'list'], new Date(0)]) {
    it(`leaves a state that has no keys as it is: ${JSON.stringify(given)}`, async () => {
      const calculator = await load(`#${LINK}`, given);
      await until(() => calculator.budget === '777');
      expect(location.hash).to.equal('');
      expect(state()).to.deep.equal(given);
    });
  }

  it('stays where the page wants to keep it', async () => {
    const calculator = await load(`#${LINK}`, null, 'keep-link');
    await until(() => calculator.budget === '777');
    expect([location.hash, state()]).to.deep.equal([`#${LINK}`, null]);
    unmount();
    const off = await load(`#${LINK}`, null, 'keep-link="false"');
    await until(() => off.budget === '777');
    expect(location.hash).to.equal('');
  });

  it('stays where the browser refuses to take it out, without an error', async () => {
    replace(history, 'replaceState', () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    });
    location.hash = LINK;
    const calculator = await mount('<funnel-calculator lang="en" currency="EUR"></funnel-calculator>');
    await until(() => calculator.budget === '777');
    await until(() => notice(calculator) !== null);
    expect(location.hash).to.equal(`#${LINK}`);
    for (const restore of replaced.splice(0)) restore();
  });

  it('is forgotten by a reload once the person has gone back to their own numbers', async () => {
    const calculator = await load(`#${LINK}`, { page: 1 });
    await until(() => notice(calculator) !== null && state() !== null);
    await until(() => notice(calculator)!.shadowRoot!.querySelector('button') !== null);
    buttonOf(notice(calculator)!, 'Back to what was here').click();
    await settled();
    expect(state()).to.deep.equal({ page: 1 });
  });

  it('is forgotten once the person keeps theirs', async () => {
    const calculator = await load('');
    await fill(calculator, 'leads', '500');
    await follow(`${home}#${LINK}`);
    await until(() => notice(calculator) !== null);
    expect([location.hash, state()]).to.deep.equal(['', { 'funnel-calculator': LINK }]);
    buttonOf(notice(calculator)!, 'Keep mine').click();
    await settled();
    expect([calculator.leads, state()]).to.deep.equal(['500', null]);
  });

  for (const [how, hash] of [
    ['in capitals', `#${LINK.toUpperCase()}`],
    ['in capitals, of version 1', `#${FIRST.toUpperCase()}`],
    ['cut off', `#${LINK.slice(0, -3)}`],
    ['with an encoded # in the query', `?p=7%23${LINK}`],
    ['with an encoded # in the query, of version 1', `?p=7%23${encodeURIComponent(FIRST)}`],
  ] as const) {
    it(`${how} takes nothing and says so`, async () => {
      const calculator = await load(hash);
      await until(() => notice(calculator) !== null);
      expect(plain(allText(notice(calculator)!))).to.contain('The link is incomplete or was changed on its way');
      expect(calculator.budget).to.equal('1800');
      expect(location.hash).to.equal('');
    });
  }

  it("is no link where a section of the page has that name, or another program's", async () => {
    const section = document.createElement('section');
    section.id = 'funnel-v2_prices';
    document.body.append(section);
    const calculator = await load('#funnel-v2_prices');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([location.hash, notice(calculator)]).to.deep.equal(['#funnel-v2_prices', null]);
    section.remove();
    await follow(`${home}#funnel=step-2`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(location.hash).to.equal('#funnel=step-2');
  });

  it("is opened where the page's own layout has nothing but a field", async () => {
    history.replaceState(null, '', `${home.replace(/#.*/, '')}#${LINK}`);
    const calculator = await mount(
      '<funnel-calculator lang="en" currency="EUR"><funnel-field field="budget"></funnel-field></funnel-calculator>',
    );
    await until(() => calculator.budget === '777');
  });

  it('for a calculator far below is opened at once, and said', async () => {
    const fragment = writeFragment([
      ['lang', 'en'],
      ['cur', 'EUR'],
      ['budget', '777'],
      ['id', 'far'],
    ]);
    history.replaceState(null, '', `${home.replace(/#.*/, '')}#${fragment}`);
    const first = await mount(
      `${'<funnel-calculator lang="en" currency="EUR"></funnel-calculator>'.repeat(4)}<div style="height: 20000px"></div><funnel-calculator lang="en" currency="EUR" id="far"></funnel-calculator>`,
    );
    const far = document.querySelector<FunnelCalculator>('#far')!;
    await until(() => far.budget === '777');
    await until(() => announced(far).includes('These numbers came with the link'));
    expect([first.budget, scrollY]).to.deep.equal(['1800', 0]);
  });
});
