import type { ImportRefusalTexts } from '../en/import-refusals.js';

export const importRefusals: ImportRefusalTexts = {
  empty: 'Siin ei ole midagi. Vaata, kas väljavõte sai valmis, ja vali fail uuesti.',
  pdf: 'See on PDF, milles on tabeli pilt. Vali reklaamikontost välja võttes CSV või Excel.',
  oldWorkbook: 'See on vana Exceli fail (.xls). Ava see ja salvesta .xlsx- või CSV-failina.',
  brokenWorkbook:
    'See näeb välja nagu Exceli fail, kuid loetavat lehte selles ei ole. Ava see ja salvesta CSV-failina.',
  markup: 'See on veebileht, mida iganes failinimi ütleb. Ava see Excelis ja salvesta CSV-failina.',
  binary: 'See ei ole tabel. Lugeda saab CSV-d, Excelit (.xlsx) ja teksti.',
  outOfReach: 'Brauser ei saa seda faili enam lugeda: see on teisaldatud, muudetud või mujal avatud. Vali see uuesti.',
  notLoaded: 'Exceli failide lugejat ei õnnestunud laadida. Proovi uuesti või salvesta leht CSV-failina.',
  failed: 'Lugemine ei õnnestunud. Salvesta tabel CSV-failina ja proovi sellega.',
};
