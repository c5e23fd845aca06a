import type { SurveyedHeader } from '../core/index.js';

/** By the words of its columns an export shows which ad account it is from. */
const CABINETS: readonly (readonly [RegExp, string])[] = [
  [/расход/, 'Яндекс Директ'],
  [/campaignname/, 'Yandex Direct'],
  [/потрачено всего/, 'VK'],
  [/amount spent|сумма затрат|потраченная сумма/, 'Meta'],
  [/currency code|код валюты|conv\. value|стоимость|impr\./, 'Google Ads'],
];

/** The ad account that an export is from; undefined where its columns don't tell. */
export function cabinetOf(header: SurveyedHeader | null): string | undefined {
  const names = (header?.cells ?? []).join('\n').toLowerCase();
  return CABINETS.find(([pattern]) => pattern.test(names))?.[1];
}

/** Whether the rows are campaigns of one ad account, and not channels already. */
export const isOneCabinet = (header: SurveyedHeader | null): boolean =>
  header?.columns.budget !== undefined && !CHANNELS.test(header.cells[header.columns.name!]!);

const CHANNELS = /^\s*(?:канал|kanal|channel|источник|source|allikas)/i;

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/₽|\bруб/i, 'RUB'],
  [/€/, 'EUR'],
  [/\$/, 'USD'],
];

/** The currency in the name of a column: "Amount spent (USD)". */
export const currencyIn = (name: string): string | undefined =>
  /[(,]\s*([A-Z]{3})\)?\s*$/.exec(name)?.[1] ?? SIGNS.find(([sign]) => sign.test(name))?.[1];
