import type { ExistingTexts } from '../en/existing.js';

export const existing: ExistingTexts = {
  waits: 'Mida uus päring maksab ja kui paljud uutest tulevad, selgub siis, kui on täidetud: {field}.',
  exceeds: 'Seda on rohkem kui kõiki päringuid kokku ({all}). Sisesta, mitu neist {all}-st olid juba patsiendid.',
  exceedsNew:
    'Uusi jääb siis {count}, aga esimest korda tuli {came}. Kontrolli, et kõik arvud on samast perioodist ja keegi pole topelt loetud.',
  equals: 'Need on täpselt need {count}, kes ei tulnud. Kas nad olid juba patsiendid või jäid lihtsalt tulemata?',
  wereBefore: 'Olid juba patsiendid',
  didNotCome: 'Jäid tulemata',
  costBetween:
    'Kuni neid pole loetud, maksab uus päring {low} (kui kõik on uued) kuni {high} (kui uued on ainult tulnud).',
  rateBetween: 'Uutest tuleb {low} kuni {high}.',
  noneBefore: 'Siis on kõik uued ja midagi ei muutu.',
  nobodyNew: 'Siis pole kedagi uut ja uue päringu hinda öelda ei saa.',
  fresh: 'Uusi on {count}, kokku {all}.',
  cost: 'Uus päring maksab {cost}; kõigi peale arvestades {all}.',
  rate: '{count} uuest tuli {came} ({rate}); kõigi peale arvestades {all}.',
  interval: 'Juhust arvestades on uute osakaal kuskil {low} ja {high} vahel.',
  judges:
    'Reklaami hinnatakse uue päringu hinna järgi, vastuvõttu kõigi helistajate järgi, liikide kaupa. Võrdlusnäitajaid võrreldakse uutega.',
  judgesBoth:
    'Reklaami hinnatakse uue päringu või esmapatsiendi hinna ({cost}) järgi, vastuvõttu kõigi helistajate järgi, liikide kaupa. Võrdlusnäitajaid võrreldakse uutega.',
};
