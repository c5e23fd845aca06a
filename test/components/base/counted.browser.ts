import { expect } from '@esm-bundle/chai';
import { countedForm } from '../../../src/components/base/plural.js';
import { VIEW } from '../../../src/components/base/element.js';
import { Decimal } from '../../../src/core/index.js';
import { figures, fillAll, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

const NUMBERS = ['0', '1', '2', '5', '11', '21', '22', '25', '101', '1.5'] as const;

/** The words that go with each of the numbers, in their order. */
const FORMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ru: {
    leads: [
      'обращений',
      'обращение',
      'обращения',
      'обращений',
      'обращений',
      'обращение',
      'обращения',
      'обращений',
      'обращение',
      'обращения',
    ],
    primary: [
      'первичных пациентов',
      'первичный пациент',
      'первичных пациента',
      'первичных пациентов',
      'первичных пациентов',
      'первичный пациент',
      'первичных пациента',
      'первичных пациентов',
      'первичный пациент',
      'первичного пациента',
    ],
    secondary: [
      'визитов на лечение',
      'визит на лечение',
      'визита на лечение',
      'визитов на лечение',
      'визитов на лечение',
      'визит на лечение',
      'визита на лечение',
      'визитов на лечение',
      'визит на лечение',
      'визита на лечение',
    ],
  },
  et: {
    leads: [
      'päringut',
      'päring',
      'päringut',
      'päringut',
      'päringut',
      'päringut',
      'päringut',
      'päringut',
      'päringut',
      'päringut',
    ],
    primary: [
      'esmapatsienti',
      'esmapatsient',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
      'esmapatsienti',
    ],
    secondary: [
      'ravivisiiti',
      'ravivisiit',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
      'ravivisiiti',
    ],
  },
  en: {
    leads: [
      'enquiries',
      'enquiry',
      'enquiries',
      'enquiries',
      'enquiries',
      'enquiries',
      'enquiries',
      'enquiries',
      'enquiries',
      'enquiries',
    ],
    primary: [
      'new patients',
      'new patient',
      'new patients',
      'new patients',
      'new patients',
      'new patients',
      'new patients',
      'new patients',
      'new patients',
      'new patients',
    ],
    secondary: [
      'visits for treatment',
      'visit for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
      'visits for treatment',
    ],
  },
};

describe('a counted noun', () => {
  for (const [lang, stages] of Object.entries(FORMS)) {
    for (const [stage, forms] of Object.entries(stages)) {
      it(`takes the form of its number: ${stage}, ${lang}`, async () => {
        const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
        const view = calculator[VIEW];
        expect(NUMBERS.map((number) => countedForm(view, stage, new Decimal(number)))).to.deep.equal(
          forms.map((form) => `{n} ${form}`),
        );
      });
    }
  }

  it('follows the language of the words where the page’s own has none here', async () => {
    // In French 0 and 1.5 are singular; the words are English.
    const view = (await mount('<funnel-calculator lang="fr"></funnel-calculator>'))[VIEW];
    expect(['0', '1', '1.5'].map((number) => countedForm(view, 'leads', new Decimal(number)))).to.deep.equal([
      '{n} enquiries',
      '{n} enquiry',
      '{n} enquiries',
    ]);
  });

  it('is the page’s own name, uninflected, where it has given one', async () => {
    const stages = JSON.stringify([
      { id: 'leads', label: 'Звонки' },
      { id: 'primary', paid: true },
    ]);
    const labelled = (await mount(`<funnel-calculator lang="ru" stages='${stages}'></funnel-calculator>`))[VIEW];
    expect(countedForm(labelled, 'leads', new Decimal('5'))).to.equal('{n} (Звонки)');
    const renamed = (
      await mount(`<funnel-calculator lang="ru" texts='{"ru":{"leads":"Письма"}}'></funnel-calculator>`)
    )[VIEW];
    expect(countedForm(renamed, 'leads', new Decimal('5'))).to.equal('{n} (Письма)');
    expect(countedForm(renamed, 'primary', new Decimal('5'))).to.equal('{n} первичных пациентов');
  });
});

describe('days', () => {
  const told = async (lang: string, budget: string): Promise<string> => {
    const calculator = await mount(
      `<funnel-calculator lang="${lang}" period="year" budget="${budget}" leads="10" primary="1" secondary="0" primary-check="365000" secondary-check="1"></funnel-calculator>`,
    );
    await settled();
    return figures(calculator)['payback']!;
  };
  for (const [lang, expected] of [
    ['ru', ['1 день', '2 дня', '5 дней', '11 дней', '21 день', '22 дня', '25 дней', '101 день', '1,5 дня']],
    [
      'et',
      [
        '1 päevaga',
        '2 päevaga',
        '5 päevaga',
        '11 päevaga',
        '21 päevaga',
        '22 päevaga',
        '25 päevaga',
        '101 päevaga',
        '1,5 päevaga',
      ],
    ],
  ] as const) {
    it(`take the form of their number: ${lang}`, async () => {
      const shown: string[] = [];
      for (const budget of ['1000', '2000', '5000', '11000', '21000', '22000', '25000', '101000', '1500'])
        shown.push(await told(lang, budget));
      expect(shown).to.deep.equal(expected);
    });
  }
  it('take the form of the number that is shown, not of what was rounded away', async () => {
    expect([await told('ru', '1040'), await told('ru', '960'), await told('ru', '20980')]).to.deep.equal([
      '1 день',
      '1 день',
      '21 день',
    ]);
  });
});

describe('what the explanation of a conversion says of those who were lost', () => {
  const told = async (lang: string, leads: string): Promise<string> => {
    const calculator = await mount(
      `<funnel-calculator lang="${lang}" budget="1000" leads="${leads}" primary="100" secondary="150" primary-check="10" secondary-check="20"></funnel-calculator>`,
    );
    await settled();
    const [figure] = findWithin<HTMLButtonElement>(calculator, '.figure').filter((button) =>
      button.querySelector('[data-figure="primaryRate"]'),
    );
    figure!.click();
    await settled();
    return plain(findWithin(calculator, '#primaryRate')[0]!.textContent).replace(/^.*?\. /, '');
  };
  for (const [lang, expected] of [
    [
      'ru',
      [
        'Не дошли 0 человек.',
        'Не дошёл 1 человек.',
        'Не дошли 2 человека.',
        'Не дошли 5 человек.',
        'Не дошли 11 человек.',
        'Не дошёл 21 человек.',
        'Не дошли 22 человека.',
        'Не дошли 25 человек.',
        'Не дошёл 101 человек.',
        'Не дошло 1,5 человека.',
      ],
    ],
    [
      'et',
      [
        '0 inimest ei jõudnud.',
        '1 inimene ei jõudnud.',
        '2 inimest ei jõudnud.',
        '5 inimest ei jõudnud.',
        '11 inimest ei jõudnud.',
        '21 inimest ei jõudnud.',
        '22 inimest ei jõudnud.',
        '25 inimest ei jõudnud.',
        '101 inimest ei jõudnud.',
        '1,5 inimest ei jõudnud.',
      ],
    ],
    [
      'en',
      [
        '0 people didn’t.',
        '1 person didn’t.',
        '2 people didn’t.',
        '5 people didn’t.',
        '11 people didn’t.',
        '21 people didn’t.',
        '22 people didn’t.',
        '25 people didn’t.',
        '101 people didn’t.',
        '1.5 people didn’t.',
      ],
    ],
  ] as const) {
    it(`agrees with their number: ${lang}`, async () => {
      const shown: string[] = [];
      for (const leads of ['100', '101', '102', '105', '111', '121', '122', '125', '201', '101.5'])
        shown.push(await told(lang, leads));
      expect(shown).to.deep.equal(expected);
    });
  }

  it('is nothing where more visits are counted than people came before', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en" budget="1000" leads="200" primary="100" secondary="150" primary-check="10" secondary-check="20"></funnel-calculator>',
    );
    await settled();
    const [figure] = findWithin<HTMLButtonElement>(calculator, '.figure').filter((button) =>
      button.querySelector('[data-figure="secondaryRate"]'),
    );
    figure!.click();
    await settled();
    expect(plain(findWithin(calculator, '#secondaryRate')[0]!.textContent)).to.equal(
      'Came back for treatment ÷ New patients (first visits): how many of a hundred come this far.',
    );
  });
});

describe('how many more would tell', () => {
  for (const [lang, verdict, evidence] of [
    ['en', 'More would tell: about 143 new patients.', 'To tell takes more: about 143 new patients.'],
    [
      'ru',
      'Понадобится ещё примерно 143 первичных пациента.',
      'Чтобы сказать точнее, нужно ещё примерно 143 первичных пациента.',
    ],
    ['et', 'Vaja oleks veel: umbes 143 esmapatsienti.', 'Täpsemalt saab öelda, kui lisandub umbes 143 esmapatsienti.'],
  ] as const) {
    it(`is said with the noun in its form: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
      await fillAll(calculator, { leads: '6', primary: '1', secondary: '0' });
      const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
      expect(plain(findWithin(diagnosis!, '.box')[0]!.textContent)).to.contain(verdict);
      findWithin<HTMLButtonElement>(diagnosis!, '[aria-controls="opened"]').at(-1)!.click();
      await until(() => findWithin(diagnosis!, '.evidence').length > 0);
      expect(plain(findWithin(diagnosis!, '.evidence')[0]!.textContent)).to.contain(evidence);
    });
  }
});
