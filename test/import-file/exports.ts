/**
 * Exports in the shape of each ad account. We have made them after public descriptions of these exports; no clinic's data
 * is in them. Sources: yandex.com/dev/direct/doc/en/report-format and /money, support.google.com/google-ads, help pages of
 * VK and Meta, and parsers of such files.
 */
const lines = (...records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

/** The report by campaigns and days of Yandex Direct's site, in Russian: often saved as windows-1251. */
export const DIRECT_RU = lines(
  'Отчет по кампаниям clinic-example',
  'Период: 01.08.2026 - 31.08.2026',
  'Дата;ID кампании;Название кампании;Показы;Клики;CTR (%);Расход (руб.);Ср. цена клика (руб.);Конверсии;Конверсия (%)',
  '01.08.2026;100;Имплантация;1 000;20;2,00;500,50;25,03;3;15,00',
  '02.08.2026;100;Имплантация;900;18;2,00;400,25;22,24;2;11,11',
  '01.08.2026;200;Гигиена;2 000;40;2,00;1 250,00;31,25;--;--',
  'Итого;;;3 900;78;2,00;2 150,75;27,57;5;6,41',
);

/** The same on its English site. */
export const DIRECT_EN = lines(
  'Campaign report clinic-example',
  'Period: 01.08.2026 - 31.08.2026',
  'Date;Campaign ID;Campaign name;Impressions;Clicks;CTR (%);Cost (RUB);Conversions',
  '01.08.2026;100;Implants;1 000;20;2.00;500.50;3',
  '01.08.2026;200;Hygiene;2 000;40;2.00;1 250.00;--',
  'Total;;;3 000;60;2.00;1 750.50;3',
);

/** Yandex Direct for programs: tabs, a title, money in millionths, how many rows there are. */
export const DIRECT_API = lines(
  '"August (2026-08-01 - 2026-08-31)"',
  'CampaignName\tImpressions\tClicks\tCost\tConversions',
  'Импланты\t1900\t38\t900750000\t5',
  'Гигиена\t2000\t40\t1250000000\t--',
  'Total rows: 2',
);

/** Google Ads in English: a title and the dates above, totals below, commas between thousands. */
export const GOOGLE_EN = lines(
  'Campaign report',
  '"August 1, 2026 - August 31, 2026"',
  'Campaign status,Campaign,Budget,Currency code,Impr.,Clicks,CTR,Avg. CPC,Cost,Conversions,Cost / conv.,Conv. value',
  'Enabled,Implants,50.00,USD,"12,000",480,4.00%,2.50,"1,200.00",22.50,53.33,"18,000.00"',
  'Enabled,Hygiene,20.00,USD,"9,000",300, --,1.20,360.00,6.00,60.00,0.00',
  'Total: Campaigns,,,USD,"21,000",780,3.71%,2.00,"1,560.00",28.50,54.74,"18,000.00"',
  'Total: Account,,,USD,"21,000",780,3.71%,2.00,"1,560.00",28.50,54.74,"18,000.00"',
);

/** Google Ads in Russian, for spreadsheets: UTF-16 with tabs, no-break spaces between thousands. */
export const GOOGLE_RU = lines(
  'Отчет о кампаниях',
  '1 августа 2026 г. - 31 августа 2026 г.',
  'Статус кампании\tКампания\tКод валюты\tПоказы\tКлики\tCTR\tСтоимость\tКонверсии\tЦенность конверсий',
  'Включено\tИмпланты\tRUB\t12\u00a0000\t480\t4,00\u00a0%\t12\u00a0500,75\t14,00\t250\u00a0000,00',
  'Включено\tГигиена\tRUB\t9\u00a0000\t300\t --\t3\u00a0600,00\t6,50\t0,00',
  'Итого: кампании\t\tRUB\t21\u00a0000\t780\t3,71\u00a0%\t16\u00a0100,75\t20,50\t250\u00a0000,00',
);

/** VK in Russian: a price per result that isn't the result, thin spaces between thousands. */
export const VK_RU = lines(
  'Название кампании;ID кампании;Результат;Цена за результат, ₽;Потрачено всего, ₽;Клики;eCPC, ₽;Показы',
  'Импланты лид-форма;1;14;850,00;11\u202f900,00;96;123,96;33\u202f864',
  'Отбеливание;2;6;900,00;5\u202f400,00;61;88,52;21\u202f405',
);

/** Meta in English: a summary without a name in the first row, results of several kinds. */
export const META_EN = lines(
  'Reporting starts,Reporting ends,Campaign name,Campaign delivery,Results,Result indicator,Amount spent (USD),Cost per results',
  '2026-08-01,2026-08-31,,,,,300.50,',
  '2026-08-01,2026-08-31,Implants,active,12,actions:lead,240.50,20.04',
  '2026-08-01,2026-08-31,Whitening,active,30,actions:link_click,60.00,2.00',
);

/** Meta in Russian. */
export const META_RU = lines(
  'Дата начала отчетности,Окончание отчётности,Название кампании,Результаты,Индикатор результата,Сумма затрат (RUB)',
  '2026-08-01,2026-08-31,Импланты,12,actions:lead,24050.5',
  '2026-08-01,2026-08-31,Отбеливание,,,6000',
);
