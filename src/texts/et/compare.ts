import type { CompareTexts } from '../en/compare.js';

export const compare: CompareTexts = {
  heading: 'Enne ja pärast',
  intro: 'Kaks ühepikkust perioodi: kuidas käive muutus ja mis seda muutis.',

  otherBefore: 'Varasem periood',
  otherAfter: 'Hilisem periood',
  ownAfter: 'Kalkulaatori enda arvud on hilisem periood. Sisesta siia varasema perioodi arvud.',
  ownBefore: 'Kalkulaatori enda arvud on varasem periood. Sisesta siia hilisema perioodi arvud.',
  pasteHint: 'Tabelist kopeeritud rida või veerg täidab välja, kuhu see kleebitakse, ja järgmised väljad.',
  copy: 'Alusta kalkulaatori arvudest',
  swap: 'Vaheta perioodid omavahel',
  clear: 'Tühjenda need väljad',
  copied: 'Kalkulaatori arvud on nendesse väljadesse kopeeritud',
  swapped: 'Perioodid on vahetatud',
  cleared: 'Need väljad on tühjad',

  waits: 'Võrdlus ilmub kohe, kui selle perioodi arvud on olemas.',
  missingBefore: 'Varasemas perioodis on puudu: {fields}.',
  missingAfter: 'Hilisemas perioodis on puudu: {fields}.',
  invalidBefore: 'Kontrolli varasemas perioodis: {fields}.',
  invalidAfter: 'Kontrolli hilisemas perioodis: {fields}.',
  unsplit: 'Millest vahe tekkis, selgub kohe, kui need on olemas.',
  noRevenue: 'Selle müügilehtri üheski etapis ei maksta, seega ei ole käivet, mis saaks muutuda.',

  went: 'Käive muutus: enne {before}, pärast {after}, vahe {change} ({growth})',
  wentFromNothing: 'Käivet ei olnud, nüüd on {after}: {change}',
  stayed: 'Käive on mõlemas perioodis sama: {after}',
  same: 'Midagi ei muutunud: mõlemas perioodis on samad arvud.',
  cancelled: 'See, mis lisas, ja see, mis vähendas, tasakaalustavad teineteist.',
  made: 'Millest vahe tekkis, eespool suurem',
  fromTo: 'Enne {before}, pärast {after}: {change}.',
  fromToBare: 'Enne {before}, pärast {after}.',
  share: 'See on {share} kogu muutusest.',
  noPart: 'Ei mõjutanud: {levers}.',
  noShares: 'Käive muutus kuni 1 %. Nii väikese muutuse osakaalud ainult eksitaksid.',
  chance: 'võib olla juhus',
  chanceWhy: 'Võib olla juhus: kahe perioodi vahemikud kattuvad.',
  chanceNote:
    '„Võib olla juhus“: kummagi perioodi näitaja on teada vaid oma 95% vahemiku täpsusega ja need vahemikud kattuvad. Selline vahe tuleb ette ka siis, kui midagi ei ole muutunud.',
  modeLeads: 'Ühes perioodis tuldi ilma reklaamikuluta. Seepärast on kulu ja hind arvestatud koos: {stage}.',
  modeCounts:
    'Ühes perioodis on etapis inimesi, kuigi eelmises etapis ei olnud kedagi. Konversioonimäära ei saa siis arvutada, seepärast jaguneb muutus inimeste arvu ja arvete vahel.',
  margin: 'Võrreldakse käivet; marginaal ei loe siin.',

  newHeading: 'Ainult uued',
  newUnknownBefore:
    'Varasemas perioodis ei ole varasemaid patsiente loetud või on neid rohkem kui kõiki kokku, seepärast ei saa uusi võrrelda.',
  newUnknownAfter:
    'Hilisemas perioodis ei ole varasemaid patsiente loetud või on neid rohkem kui kõiki kokku, seepärast ei saa uusi võrrelda.',
  newExceeds: 'Varasemaid patsiente on rohkem kui kõiki kokku.',
  newPeople: 'Enne oli uusi {peopleBefore}, kokku {allBefore}; pärast {peopleAfter}, kokku {allAfter}.',
  newCost: 'Enne maksis uus päring {before}, pärast {after}. Kõigi peale arvestades oli see {allBefore} ja {allAfter}.',
  newRate:
    'Enne tuli {peopleBefore} uuest {cameBefore} ({before}), pärast {peopleAfter} uuest {cameAfter} ({after}): {change}. Kõigi peale arvestades oli see {allBefore} ja {allAfter}.',
  newExceeded:
    'Ühes perioodis tuli esimest korda rohkem inimesi, kui uusi oli, seepärast ei saa tulnute osakaalu võrrelda.',
  newNote: 'Käibe muutus on jagatud kõigi järgi, varasemad patsiendid kaasa arvatud.',

  table: 'Sama tabelina',
  caption: 'Mõlemad perioodid ja iga sammu osa käibe muutuses',
  step: 'Samm',
  before: 'Enne',
  after: 'Pärast',
  change: 'Muutus',
  part: 'Osa käibes',
  dash: '—: selles perioodis ei ole, millest arvutada, seepärast loetakse see muutumatuks.',
  points: { one: '{n} protsendipunkt', other: '{n} protsendipunkti' },
  pointsShort: '{n} pp',
  revenueBefore: 'Käive enne',
  revenueAfter: 'Käive pärast',
  picture: 'Varasemast käibest hilisemani samm-sammult; ülalolevas tabelis on samad arvud.',
  pictureMissing: 'Pilti ei saanud laadida. Ülalolev tabel on täielik.',
};
