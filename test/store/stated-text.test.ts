import { describe, expect, it } from 'vitest';
import { defineFunnel, type Finding } from '../../src/core/index.js';
import { checkText } from '../../src/store/stated/check-text.js';

const DENTAL = defineFunnel();
const LABELS = [
  ['leads', 'Enquiries'],
  ['primary', 'New patients (first visits)'],
  ['secondary', 'Came back for treatment'],
] as const;

const check = (text: string, locale = 'en') =>
  checkText(text, { definition: DENTAL, stages: LABELS, context: { locale, currency: 'RUB' } });

const told = (finding: Finding): string => {
  const { rule, of, severity } = finding;
  if (finding.rule === 'same_number_twice')
    return [severity, of, ...finding.sources.map(([name, value]) => `${name} ${String(value)}`), ...finding.hints].join(
      ' · ',
    );
  if (finding.rule === 'claims_do_not_multiply')
    return `${severity} · ${of} · ${String(finding.product)} for ${String(finding.claimed)}`;
  if (finding.rule === 'split_differs') return `${severity} · ${of} · ${finding.actual.toFixed(4)}`;
  return [severity, of, rule].join(' · ');
};
const findings = (text: string, locale?: string): string[] => check(text, locale).findings.map(told);
const understood = (text: string): string[] =>
  check(text).statements.map(({ what, text: number }) => `${what || '—'} ${number}`);

const TABLE_1 = 'contradiction · secondary · secondaryRate×primary 45 · secondaryTotalRate×leads 30 · percent_is_count';
const TABLE_2 = 'contradiction · secondary · secondary 30 · secondaryRate×primary 37.5 · figure_repeated';
const AGENCY = 'contradiction · budget · leadsCost×leads 75000 · primaryCost×primary 60000';
const COSTS = 'question · primaryCostChange · 2.7 for 3';

describe('the contradictions of both source articles are found in pasted text', () => {
  it.each<[string, string, string[]]>([
    ['k01, a table', 'Лиды\t600\nПервичка\t150\nКонверсия\t25%\nВторичка\t30%\nКонверсия\t5%', [TABLE_1]],
    [
      'k01, sentences',
      'We had 600 leads. 150 first visits (25% of leads). Returned for treatment: 30% of first visits, 5% of leads.',
      [TABLE_1],
    ],
    [
      'k01, Russian sentences',
      'Из 600 обращений 150 стали первичными пациентами (25%). Вернулись на лечение: 30% первичных, 5% от всех обращений.',
      [TABLE_1],
    ],
    ['k01, Estonian', 'Päringud: 600\nEsmased patsiendid: 150\nKorduvad patsiendid: 30%\nKonversioon: 5%', [TABLE_1]],
    [
      'k02, with comments',
      'Лиды\t600\nПервичка\t150\nКонверсия\t25%\tпроцент новых клиентов\nВторичка\t30 человек\nКонверсия\t25%\tповторные обращения от первичных\nКонверсия\t5%\tот всех лидов',
      [TABLE_2],
    ],
    [
      'k03, new people and those who call again',
      'Всего обращений 600. Новых клиентов – 150, 450 обращаются повторно.',
      ['question · existing · existing_equals_rest'],
    ],
    [
      'k04, money that agrees',
      'Бюджет 180 000 ₽\nЛиды 600\nCPL 300 ₽\nПервичка 150\nCPO первички 1 200 ₽\nВторичка 30\nCPO вторички 6 000 ₽\nСредний чек первички 20 000 ₽, вторички 120 000 ₽\nВыручка от первичных 3 000 000, от вторичных 3 600 000. Общая выручка 6 600 000 ₽',
      [],
    ],
    ['k05, Estonian', 'Agentuuri kuu: 5 kõnet hinnaga 15 000 rubla, 2 patsienti hinnaga 30 000 rubla.', [AGENCY]],
    ['k05, Russian', '5 звонков по 15 000 ₽ и 2 пациента по 30 000 ₽', [AGENCY]],
    ['k05, English', 'The agency brought 5 calls at 15,000 each and 2 patients at 30,000 each.', [AGENCY]],
    [
      'k06, Estonian',
      'Kõne hind langes 2 korda, administraatorite konversioon kasvas 35%, esmase patsiendi hind vähenes üle 3 korra.',
      [COSTS],
    ],
    [
      'k06, Russian',
      'Стоимость звонка снизилась в 2 раза, конверсия администраторов выросла на 35%, стоимость первичного пациента снизилась более чем в 3 раза.',
      [COSTS],
    ],
    [
      'k06, English',
      'The cost of a call fell 2 times, the receptionists’ conversion rose by 35% and the cost per first visit fell more than 3 times.',
      [COSTS],
    ],
    [
      'k07, which agrees',
      'Трафик вырос более чем в 2 раза, конверсия сайта более чем на 40%, звонков стало почти в 3 раза больше.',
      [],
    ],
    [
      'k08 and k16, Russian',
      'Загрузка выросла с 40 до 98 %, оборот вырос в 2,5 раза. Операционная прибыль удвоилась.',
      ['question · revenueChange · 2.45 for 2.5', 'question · profitChange · 2.5 for 2'],
    ],
    [
      'k08 and k16, Estonian',
      'Kliiniku koormus kasvas 40%-lt 98%-le ja käive kasvas 2,5 korda. Tegevustulu kasvas 2 korda.',
      ['question · revenueChange · 2.45 for 2.5', 'question · profitChange · 2.5 for 2'],
    ],
    [
      'k08, English',
      'Occupancy rose from 40% to 98%, revenue grew 2.5 times.',
      ['question · revenueChange · 2.45 for 2.5'],
    ],
    [
      'k10',
      'Первичные дают треть выручки. Выручка от первичных 3 000 000 ₽, вся выручка 6 600 000 ₽.',
      ['question · primaryShare · 0.4545'],
    ],
    [
      'k10, English',
      '1/3 of revenue comes from first visits. Revenue from first visits 3,000,000, total revenue 6,600,000.',
      ['question · primaryShare · 0.4545'],
    ],
    [
      'costs that were added',
      'Cost per first visit: 1,200\nCost per return: 6,000\nTotal cost of a patient: 7,200',
      ['contradiction · totalCost · costs_added'],
    ],
    ['a figure stated twice', 'CPL 300 ₽, лиды 600. CPL 390 ₽', ['contradiction · leadsCost · parts_differ']],
    ['more patients than leads', '100 leads and 130 first visits', ['question · primary · stage_exceeds_previous']],
    ['nothing at all', 'Nothing is counted here.', []],
  ])('%s', (_case, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(findings(text, 'ru')).toEqual(expected);
    expect(findings(text, 'et')).toEqual(expected);
  });
});

describe('a pasted text', () => {
  it('gives each number with what it seems to be, and loses none', () => {
    expect(
      understood('Из 600 обращений 150 стали первичными пациентами (25%), 30 вернулись на лечение (20% от первичных).'),
    ).toEqual(['leads 600', 'primary 150', 'primaryRate 25%', 'secondary 30', 'secondaryRate 20%']);
    expect(understood('We have 14 rooms and 7 doctors.')).toEqual(['— 14', '— 7']);
  });

  it('is asked nothing about numbers of tables, years and roughly told ones', () => {
    expect(understood('Table 3. In 2016 we had 600 leads.')).toEqual(['leads 600']);
    expect(understood('About 600 leads')).toEqual(['— 600']);
  });

  it('keeps the decimals as they are written', () => {
    expect(findings('Traffic grew 2.00 times, conversion grew 1.35 times, calls grew more than 3 times.')).toEqual([
      'contradiction · leadsChange · 2.7 for 3',
    ]);
  });

  it('of any content is read without an error', () => {
    const odd = [
      '',
      '%',
      '1/0',
      '∞',
      '\t\t\n',
      '9'.repeat(40),
      '1 '.repeat(3000),
      '40% → ',
      '→ 98%',
      '\u0000',
      'İ 5 leads',
      '600 leads'.repeat(500),
    ];
    for (const text of odd) expect(() => check(text)).not.toThrow();
    expect(check('1 '.repeat(30_000)).cut).toBe(true);
  });
});
