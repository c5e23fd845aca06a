import { expect } from '@esm-bundle/chai';
import { fill, read, settled, unmount } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';
import {
  fillIn,
  goTo,
  lead,
  openSection,
  panelField,
  panelInput,
  panelNote,
  rowOf,
  said,
  tick,
  typeInto,
  WORKED,
} from './plan-sections.js';

afterEach(unmount);

const russian = (more = ''): ReturnType<typeof openSection> => openSection('target', `lang="ru" ${WORKED} ${more}`);
const english = (more = ''): ReturnType<typeof openSection> =>
  openSection('target', `lang="en" currency="RUB" ${WORKED} ${more}`);

describe('the target of a plan', () => {
  it('starts with a suggestion that says so, and an answer to it', async () => {
    const { section } = await russian();
    expect(panelInput(section, 'target').value.replace(/\s/g, ' ')).to.equal('+30 %');
    expect(panelNote(section, 'target')).to.match(/^Это предложение/);
    expect(lead(section)).to.equal('8 580 000 ₽ за месяц: на 1 980 000 ₽ больше, чем сейчас (+30 %).');
  });

  it('answers for each lever alone: now, what it must become, the change, and whether it can', async () => {
    const { section } = await russian();
    await fillIn(section, 'target', 'x2,5');
    expect(panelInput(section, 'target').value).to.equal('×2,5');
    expect(lead(section)).to.equal('16 500 000 ₽ за месяц: на 9 900 000 ₽ больше, чем сейчас (+150 %).');
    expect(rowOf(section, 'budget')).to.deep.equal([
      'Расходы на рекламу',
      '180 000 ₽',
      '450 000 ₽',
      '+270 000 ₽ (+150 %)',
      'да',
    ]);
    expect(rowOf(section, 'leadsCost')).to.deep.equal([
      'Стоимость обращения (CPL)',
      '300 ₽',
      '120 ₽',
      '−180 ₽ (−60 %)',
      'да',
    ]);
    expect(rowOf(section, 'leads')).to.deep.equal([
      'Обращения (лиды) при тех же расходах',
      '600',
      '1 500 обращений',
      '+900 (+150 %)',
      'да',
    ]);
    expect(rowOf(section, 'primaryRate').slice(1)).to.deep.equal([
      '25 % от обращений (150 из 600)',
      '62,5 % от обращений (375 из 600)',
      '+37,5 п. п. (+150 %)',
      'да',
    ]);
    expect(rowOf(section, 'secondaryRate').slice(1)).to.deep.equal([
      '20 % от первичных (30 из 150)',
      '75 % от первичных (113 из 150)',
      '+55 п. п. (+275 %)',
      'да',
    ]);
    expect(rowOf(section, 'primaryCheck').slice(2, 4)).to.deep.equal(['86 000 ₽', '+66 000 ₽ (+330 %)']);
    expect(rowOf(section, 'secondaryCheck').slice(2, 4)).to.deep.equal(['450 000 ₽', '+330 000 ₽ (+275 %)']);
    expect(rowOf(section, 'allChecks').slice(2, 4)).to.deep.equal(['×2,5', '+150 %']);
  });

  it('rounds people up, and calculates nothing from that', async () => {
    const { section } = await russian();
    await fillIn(section, 'target', '10000000');
    expect(rowOf(section, 'leads').slice(2, 4)).to.deep.equal(['909,09 → 910 обращений', '+309,09 (+51,52 %)']);
  });

  it('has tables with captions, and heads for columns and rows', async () => {
    const { section } = await english();
    const tables = [...section.shadowRoot!.querySelectorAll('table')];
    expect(tables.map((table) => plain(table.caption!.textContent))).to.deep.equal([
      'One lever alone, all else as it is',
      'One plan for all',
    ]);
    for (const table of tables) {
      expect([...table.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).to.deep.equal(
        Array(5).fill('col'),
      );
      for (const row of table.querySelectorAll('tbody tr'))
        expect(row.firstElementChild!.getAttribute('scope')).to.equal('row');
    }
  });

  it('says why a lever alone can’t, and what it does reach', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×5');
    expect(rowOf(section, 'primaryRate')[4]).to.equal(
      'No: that is more than everybody. With everybody it is ₽26,400,000.',
    );
    expect(rowOf(section, 'primaryRate')[2]).to.equal('125%');
    await fillIn(section, 'target', '1000000');
    expect(rowOf(section, 'secondaryRate')[4]).to.equal('No: that is below nothing. At 0 it is still ₽3,000,000.');
  });

  it('follows the funnel’s own numbers', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'target', '×2');
    await fill(calculator, 'leads', '1200');
    expect(read(section, 'primaryRateGoal')).to.equal('25%');
  });

  it('remembers what was asked while another question is open', async () => {
    const { plan, section } = await english();
    await fillIn(section, 'target', '×2.5');
    await goTo(plan, 'price');
    const again = await goTo(plan, 'target');
    expect(panelInput(again, 'target').value).to.equal('2.5×');
    expect(lead(again)).to.contain('₽16,500,000');
  });
});

describe('one plan for all', () => {
  it('improves all six by 22.2 %', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    expect(said(section)).to.contain('Improve each by 22.2%.');
    expect(rowOf(section, 'leadsCost', 1).slice(0, 4)).to.deep.equal([
      'Cost per lead (CPL)',
      '₽300',
      '₽245.50',
      '−₽54.50 (−18.17%)',
    ]);
    expect(said(section)).to.contain(
      'A cost gets better by falling: it is divided, not multiplied, which makes −18.17%.',
    );
  });

  it('improves those that may move by 42.47 %, where two are kept', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    await tick(section, '[name="budget"]');
    await tick(section, '[name="leadsCost"]');
    expect(said(section)).to.contain('Improve each by 42.47%.');
    expect(rowOf(section, 'budget', 1).slice(1, 4)).to.deep.equal(['₽180,000', '₽180,000', '—']);
  });

  it('keeps to limits, and marks who is at one', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    await tick(section, '[name="budget"]');
    section.shadowRoot!.querySelector('details')!.open = true;
    await fillIn(section, 'primaryRate', '20');
    await fillIn(section, 'primaryCheck', '10');
    await fillIn(section, 'secondaryCheck', '10');
    expect(said(section)).to.contain('Improve the others by 49.27% each.');
    expect(rowOf(section, 'primaryRate', 1)[3]).to.equal('+5 pp (+20%) at its limit');
  });

  it('says plainly that it isn’t possible, and what can be reached', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    for (const name of ['budget', 'leadsCost', 'secondaryRate', 'secondaryCheck'])
      await tick(section, `[name="${name}"]`);
    await fillIn(section, 'primaryRate', '20');
    await fillIn(section, 'primaryCheck', '10');
    expect(said(section)).to.contain('Not possible with these locks and limits: at most ₽8,280,000.');
    for (const name of ['primaryRate', 'primaryCheck']) await tick(section, `[name="${name}"]`);
    expect(said(section)).to.contain('Everything is to stay as it is. Let at least one move.');
    expect(section.shadowRoot!.querySelectorAll('details')).to.have.length(1);
  });

  it('names each box by what it keeps', async () => {
    const { section } = await english();
    expect(
      [...section.shadowRoot!.querySelectorAll('[type="checkbox"]')]
        .slice(0, 2)
        .map((box) => box.getAttribute('aria-label')),
    ).to.deep.equal(['Keep as it is: Ad spend', 'Keep as it is: Cost per lead (CPL)']);
  });
});

describe('a capacity', () => {
  it('is said before the levers: how far the seats carry, what the checks must do, from where on ads bring nobody', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    await fillIn(section, 'occupancy', '40');
    await fillIn(section, 'maxOccupancy', '98');
    expect(
      [...section.shadowRoot!.querySelectorAll('.ceiling p')].map(({ textContent }) => plain(textContent)).join(' '),
    ).to.equal(
      'The seats allow 2.45×: at most ₽16,170,000. The rest must come from the charges: +2.04% on all of them. Ad spend above ₽441,000 brings nobody more.',
    );
    expect(
      section
        .shadowRoot!.querySelector('.ceiling')!
        .compareDocumentPosition(section.shadowRoot!.querySelector('table')!),
    ).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(rowOf(section, 'budget')[4]).to.equal('No: the seats are full before that, at ₽16,170,000.');
    expect(said(section)).to.contain('It takes 1.89× the places of now; there is room for 2.45×. It fits.');
  });

  it('of the page needs no typing, and says whose it is', async () => {
    const { section } = await english(`capacity='{"occupancy":"0.4","maxOccupancy":"0.98"}'`);
    await fillIn(section, 'target', '×2.5');
    expect(said(section)).to.contain('The seats allow 2.45×');
    expect(panelNote(section, 'occupancy')).to.equal('Given by this page: 40%.');
  });

  it('below the present load is told of where it is typed, and what that means', async () => {
    const { section } = await english();
    await fillIn(section, 'occupancy', '90');
    await fillIn(section, 'maxOccupancy', '45');
    expect(panelNote(section, 'maxOccupancy')).to.equal('Less than the load now: fewer people would fit, not more.');
    expect(panelInput(section, 'maxOccupancy').getAttribute('aria-invalid')).to.equal('true');
    expect(said(section)).to.contain('The seats are over their limit: only 50% of today’s people fit, for ₽3,300,000.');
  });

  it('that is no share says so, and is none', async () => {
    const { section } = await english();
    await fillIn(section, 'occupancy', '140');
    expect(panelNote(section, 'occupancy')).to.equal('A load lies between 0 and 100%.');
    expect(section.shadowRoot!.querySelector('.ceiling')).to.equal(null);
  });
});

describe('ads that bring less and less', () => {
  it('are switched on with 0.7, shown as an assumption that can be typed over', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×2.5');
    await tick(section, '[name="less"]');
    expect(panelField(section, 'exponent').label).to.contain('an assumption');
    expect(panelInput(section, 'exponent').value).to.equal('0.7');
    expect(panelNote(section, 'exponent')).to.equal('At 0.7, twice the ad spend brings 1.62× the enquiries.');
    expect(rowOf(section, 'budget')[2]).to.equal('₽666,436');
    await fillIn(section, 'exponent', '1');
    expect(rowOf(section, 'budget')[2]).to.equal('₽450,000');
    await fillIn(section, 'exponent', '7');
    expect(panelNote(section, 'exponent')).to.equal(
      'Type 0.1 to 1. As long as it is neither, ads count as bringing in proportion.',
    );
    await fillIn(section, 'exponent', '');
    expect(rowOf(section, 'budget')[2]).to.equal('₽666,436');
    await tick(section, '[name="less"]');
    expect(rowOf(section, 'budget')[2]).to.equal('₽450,000');
  });
});

describe('what stays after the ads', () => {
  it('is called revenue − ads without a margin, and says what that leaves out', async () => {
    const { section } = await english();
    await tick(section, '[value="netOfAds"]');
    await fillIn(section, 'target', '×2');
    expect(said(section)).to.contain('revenue − ads').and.to.contain('Treatment itself isn’t paid from it yet.');
    expect(lead(section)).to.equal('₽12,840,000 per month: ₽6,420,000 more than now (+100%).');
    expect(said(section)).to.contain('At the present ad spend that takes ₽13,020,000 of revenue.');
    expect(rowOf(section, 'budget', 1)[3]).to.equal('the present ad spend is kept');
    expect(section.shadowRoot!.querySelector<HTMLInputElement>('input[name="budget"]')!.disabled).to.equal(true);
  });

  it('is by margin where there is one', async () => {
    const { section } = await english('margin="0.3"');
    await tick(section, '[value="netOfAds"]');
    await fillIn(section, 'target', '×2');
    expect(lead(section)).to.contain('₽3,600,000');
    expect(said(section)).to.contain('left after ads');
  });

  it('of a loss has no multiple', async () => {
    const { section } = await english('margin="0.02"');
    await tick(section, '[value="netOfAds"]');
    await fillIn(section, 'target', '×2');
    expect(lead(section)).to.equal(
      'Now the ads cost ₽48,000 more than they leave. A multiple of that says nothing: type an amount.',
    );
  });
});

describe('a target that makes little sense', () => {
  for (const [text, words] of [
    ['×1', '₽6,600,000 per month is what it brings now. Nothing has to change.'],
    ['-20%', '₽5,280,000 per month: ₽1,320,000 less than now (−20%). Nothing has to improve.'],
    ['0', 'Nothing has to be done for 0. Now it brings ₽6,600,000 per month.'],
    ['-10000000', 'That would be less than nothing. Type 0 or more. Now it is ₽6,600,000 per month.'],
    ['', 'Type what it should bring. Now it is ₽6,600,000 per month.'],
    ['lots', 'The answer stands here as soon as the target is a number. Now it is ₽6,600,000 per month.'],
  ] as const) {
    it(`gets a plain sentence: ${text || 'nothing'}`, async () => {
      const { section } = await english();
      await fillIn(section, 'target', text);
      expect(lead(section)).to.equal(words);
    });
  }

  it('below the present says how far each may fall', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '-20%');
    expect(said(section)).to.contain('How far one lever alone may fall').and.to.contain('Each may be 4.8% worse.');
  });

  it('is asked where it can be two, each told apart', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '30%');
    const readings = [...panelField(section, 'target').shadowRoot!.querySelectorAll<HTMLElement>('.reading')];
    expect(readings.map(({ textContent }) => plain(textContent))).to.deep.equal(['+30%', '0.3×']);
    readings[0]!.click();
    await settled();
    expect(lead(section)).to.contain('₽8,580,000');
  });

  it('of numbers that are missing names them', async () => {
    const { section } = await openSection('target', 'lang="en" budget="1000" leads="10"');
    expect(lead(section)).to.match(
      /^What it brings now isn’t known yet \(fill in: New patients \(first visits\), .*\), so what must change isn’t either\.$/,
    );
  });

  it('of an empty calculator still says something', async () => {
    const { section } = await openSection('target', 'lang="en" blank');
    await fillIn(section, 'target', '1000000');
    expect(lead(section)).to.match(/^What it brings now isn’t known yet/);
  });
});

describe('targets of other funnels', () => {
  it('of ten stages have a row for each lever', async () => {
    const stages = JSON.stringify([
      ...Array.from({ length: 9 }, (_, index) => ({ id: `s${index}` })),
      { id: 'sale', paid: true },
    ]);
    const values = JSON.stringify({
      budget: '1000',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`s${index}`, String(1024 / 2 ** index)])),
      sale: '2',
      saleCheck: '1000',
    });
    const { section } = await openSection('target', `lang="en" stages='${stages}' values='${values}'`);
    await fillIn(section, 'target', '×1.5');
    expect(section.shadowRoot!.querySelectorAll('table')[0]!.querySelectorAll('tbody tr')).to.have.length(13);
    expect(rowOf(section, 'saleRate')[2]).to.equal('75% of “s8” (3 of 4)');
  });

  it('without a paid stage earn nothing, and say so', async () => {
    const { section } = await openSection(
      'target',
      `lang="en" stages='[{"id":"calls"},{"id":"visits"}]' values='{"calls":"100"}'`,
    );
    expect(lead(section)).to.equal('Now it brings nothing, and any multiple of nothing is nothing. Type an amount.');
    await fillIn(section, 'target', '1000');
    expect(rowOf(section, 'visitsRate')[4]).to.match(/^(No: it changes nothing here|Not known)/);
  });

  it('may count visits beyond a hundred per cent', async () => {
    const { section } = await english();
    await fillIn(section, 'target', '×4');
    expect(rowOf(section, 'secondaryRate').slice(2)).to.deep.equal([
      '130% of new patients (195 of 150)',
      '+110 pp (+550%)',
      'yes',
    ]);
  });

  it('without minor units or with ten digits stay whole', async () => {
    const { section } = await openSection(
      'target',
      'lang="en" currency="JPY" budget="1234567890" leads="600" primary="150" secondary="30" primary-check="1234567890" secondary-check="120000"',
    );
    await fillIn(section, 'target', '×2');
    expect(rowOf(section, 'budget').slice(1, 4)).to.deep.equal([
      '¥1,234,567,890',
      '¥2,469,135,780',
      '+¥1,234,567,890 (+100%)',
    ]);
  });
});

describe('typing a target', () => {
  it('isn’t rewritten, and answers at every keystroke', async () => {
    const { section } = await english();
    for (const text of ['1', '16', '16500', '16500000']) {
      await typeInto(section, 'target', text);
      expect(panelInput(section, 'target').value).to.equal(text);
    }
    expect(lead(section)).to.contain('₽16,500,000');
  });
});
