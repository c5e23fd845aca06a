import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import { FunnelCompare } from '../../../src/components/compare/funnel-compare.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findAll, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';

afterEach(unmount);

const GROWN = 'budget="240000" leads="750" primary="225" secondary="60" primary-check="19500" secondary-check="125000"';
const SEED = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

/** A calculator with the panel in it. */
async function open(attributes: string): Promise<{ calculator: FunnelCalculator; panel: FunnelCompare }> {
  if (!customElements.get('funnel-compare')) customElements.define('funnel-compare', FunnelCompare);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-compare slot="after"></funnel-compare></funnel-calculator>`,
  );
  await settled();
  return { calculator, panel: calculator.querySelector('funnel-compare')! };
}

const rootOf = (panel: Element): ShadowRoot => panel.shadowRoot!;
const said = (panel: Element): string => plain(allText(rootOf(panel)));
const hostOf = (panel: Element, field: string): HTMLElement =>
  rootOf(panel).querySelector(`funnel-panel-field[name="${field}"]`)!;
const inputOf = (panel: Element, field: string): HTMLInputElement =>
  hostOf(panel, field).shadowRoot!.querySelector('input')!;
const noteOf = (panel: Element, field: string): string =>
  plain(hostOf(panel, field).shadowRoot!.querySelector('.note')!.textContent);
const buttonOf = (panel: Element, text: string): HTMLElement =>
  findAll(rootOf(panel), 'button').find((button) => plain(button.textContent) === text)!;
const headlineOf = (panel: Element): string => plain(rootOf(panel).querySelector('.headline')?.textContent ?? '');
const figureOf = (panel: Element, name: string): string =>
  plain(rootOf(panel).querySelector(`[data-figure="${name}"]`)!.textContent);
const sentenceOf = (panel: Element, lever: string): string =>
  plain(rootOf(panel).querySelector(`li[data-lever="${lever}"]`)!.textContent);
const cellsOf = (panel: Element, lever: string): string[] =>
  [...rootOf(panel).querySelectorAll(`tr[data-lever="${lever}"] :is(th, td)`)].map((cell) => plain(cell.textContent));
const order = (panel: Element): string[] =>
  [...rootOf(panel).querySelectorAll<HTMLElement>('.made > li')].map(({ dataset }) => dataset['lever']!);

async function enter(panel: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) {
    const input = inputOf(panel, field);
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.blur();
  }
  await settled();
}

async function press(panel: Element, text: string): Promise<void> {
  buttonOf(panel, text).click();
  await settled();
}

/** Pastes as a spreadsheet's copy arrives; says whether the browser would still paste by itself. */
async function pasteInto(panel: Element, field: string, text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  });
  const native = inputOf(panel, field).dispatchEvent(event);
  await settled();
  return native;
}

async function drawn(panel: Element): Promise<HTMLCanvasElement> {
  const canvas = (): HTMLCanvasElement | null => rootOf(panel).querySelector('canvas[width]');
  await until(() => canvas() !== null);
  return canvas()!;
}

/** What screen readers hear next. */
async function heard(calculator: FunnelCalculator, part: string): Promise<string> {
  const status = (): string => plain(calculator.shadowRoot!.querySelector('[role="status"]')?.textContent ?? '');
  await until(() => status().includes(part));
  return status();
}

describe('before and after', () => {
  it('waits for the other period, and says so', async () => {
    const { panel } = await open('lang="en"');
    expect(said(panel))
      .to.contain('The period before')
      .and.to.contain('The comparison appears as soon as this period has its numbers.');
    expect(rootOf(panel).querySelector('table, canvas, .headline')).to.equal(null);
  });

  it('says how revenue changed, and what made it, the largest part first', async () => {
    const { panel } = await open(`lang="ru" ${GROWN}`);
    await enter(panel, SEED);
    expect(headlineOf(panel)).to.equal('Выручка изменилась с 6 600 000 ₽ до 11 887 500 ₽: +5 287 500 ₽ (+80,1 %)');
    // However narrow it is, no line begins with the colon.
    const after = rootOf(panel).querySelector('.headline [data-figure="revenueAfter"]')!.parentElement!;
    expect([plain(after.textContent), getComputedStyle(after).display]).to.deep.equal([
      '11 887 500 ₽:',
      'inline-block',
    ]);
    expect(order(panel)).to.deep.equal([
      'budget',
      'primaryRate',
      'secondaryRate',
      'leadsCost',
      'secondaryCheck',
      'primaryCheck',
    ]);
    expect(sentenceOf(panel, 'budget')).to.equal(
      '+2 578 821 ₽ Расходы на рекламу С 180 000 ₽ до 240 000 ₽: +33,3 %. Это 48,8 % всего изменения.',
    );
    expect(sentenceOf(panel, 'leadsCost')).to.contain(
      '−588 505 ₽ Стоимость обращения (CPL) С 300 ₽ до 320 ₽: +6,7 %. Это −11,1 % всего изменения.',
    );
    expect(sentenceOf(panel, 'primaryRate')).to.contain(
      'С 25 % от обращений (150 из 600) до 30 % от обращений (225 из 750): +5 процентных пунктов.',
    );
  });

  // By hand: 2 578 821 + 1 642 745 + 1 527 806 − 588 505 + 220 045 − 93 412 = 5 287 500.
  it('shows parts that add up to the change that is shown: the worked case of growth', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    await enter(panel, SEED);
    const parts = order(panel).map((lever) => figureOf(panel, `${lever}Part`));
    expect(parts).to.deep.equal(['+₽2,578,821', '+₽1,642,745', '+₽1,527,806', '−₽588,505', '+₽220,045', '−₽93,412']);
    expect(figureOf(panel, 'revenueChange')).to.equal('+₽5,287,500');
  });

  // 143 318 + 174 870 + 233 827 + 66 033 − 58 942 + 160 893 would be 719 999.
  it('shows parts that add up to the change that is shown: the worked case of two and a half times', async () => {
    const { panel } = await open(
      'lang="en" currency="RUB" budget="360000" leads="300" primary="162" secondary="145" primary-check="1500" secondary-check="6600"',
    );
    await enter(panel, {
      budget: '300000',
      leads: '200',
      primary: '80',
      secondary: '64',
      primaryCheck: '2000',
      secondaryCheck: '5000',
    });
    expect(headlineOf(panel)).to.equal('Revenue went from ₽480,000 to ₽1,200,000: +₽720,000 (+150%)');
    const parts = order(panel).map((lever) => [lever, figureOf(panel, `${lever}Part`)]);
    expect(parts).to.deep.equal([
      ['primaryRate', '+₽233,827'],
      ['leadsCost', '+₽174,870'],
      ['secondaryCheck', '+₽160,893'],
      ['budget', '+₽143,318'],
      ['secondaryRate', '+₽66,034'],
      ['primaryCheck', '−₽58,942'],
    ]);
    const total = parts.reduce((sum, [, part]) => sum + Number(part!.replace('−', '-').replace(/[+₽,]/g, '')), 0);
    expect(total).to.equal(720_000);
  });

  it('marks by a word and a sign what could be chance, and nothing else', async () => {
    const { panel } = await open(`lang="en" ${GROWN.replace('primary="225"', 'primary="330"')}`);
    await enter(panel, SEED);
    expect(sentenceOf(panel, 'leadsCost')).to.contain('?Could be chance: the intervals of both periods overlap.');
    expect(cellsOf(panel, 'leadsCost')[0]).to.equal('Cost per lead (CPL)?could be chance');
    // 25 % and 44 %, of hundreds.
    expect(sentenceOf(panel, 'primaryRate')).not.to.contain('chance');
    expect(sentenceOf(panel, 'budget')).not.to.contain('chance');
    expect(said(panel)).to.contain('each period’s figure is only known within its 95 % interval');
  });

  it('has all of it in a table with caption and headers', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    await enter(panel, SEED);
    const table = rootOf(panel).querySelector('table')!;
    expect(plain(table.caption!.textContent)).to.equal(
      'Both periods, and what each step made of the change in revenue',
    );
    expect([...table.tHead!.rows[0]!.cells].map(({ textContent, scope }) => [plain(textContent), scope])).to.deep.equal(
      ['Step', 'Before', 'After', 'Change', 'Made of revenue'].map((head) => [head, 'col']),
    );
    const shown = cellsOf(panel, 'primaryRate').map((text) =>
      text.replace(/^(Before|After|Change|Made of revenue) ?/, ''),
    );
    expect(shown.slice(1)).to.deep.equal([
      '25% of enquiries (150 of 600)',
      '30% of enquiries (225 of 750)',
      '+5 pp',
      '+₽1,642,745 31.1%',
    ]);
    expect(plain(rootOf(panel).querySelector('.total')!.textContent)).to.match(
      /Revenue.*₽6,600,000.*₽11,887,500.*\+80\.1%.*\+₽5,287,500/,
    );
  });
});

describe('the picture', () => {
  it('is drawn step by step, with lengths that are true', async () => {
    const { panel } = await open(
      'lang="en" budget="2000" leads="20" primary="10" secondary="0" primary-check="100" secondary-check="0"',
    );
    await enter(panel, {
      budget: '1000',
      leads: '10',
      primary: '5',
      secondary: '0',
      primaryCheck: '160',
      secondaryCheck: '0',
    });
    // 5 × (160 + 100) ÷ 2, and 60 × (5 + 10) ÷ 2.
    expect([figureOf(panel, 'budgetPart'), figureOf(panel, 'primaryCheckPart')]).to.deep.equal(['+650', '−450']);
    const canvas = await drawn(panel);
    const scale = canvas.height / canvas.getBoundingClientRect().height;
    const context = canvas.getContext('2d')!;
    /** Where something is painted in a row's middle, as shares of the width. */
    const painted = (row: number): readonly [from: number, to: number] => {
      const { data } = context.getImageData(0, Math.round((26 + 52 * row) * scale), canvas.width, 1);
      const at = [...Array(canvas.width).keys()].filter((x) => data[4 * x + 3]! > 200);
      return [at[0]! / canvas.width, (at.at(-1)! + 1) / canvas.width];
    };
    // The longest reach is 1,450.
    const expected = [
      [0, 800],
      [800, 1450],
      [1000, 1450],
      [0, 1000],
    ].map(([from, to]) => [from! / 1450, to! / 1450]);
    expected.forEach(([from, to], row) => {
      expect(painted(row)[0], `start of row ${row}`).to.be.closeTo(from!, 0.01);
      expect(painted(row)[1], `end of row ${row}`).to.be.closeTo(to!, 0.01);
    });
    // A fall is hollow: colour isn't its only sign.
    const middle = (row: number): number =>
      context.getImageData(Math.round(canvas.width * 0.85), Math.round((26 + 52 * row) * scale), 1, 1).data[3]!;
    expect([middle(1), middle(2)]).to.deep.equal([255, 0]);
  });

  it('has a name that leads to the table, and its words are for eyes alone', async () => {
    const { panel } = await open(`lang="en" ${GROWN}`);
    await enter(panel, SEED);
    const canvas = await drawn(panel);
    expect([canvas.getAttribute('role'), canvas.getAttribute('aria-label')]).to.deep.equal([
      'img',
      'From the revenue before to the revenue after, step by step; the table above has the same numbers.',
    ]);
    expect(canvas.parentElement!.querySelector('[aria-hidden="true"]')!.textContent).to.contain('Revenue before');
  });

  it('survives being moved, hidden and shown, and leaves no chart behind', async () => {
    const { Chart } = await import('chart.js');
    const { calculator, panel } = await open(`lang="en" ${GROWN}`);
    await enter(panel, SEED);
    await drawn(panel);
    const place = document.createElement('section');
    calculator.parentElement!.append(place);
    for (let move = 0; move < 10; move++) (move % 2 ? place : calculator.parentElement!).append(calculator);
    calculator.style.display = 'none';
    await settled();
    calculator.style.display = '';
    calculator.parentElement!.style.width = '400px';
    await settled();
    const canvas = await drawn(panel);
    await until(
      () => Math.abs(canvas.getBoundingClientRect().width - rootOf(panel).querySelector('.place')!.clientWidth) <= 1,
    );
    expect(canvas.getBoundingClientRect().width).to.be.closeTo(rootOf(panel).querySelector('.place')!.clientWidth, 1);
    unmount();
    await settled();
    expect(Object.keys(Chart.instances)).to.deep.equal([]);
  });

  it('goes with the answer and comes back with it', async () => {
    const { panel } = await open(`lang="en" ${GROWN}`);
    await enter(panel, SEED);
    await drawn(panel);
    await enter(panel, { leads: 'x' });
    expect(rootOf(panel).querySelector('canvas')).to.equal(null);
    await enter(panel, { leads: '600' });
    await drawn(panel);
  });

  it('begins on the right where the writing does', async () => {
    const { panel } = await open(`lang="ar-EG" currency="EGP" ${GROWN}`);
    await enter(panel, SEED);
    const canvas = await drawn(panel);
    const scale = canvas.height / canvas.getBoundingClientRect().height;
    const alpha = (x: number): number =>
      canvas.getContext('2d')!.getImageData(Math.round(canvas.width * x), Math.round(26 * scale), 1, 1).data[3]!;
    expect([alpha(0.95), alpha(0.05)]).to.deep.equal([255, 0]);
  });
});

describe('what can’t be compared', () => {
  it('is named by period and kind, beside what can be said without it', async () => {
    const { calculator, panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    await enter(panel, { ...SEED, budget: '', leads: 'six hundred' });
    await fill(calculator, 'leads', '');
    expect(headlineOf(panel)).to.contain('+₽5,287,500');
    expect(said(panel))
      .to.contain('Check in the period before: Enquiries (leads).')
      .and.to.contain('Still missing in the period before: Ad spend.')
      .and.to.contain('Still missing in the period after: Enquiries (leads).')
      .and.to.contain('What made the difference shows as soon as they are there.');
    expect(inputOf(panel, 'leads').value).to.equal('six hundred');
    expect(noteOf(panel, 'leads')).to.equal('This is no number. Type it like 600.');
    expect(inputOf(panel, 'leads').getAttribute('aria-invalid')).to.equal('true');
  });

  it('is a funnel in which nobody pays', async () => {
    const { panel } = await open(
      `lang="en" stages='[{"id":"a"},{"id":"b"}]' values='{"budget":"10","a":"20","b":"5"}'`,
    );
    await enter(panel, { budget: '10', a: '40', b: '6' });
    expect(said(panel)).to.contain(
      'Nobody pays at any stage of this funnel, so there is no revenue that could change.',
    );
    expect(rootOf(panel).querySelector('canvas')).to.equal(null);
  });

  it('is asked, where a number can be read in two ways', async () => {
    const { panel } = await open('lang="en"');
    await enter(panel, { leads: '1.200' });
    expect(noteOf(panel, 'leads')).to.contain('Which number is it?');
    findAll(hostOf(panel, 'leads').shadowRoot!, '.reading')[1]!.click();
    await settled();
    expect(inputOf(panel, 'leads').value).to.equal('1,200');
  });
});

describe('unusual periods', () => {
  it('that hold the same numbers changed nothing', async () => {
    const { panel } = await open('lang="en" currency="RUB"');
    await press(panel, 'Start from the calculator’s numbers');
    expect(headlineOf(panel)).to.equal('Revenue is the same in both periods: ₽6,600,000');
    expect(said(panel))
      .to.contain('Nothing changed: both periods hold the same numbers.')
      .and.to.contain('Still the example’s numbers: Ad spend,');
    expect(rootOf(panel).querySelector('canvas, .made')).to.equal(null);
  });

  it('whose changes cancel out say so, without shares', async () => {
    const { panel } = await open(
      'lang="en" budget="1000" leads="100" primary="20" secondary="0" primary-check="50" secondary-check="0"',
    );
    await enter(panel, {
      budget: '1000',
      leads: '100',
      primary: '10',
      secondary: '0',
      primaryCheck: '100',
      secondaryCheck: '0',
    });
    expect(said(panel))
      .to.contain('What brought more and what brought less cancel out.')
      .and.not.to.contain('of the change.');
    expect([figureOf(panel, 'primaryRatePart'), figureOf(panel, 'primaryCheckPart')]).to.deep.equal(['+750', '−750']);
  });

  it('whose revenue hardly changed have no shares either, and say why', async () => {
    const { panel } = await open(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20100" secondary-check="120000"',
    );
    await enter(panel, SEED);
    expect(said(panel)).to.contain('Shares of so small a change would only mislead.').and.not.to.contain('That is ');
  });

  it('may begin with nothing', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    await enter(panel, {
      budget: '0',
      leads: '0',
      primary: '0',
      secondary: '0',
      primaryCheck: '0',
      secondaryCheck: '0',
    });
    expect(headlineOf(panel)).to.equal('Revenue went from nothing to ₽11,887,500: +₽11,887,500');
    expect(order(panel)).to.deep.equal(['budget']);
    expect(sentenceOf(panel, 'budget')).to.contain('From ₽0 to ₽240,000. That is 100% of the change.');
    expect(said(panel)).to.contain('—: nothing to compute it from in that period');
    expect(cellsOf(panel, 'primaryRate')[1]).to.contain('—');
  });

  it('may end with nothing', async () => {
    const { panel } = await open(
      'lang="en" budget="180000" leads="0" primary="0" secondary="0" primary-check="20000" secondary-check="120000"',
    );
    await enter(panel, SEED);
    expect(headlineOf(panel)).to.equal('Revenue went from 6,600,000 to 0: −6,600,000 (−100%)');
    expect(order(panel)).to.deep.equal(['leadsCost']);
  });

  it('may have people who came without advertising', async () => {
    const { panel } = await open(`lang="ru" ${GROWN}`);
    await enter(panel, { ...SEED, budget: '0' });
    expect(said(panel)).to.contain('Поэтому расходы и стоимость посчитаны вместе: Обращения (лиды).');
    expect(sentenceOf(panel, 'leads')).to.contain('С 600 до 750: +25 %.');
  });

  it('may have people who came from nobody', async () => {
    const { panel } = await open(`lang="en" ${GROWN}`);
    await enter(panel, { ...SEED, leads: '0' });
    expect(said(panel)).to.contain('the change is split among people and charges');
    expect(order(panel)).to.deep.equal(['secondary', 'primary', 'secondaryCheck', 'primaryCheck']);
  });

  it('say where a growth of thousands of per cent is a multiple', async () => {
    const { panel } = await open(
      'lang="en" budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"',
    );
    await enter(panel, { ...SEED, primary: '1', secondary: '0' });
    expect(headlineOf(panel)).to.equal('Revenue went from 20,000 to 6,600,000: +6,580,000 (+32,900%, 330×)');
  });

  it('may count by margin, which plays no part', async () => {
    const { panel } = await open(`lang="en" margin="0.3" ${GROWN}`);
    await enter(panel, SEED);
    expect(said(panel)).to.contain('Compared is revenue; the margin plays no part in it.');
    expect(hostOf(panel, 'margin')).to.equal(null);
  });

  it('may be of ten stages, of visits above a hundred per cent, of a currency without minor units', async () => {
    const stages = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id, index) => ({
      id,
      paid: index === 4 || index === 9,
      counts: index === 9 ? 'visits' : 'people',
      label: `Stage ${id.toUpperCase()} with a name of some forty-five letters`,
    }));
    const later = Object.fromEntries(stages.map(({ id }, index) => [id, String(1000 - 90 * index)]));
    const { panel } = await open(
      `lang="en" currency="JPY" stages='${JSON.stringify(stages)}' values='${JSON.stringify({ ...later, j: '700', budget: '1234567890', eCheck: '1234567890', jCheck: '99' })}'`,
    );
    await enter(panel, { ...later, j: '650', a: '1100', budget: '1134567890', eCheck: '1200000000', jCheck: '100' });
    expect(headlineOf(panel)).to.match(/^Revenue went from ¥768,000,065,000 to ¥790,123,518,900: \+¥22,123,453,900/);
    const total = order(panel).reduce(
      (sum, lever) => sum + Number(figureOf(panel, `${lever}Part`).replace('−', '-').replace(/[+¥,]/g, '')),
      0,
    );
    expect(total).to.equal(22_123_453_900);
    expect(sentenceOf(panel, 'jRate')).to.contain('(650 of 280)').and.to.contain('(700 of 280)');
  });
});

describe('the other period’s fields', () => {
  it('take shares, and say what they mean', async () => {
    const { panel } = await open('lang="en"');
    await enter(panel, { primary: '25%' });
    expect([inputOf(panel, 'primary').value, noteOf(panel, 'primary')]).to.deep.equal([
      '25%',
      '25% of what? Fill in: Enquiries (leads)',
    ]);
    await enter(panel, { leads: '600' });
    expect([inputOf(panel, 'primary').value, noteOf(panel, 'primary')]).to.deep.equal(['150', '25% of enquiries']);
    await enter(panel, { leads: '25%' });
    expect(noteOf(panel, 'leads')).to.contain('A share doesn’t fit here.');
  });

  it('are filled by a row or a column of a spreadsheet, which can be taken back', async () => {
    const { calculator, panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    expect(
      await pasteInto(
        panel,
        'budget',
        'Ad spend\t180 000\r\nLeads\t600\r\nVisits\t150\r\nReturns\t30\r\nCheck\t20 000\r\nCheck\t120 000\r\n',
      ),
    ).to.equal(false);
    expect(headlineOf(panel)).to.contain('+₽5,287,500');
    expect(await heard(calculator, 'Pasted')).to.contain('Pasted: 6 of 6. Revenue went from ₽6,600,000 to ₽11,887,500');
    await press(panel, 'Undo');
    expect(inputOf(panel, 'budget').value).to.equal('');
    // The button has gone; the focus hasn't.
    expect(rootOf(panel).activeElement).to.equal(hostOf(panel, 'budget'));
  });

  it('keep the place of a blank cell, and say how many found one', async () => {
    const { calculator, panel } = await open('lang="en"');
    await pasteInto(panel, 'primary', '150\t\t20000\t120000\t7');
    expect(
      ['primary', 'secondary', 'primaryCheck', 'secondaryCheck'].map((field) => inputOf(panel, field).value),
    ).to.deep.equal(['150', '', '20,000', '120,000']);
    expect(await heard(calculator, 'Pasted')).to.contain('Pasted: 3 of 4');
  });

  it('keep the place of a gap and show what stood there, whatever a spreadsheet calls it', async () => {
    for (const gap of ['#N/A', 'n/a', 'null', 'н/д', 'нет данных', '#REF!', '#DIV/0!', 'x', '–']) {
      const { panel } = await open('lang="ru"');
      await pasteInto(panel, 'budget', `200000\r\n${gap}\r\n180\r\n40\r\n21000\r\n125000`);
      const fields = ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'];
      expect(fields.map((field) => plain(inputOf(panel, field).value))).to.deep.equal([
        '200 000',
        gap,
        '180',
        '40',
        '21 000',
        '125 000',
      ]);
      expect(inputOf(panel, 'leads').getAttribute('aria-invalid')).to.equal('true');
      expect(noteOf(panel, 'budget')).to.contain('Вставлено: 5 из 6. Нет числа: Обращения (лиды).');
      expect(said(panel)).to.contain('Проверьте в периоде «до»: Обращения (лиды).');
    }
  });

  it('take accounting’s dash for zero, where the currency stands beside it', async () => {
    const { panel } = await open('lang="ru"');
    await pasteInto(panel, 'budget', ' -  р. \r\n600\r\n150');
    expect(['budget', 'leads', 'primary'].map((field) => inputOf(panel, field).value)).to.deep.equal([
      '0',
      '600',
      '150',
    ]);
  });

  it('are filled by name, in other languages too, and not by rows that name no field', async () => {
    const { calculator, panel } = await open('lang="en"');
    await pasteInto(panel, 'budget', 'Стоимость лида\t300\r\nЛиды\t600\r\nРасходы на рекламу\t180000');
    expect(['budget', 'leads', 'primary'].map((field) => inputOf(panel, field).value)).to.deep.equal([
      '180,000',
      '600',
      '',
    ]);
    expect(noteOf(panel, 'budget')).to.contain('Pasted: 2 of 3. Left out: Стоимость лида 300.');
    expect(await heard(calculator, 'Pasted')).to.contain('Left out: Стоимость лида 300');
  });

  it('take a year above them for a heading', async () => {
    const { panel } = await open('lang="en"');
    await pasteInto(panel, 'budget', '2026\r\n180000\r\n600\r\n150\r\n30\r\n20000\r\n120000');
    expect(['budget', 'leads', 'secondaryCheck'].map((field) => inputOf(panel, field).value)).to.deep.equal([
      '180,000',
      '600',
      '120,000',
    ]);
    expect(noteOf(panel, 'budget')).to.contain('Left out: 2026');
  });

  const BOTH =
    'Показатель\t2025\t2026\r\nРасходы на рекламу\t180000\t240000\r\nЛиды\t600\t750\r\nПервичные\t150\t225\r\nВторичные\t30\t60\r\nСредний чек первичного приёма\t20000\t19500\r\nСредний чек лечения\t120000\t125000\r\n';
  const REVENUES = 'Revenue went from ₽6,600,000 to ₽11,887,500';

  for (const [order, table, swapped] of [
    ['the earlier one first', BOTH, false],
    ['the later one first', BOTH.replace(/^(.*?)\t(.*?)\t(.*?)(\r\n)/gm, '$1\t$3\t$2$4'), false],
    ['with the calculator’s numbers as the earlier period', BOTH, true],
  ] as const)
    it(`of both periods are filled row by row from a label and two columns, ${order}`, async () => {
      const { calculator, panel } = await open('lang="en" currency="RUB" budget="1"');
      if (swapped) await press(panel, 'Swap before and after');
      expect(await pasteInto(panel, 'leads', table)).to.equal(false);
      expect(headlineOf(panel)).to.contain(REVENUES);
      expect(plain(inputOf(panel, 'leads').value)).to.equal(swapped ? '750' : '600');
      expect(calculator.leads).to.equal(swapped ? '600' : '750');
      expect(noteOf(panel, 'leads')).to.contain('Pasted: 12 of 12. Left out: Показатель, 202');
      findAll(hostOf(panel, 'leads').shadowRoot!, '.note button')[0]!.click();
      await settled();
      expect([inputOf(panel, 'leads').value, calculator.leads, calculator.budget]).to.deep.equal(['', '', '1']);
    });

  it('are asked about where there are two columns without a name, and change nothing until then', async () => {
    const { calculator, panel } = await open('lang="en" currency="RUB"');
    await pasteInto(
      panel,
      'budget',
      '180000\t240000\r\n600\t750\r\n150\t225\r\n30\t60\r\n20000\t19500\r\n120000\t125000',
    );
    expect([inputOf(panel, 'budget').value, calculator.leads]).to.deep.equal(['', '600']);
    const choices = (): HTMLElement[] => findAll(hostOf(panel, 'budget').shadowRoot!, '.note button');
    expect(choices().map(({ textContent }) => plain(textContent).slice(0, 32))).to.deep.equal([
      'Ad spend 180000 → 240000, Enquir',
      'Ad spend 180000, Enquiries (lead',
      'Ad spend 240000, Enquiries (lead',
      'Leave the fields as they are',
    ]);
    choices()[2]!.click();
    await settled();
    expect([inputOf(panel, 'budget').value, calculator.leads]).to.deep.equal(['240,000', '600']);
  });

  it('ask about a quarter of a patient', async () => {
    const { panel } = await open('lang="ru"');
    await enter(panel, { leads: '600', primary: '0,25' });
    expect(noteOf(panel, 'primary')).to.equal('Какое это число? 0,2525%');
    findAll(hostOf(panel, 'primary').shadowRoot!, '.reading')[1]!.click();
    await settled();
    expect(inputOf(panel, 'primary').value).to.equal('150');
  });

  it('leave a single number to the browser', async () => {
    const { panel } = await open('lang="en"');
    expect(await pasteInto(panel, 'budget', '180000\r\n')).to.equal(true);
    expect(inputOf(panel, 'budget').value).to.equal('');
  });

  it('are copied, emptied and swapped by buttons that say what they did', async () => {
    const { calculator, panel } = await open('lang="en" currency="RUB"');
    await press(panel, 'Start from the calculator’s numbers');
    expect(inputOf(panel, 'secondaryCheck').value).to.equal('120,000');
    expect(noteOf(panel, 'secondaryCheck')).to.equal('example');
    await enter(panel, { primaryCheck: '10000' });
    expect(headlineOf(panel)).to.contain('+₽1,500,000');
    await press(panel, 'Swap before and after');
    expect(headlineOf(panel)).to.contain('−₽1,500,000');
    expect(said(panel)).to.contain('The period after').and.to.contain('own numbers are the earlier period');
    expect(await heard(calculator, 'swapped')).to.contain(
      'Before and after are swapped. Revenue went from ₽6,600,000 to ₽5,100,000',
    );
    await press(panel, 'Empty these fields');
    expect(inputOf(panel, 'secondaryCheck').value).to.equal('');
    await press(panel, 'Undo');
    expect(inputOf(panel, 'primaryCheck').value).to.equal('10,000');
  });

  it('stay as they were when the panel goes and comes back, or the language changes', async () => {
    const { calculator, panel } = await open('lang="en" currency="RUB"');
    await enter(panel, SEED);
    panel.remove();
    await settled();
    const again = document.createElement('funnel-compare');
    again.slot = 'after';
    calculator.append(again);
    await settled();
    expect(inputOf(again, 'budget').value).to.equal('180,000');
    calculator.lang = 'et';
    await settled();
    expect(plain(inputOf(again, 'budget').value)).to.equal('180 000');
    expect(headlineOf(again)).to.contain('Käive on mõlemas perioodis sama');
  });
});

describe('existing patients among the leads', () => {
  const newLines = (panel: Element): string[] =>
    [...rootOf(panel).querySelectorAll('p.new')].map(({ textContent }) => plain(textContent));

  it('have no field and no sentence while nobody has counted them', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    await enter(panel, SEED);
    expect(rootOf(panel).querySelector('[name="existing"]')).to.equal(null);
    expect(newLines(panel)).to.deep.equal([]);
  });

  it('have a field below the leads, and the new ones of both periods stand beside all of them', async () => {
    const { calculator, panel } = await open(`lang="en" currency="RUB" ${GROWN} existing="300"`);
    const fields = [...rootOf(panel).querySelectorAll('funnel-panel-field')].map(({ name }) => name);
    expect(fields.slice(0, 4)).to.deep.equal(['budget', 'leads', 'existing', 'primary']);
    await enter(panel, { ...SEED, existing: '300' });
    expect(newLines(panel)).to.deep.equal([
      'Before, 300 of 600 were new; after, 450 of 750.',
      'Before, a new enquiry cost ₽600; after, ₽533.33. Over all of them it was ₽300 and ₽320.',
      'Before, 150 of 300 new people came (50%); after, 225 of 450 (50%): 0 percentage points. Over all of them it was 25% and 30%.',
      'What made revenue change is split among everybody, existing patients included.',
    ]);
    // The parts are those of the comparison without them.
    expect(figureOf(panel, 'primaryRatePart')).to.equal('+₽1,642,745');
    expect(await accessibilityFaults(panel)).to.deep.equal([]);
    const [section] = reportSections(calculator[VIEW]);
    expect(section!.sentences!.map(plain)).to.include('Before, 300 of 600 were new; after, 450 of 750.');
  });

  it('tell a difference that may be chance from one that isn’t, by the new ones alone', async () => {
    const { panel } = await open(
      'lang="ru" budget="180000" leads="600" primary="180" secondary="30" primary-check="20000" secondary-check="120000" existing="280"',
    );
    await enter(panel, { ...SEED, existing: '300' });
    const rate = rootOf(panel).querySelectorAll('p.new')[2]!;
    expect(plain(rate.textContent)).to.equal(
      'В периоде «до» из 300 новых пришли 150 (50 %), в периоде «после» из 320 — 180 (56,3 %): +6,3 процентного пункта. Если считать по всем, 25 % и 30 %.',
    );
    expect(plain(rate.nextElementSibling!.textContent)).to.contain('Может быть случайностью');
  });

  for (const [lang, what, typed, sentence] of [
    [
      'en',
      'counted in one period alone',
      '',
      'In the period before existing patients aren’t counted, or are more than all people',
    ],
    [
      'en',
      'more than all people',
      '601',
      'In the period before existing patients aren’t counted, or are more than all people',
    ],
    ['ru', 'counted in one period alone', '', 'В периоде «до» тех, кто уже был пациентом, не посчитали'],
    [
      'et',
      'more than all people',
      '601',
      'Varasemas perioodis ei ole varasemaid patsiente loetud või on neid rohkem kui kõiki kokku',
    ],
  ] as const)
    it(`say plainly in ${lang} why the new ones can’t be compared: ${what}`, async () => {
      const { panel } = await open(`lang="${lang}" currency="RUB" ${GROWN} existing="300"`);
      await enter(panel, { ...SEED, existing: typed });
      expect(newLines(panel)[0]).to.contain(sentence);
      expect(newLines(panel)).to.have.length(1);
      expect(rootOf(panel).querySelector('[data-figure^="new"]')).to.equal(null);
      expect(inputOf(panel, 'existing').value).to.equal(typed);
      expect(noteOf(panel, 'existing') === '').to.equal(typed === '');
    });

  it('leave the rate out where more came for the first time than were new', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN} existing="600"`);
    await enter(panel, { ...SEED, existing: '300' });
    expect(said(panel)).to.contain('In one of the periods more people came for the first time than were new');
    expect(rootOf(panel).querySelector('[data-figure="newRateAfter"]')).to.equal(null);
    expect(figureOf(panel, 'newCostAfter')).to.equal('₽1,600');
  });
});

describe('the way to it', () => {
  it('leads from the diagnosis, and ends at the heading', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const opened: string[] = [];
    calculator.addEventListener('funnel-panel', (event) =>
      opened.push((event as CustomEvent<{ panel: string }>).detail.panel),
    );
    findWithin(calculator, 'button')
      .find((button) => plain(button.textContent) === 'How we worked this out')!
      .click();
    const way = (): HTMLElement | undefined =>
      findWithin(calculator, 'button').find(
        (button) => plain(button.textContent) === 'What made this period different from the one before?',
      );
    await until(() => Boolean(way()));
    way()!.click();
    const panel = (): HTMLElement | undefined => findWithin(calculator, 'funnel-compare')[0];
    const heading = (): Element | null | undefined => panel()?.shadowRoot?.activeElement;
    await until(() => heading()?.localName === 'h2');
    expect(plain(heading()!.textContent)).to.equal('Before and after');
    expect(opened).to.deep.equal(['compare']);
    panel()!.shadowRoot!.querySelector('h2')!.blur();
    way()!.click();
    await settled();
    expect([heading()!.localName, findWithin(calculator, 'funnel-compare').length]).to.deep.equal(['h2', 1]);
  });

  it('leads to the panel that the page shows already', async () => {
    const { calculator, panel } = await open('lang="en"');
    const { visitPanel } = await import('../../../src/components/base/panel-visits.js');
    visitPanel(calculator[VIEW], 'compare');
    await settled();
    expect(rootOf(panel).activeElement?.localName).to.equal('h2');
    expect(findWithin(calculator, 'funnel-compare').length).to.equal(1);
  });

  it('is open to the keyboard alone, from the first field to the last button', async () => {
    const { panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    inputOf(panel, 'budget').focus();
    for (const text of Object.values(SEED)) {
      // One by one: WebKit's driver takes a digit that comes again at once for a key that is held.
      for (const digit of text) await sendKeys({ type: digit });
      await sendKeys({ press: 'Enter' });
    }
    await settled();
    expect(headlineOf(panel)).to.contain('+₽5,287,500');
    await sendKeys({ press: 'ArrowUp' });
    await settled();
    expect(inputOf(panel, 'secondaryCheck').value).to.equal('130,000');
    const button = buttonOf(panel, 'Swap before and after');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(said(panel)).to.contain('The period after');
  });
});

describe('the report', () => {
  it('has the comparison as long as there is an answer, with numbers that a sheet can add up', async () => {
    const { calculator, panel } = await open(`lang="en" currency="RUB" ${GROWN}`);
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
    await enter(panel, SEED);
    const [section] = reportSections(calculator[VIEW]);
    expect([section!.title, section!.head]).to.deep.equal([
      'Before and after',
      ['Step', 'Before', 'After', 'Change', 'Made of revenue, RUB'],
    ]);
    expect(section!.rows[1]).to.deep.equal([
      'Enquiries (leads) → New patients (first visits), %',
      { shown: '25%', number: '25' },
      { shown: '30%', number: '30' },
      '+5 pp',
      { shown: '+₽1,642,745', number: '1642744.79166667' },
    ]);
    expect(section!.rows.at(-1)![4]).to.deep.equal({ shown: '+₽5,287,500', number: '5287500' });
    expect(plain(section!.sentences![0]!)).to.equal(
      'Revenue went from ₽6,600,000 to ₽11,887,500: +₽5,287,500 (+80.1%)',
    );
    expect(section!.sentences!.join(' ')).to.contain('Cost per lead (CPL): Could be chance');
    panel.remove();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
  });
});

describe('the panel for everybody', () => {
  const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    waiting: {},
    'with an answer': SEED,
    'with gaps': { ...SEED, leads: 'x', budget: '' },
    'with two readings': { ...SEED, leads: '1.200' },
    'people who came for nothing': { ...SEED, budget: '0' },
    'large sums': { ...SEED, budget: '1234567890', primaryCheck: '1234567890' },
  };
  for (const [state, texts] of Object.entries(STATES)) {
    for (const [lang, scheme] of [
      ['en', 'light'],
      ['ru', 'dark'],
      ['et', 'light'],
      ['ar-EG', 'dark'],
    ] as const) {
      it(`has no faults and no sideways scrolling at 320 px, with a reader’s text spacing too: ${state}, ${lang}`, async () => {
        const { calculator, panel } = await open(`lang="${lang}" color-scheme="${scheme}" ${GROWN}`);
        const place = calculator.parentElement!;
        place.style.width = '320px';
        await enter(panel, texts);
        for (const details of findAll<HTMLDetailsElement>(rootOf(panel), 'details')) details.open = true;
        if (rootOf(panel).querySelector('.place')) await drawn(panel);
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        const outside = (): string[] => {
          const { left, right } = place.getBoundingClientRect();
          return findWithin(panel, '*')
            .filter(
              (element) =>
                isShown(element) &&
                !element.closest('.sr, thead') &&
                (visibleRight(element) > right + 0.5 ||
                  (lang.startsWith('ar') &&
                    element.localName !== 'canvas' &&
                    element.getBoundingClientRect().left < left - 0.5)),
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 120));
        };
        expect(outside()).to.deep.equal([]);
        for (const element of [panel, ...findWithin(panel, '*')]) {
          element.shadowRoot?.append(
            Object.assign(document.createElement('style'), {
              textContent:
                '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
            }),
          );
        }
        await settled();
        expect(outside()).to.deep.equal([]);
      });
    }
  }

  it('has targets of 44 px, and fields that are called in their period’s name', async () => {
    const { panel } = await open('lang="ru"');
    for (const target of findWithin(panel, '.control, .action, summary').filter(isShown))
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
    expect(plain(rootOf(panel).querySelector('fieldset > legend')!.textContent)).to.equal('Период до');
    expect(plain(inputOf(panel, 'budget').labels![0]!.textContent)).to.equal('Расходы на рекламу, ₽');
  });
});
