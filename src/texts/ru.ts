import type { Texts } from './en.js';

export const ru: Texts = {
  leads: 'Обращения (лиды)',
  ofLeads: 'от обращений',
  ofAllLeads: 'от всех обращений',
  primary: 'Первичные пациенты',
  ofPrimary: 'от первичных',
  secondary: 'Вторичные (вернулись на лечение)',
  ofSecondary: 'от вторичных',
  ofStage: 'от «{stage}»',
  ofAllStage: 'от всех «{stage}»',

  budget: 'Расходы на рекламу',
  primaryCheck: 'Средний чек первичного приёма',
  secondaryCheck: 'Средний чек лечения',
  stageCheck: 'Средний чек: {stage}',
  margin: 'Маржа',

  help: 'Где взять',

  yourNumbers: 'Ваши цифры',
  private: 'Ваши цифры остаются на этой странице.',
  addMargin: 'Считать по марже, а не по выручке',
  example: 'пример',
  exampleAll: 'Это пример. Введите поверх него свои цифры.',
  showExample: 'Показать пример',
  clear: 'Начать с пустых полей',
  reset: 'Начать заново',

  total: 'Выручка этой воронки',
  totalFrom: 'из {budget} на рекламу',
  week: 'за неделю',
  month: 'за месяц',
  quarter: 'за квартал',
  year: 'за год',

  people: 'Человек',
  rate: 'Конверсия',
  cpl: 'Стоимость обращения (CPL)',
  cpo: 'Стоимость пациента (CPO)',
  revenue: 'Выручка',
  countOf: '{of} ({count} из {total})',
  shareOfRevenue: '{share} выручки',
  figures: 'Воронка в цифрах',

  empty: 'ещё не заполнено',
  missing_input: 'нужно: {fields}',
  no_data: 'пока нет данных',

  picture: 'Воронка на картинке; в таблице ниже те же цифры.',
  pictureWaits: 'Картинка появится с первым числом людей.',

  weakest: 'Слабое место: {lever}',
  weak: 'слабое место',
  against: '{actual}; норма {norm}.',
  worth: 'До нормы недополучено около {money} {period}: это оценка.',
  sure: 'Одной случайностью это вряд ли объяснить.',
  verdict_no_data: 'Где теряется, станет видно, как только появятся цифры.',
  no_norms: 'Где теряется? Нужны нормы, с которыми сравнить.',
  normsOfExample: 'Нормы тоже из примера.',
  keepNorms: 'Оставить эти нормы',
  how: 'Как это оценено',
  todo: 'Что делать',
  setNorms: 'Нормы',

  explanationMissing: 'Объяснение не загрузилось.',
  pictureMissing: 'Картинка не загрузилась. Цифры ниже полные.',
};
