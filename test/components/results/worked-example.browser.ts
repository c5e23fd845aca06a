import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import {
  figures,
  fill,
  fillAll,
  inputOf,
  mount,
  paste,
  read,
  readAll,
  settled,
  unmount,
  until,
  WORKED_EXAMPLE,
} from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

describe('the worked example', () => {
  it('gives 6 600 000 ₽ and every other figure when typed into a blank calculator', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    await fillAll(calculator, WORKED_EXAMPLE);
    expect(figures(calculator)).to.deep.equal({
      budget: '180 000 ₽',
      leads: '600',
      leadsCost: '300 ₽',
      leadsRevenuePerPerson: '11 000 ₽',
      leadsBreakEvenCost: '11 000 ₽',
      primary: '150',
      primaryRate: '25 %',
      primaryCost: '1 200 ₽',
      primaryRevenue: '3 000 000 ₽',
      primaryRevenueShare: '45,5 %',
      secondary: '30',
      secondaryRate: '20 %',
      secondaryTotalRate: '5 %',
      secondaryCost: '6 000 ₽',
      secondaryRevenue: '3 600 000 ₽',
      secondaryRevenueShare: '54,5 %',
      revenue: '6 600 000 ₽',
      romi: '3 566,7 % (×35,7)',
      roas: '×36,7',
      adShare: '2,7 %',
      netOfAds: '6 420 000 ₽',
      payback: '0,8 дня',
      averageCheck: '36 667 ₽',
      repeatVisitsToPayback: '0',
    });
  });

  it('is typed key by key, and the total follows each key', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    await fillAll(calculator, { ...WORKED_EXAMPLE, secondaryCheck: '' });
    inputOf(calculator, 'secondaryCheck').focus();
    const totals: string[] = [];
    for (const key of '120000') {
      await sendKeys({ type: key });
      await settled();
      totals.push(read(calculator, 'revenue'));
    }
    expect(totals).to.deep.equal([
      '3 000 030 ₽',
      '3 000 360 ₽',
      '3 003 600 ₽',
      '3 036 000 ₽',
      '3 360 000 ₽',
      '6 600 000 ₽',
    ]);
  });

  it('stands in an untouched calculator, marked as an example', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
    expect(readAll(calculator)).to.contain('Это пример');
  });

  it('loses its mark field by field as numbers are typed', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const seen: string[][] = [];
    calculator.addEventListener('funnel-change', (event) => seen.push([...event.detail.examples]));
    await fill(calculator, 'budget', '200 000');
    expect(readAll(calculator)).to.contain('Пока из примера: Обращения');
    expect(seen.at(-1)).to.have.members(['leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck']);
    await fillAll(calculator, WORKED_EXAMPLE);
    expect(seen.at(-1)).to.deep.equal([]);
    expect(readAll(calculator)).not.to.match(/Пока из примера|Это пример/);
  });

  it("is drawn as a picture with a name, beside a table with the same figures for those who don't see it", async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const [chart] = findWithin(calculator, 'funnel-chart');
    chart!.scrollIntoView();
    await until(() => chart!.shadowRoot!.querySelector('canvas') !== null);
    const canvas = chart!.shadowRoot!.querySelector('canvas')!;
    expect([canvas.getAttribute('role'), canvas.getAttribute('aria-label')]).to.deep.equal([
      'img',
      'Воронка на картинке; в таблице ниже те же цифры.',
    ]);

    const table = findWithin<HTMLTableElement>(calculator, 'funnel-results').flatMap((results) =>
      findWithin<HTMLTableElement>(results, 'table'),
    )[0]!;
    // A layout that isn't a table's takes the roles away; so they are said.
    expect([table.getAttribute('role'), plain(table.caption!.textContent)]).to.deep.equal([
      'table',
      'Воронка в цифрах',
    ]);
    expect(
      [...table.tHead!.querySelectorAll('th')].map(({ scope, textContent }) => [scope, plain(textContent)]),
    ).to.deep.equal([
      ['col', 'Человек'],
      ['col', 'Конверсия'],
      ['col', 'Стоимость пациента (CPO)'],
      ['col', 'Выручка'],
    ]);
    const seen = [...chart!.shadowRoot!.querySelectorAll('.stage')].map((stage) =>
      [...stage.children].map(({ textContent }) => plain(textContent)),
    );
    expect(seen).to.deep.equal([
      ['Обращения (лиды)', '600', '↓ 25 %'],
      ['Первичные пациенты', '150', '↓ 20 %'],
      ['Вторичные (вернулись на лечение)', '30', ''],
    ]);
    const rows = [...table.tBodies[0]!.rows].map(({ cells }) => [...cells].map((cell) => plain(allText(cell))));
    expect(rows).to.deep.equal([
      ['Обращения (лиды) 600', '', 'Стоимость обращения (CPL) 300 ₽', ''],
      [
        'Первичные пациенты 150 слабое место',
        'Конверсия 25 % от обращений (150 из 600)',
        'Стоимость пациента (CPO) 1 200 ₽',
        'Выручка 3 000 000 ₽ 45,5 % выручки',
      ],
      [
        'Вторичные (вернулись на лечение) 30',
        'Конверсия 20 % от первичных (30 из 150) 5 % от всех обращений (30 из 600)',
        'Стоимость пациента (CPO) 6 000 ₽ те же 180 000 ₽, увиденные с двух этапов; не складывайте их',
        'Выручка 3 600 000 ₽ 54,5 % выручки',
      ],
    ]);
    // Where the name says that it is.
    expect(table.getBoundingClientRect().top).to.be.at.least(canvas.getBoundingClientRect().bottom);
  });

  it('has a hundredth of the money in another currency', async () => {
    const calculator = await mount('<funnel-calculator lang="et"></funnel-calculator>');
    expect(read(calculator, 'revenue')).to.equal('66 000 €');
  });

  it('gives way entirely to a single value of the page', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" budget="90000"></funnel-calculator>');
    expect(inputOf(calculator, 'leads').value).to.equal('');
    await fill(calculator, 'leads', '300');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
  });
});

describe('a blank calculator', () => {
  it('shows no figure, and no reasons for it: nothing is typed yet', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    for (const [figure, text] of Object.entries(figures(calculator))) expect(text, figure).not.to.match(/\d/);
    expect(readAll(calculator)).not.to.contain('заполните:');
  });

  it('shows what can be known before the rest is filled in', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    await fillAll(calculator, { budget: '180 000', leads: '600' });
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
    expect(read(calculator, 'revenue')).to.contain('—');
  });
});

describe('a share typed in place of a count', () => {
  it('means that part of the stage before, and follows it', async () => {
    const calculator = await mount('<funnel-calculator blank lang="ru"></funnel-calculator>');
    await fillAll(calculator, { ...WORKED_EXAMPLE, primary: '25%' });
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
    await paste(calculator, 'leads', '1 200');
    expect(read(calculator, 'primaryRevenue')).to.equal('6 000 000 ₽');
  });
});
