import type { PageWords } from './page-words.js';

export const et: PageWords = {
  title: 'Stuudio: seadista oma lehtrikalkulaator',
  description:
    'Seadista klõpsates keel, etapid, arvud, bränd ja päringuvorm: kõrval olev kalkulaator muutub kohe ja valmis kood sinu lehele on all.',
  skip: 'Seadete juurde',
  name: 'Lehtrikalkulaator',
  sentence: 'Kui palju reklaam sisse toob ja millises etapis inimesed lahkuvad.',
  languages: 'Keel',
  waiting:
    'Kalkulaator vajab JavaScripti. Siis näitavad kuus arvu, kui palju maksavad päring ja patsient ning kui palju nad sisse toovad.',
  choices: 'Valikud sinu lehe jaoks',
  studioWaiting:
    'Stuudio tuleb kalkulaatori järel. See vajab JavaScripti; kuidas kõike käsitsi seada, on kirjas juhendis.',
  jump: 'Sellel lehel',
  toCalculator: 'Kalkulaator',
  toSettings: 'Seaded',
  toCode: 'Kood',
  pagesTitle: 'Kuidas see teiste lehtedel välja näeb',
  clinicTitle: 'Hambakliinik',
  clinicLine: 'Vene keeles: kood on kleebitud partnerite lehele, arvud, võrdlusnäitajad ja värv on kliiniku omad.',
  agencyTitle: 'Agentuuri maandumisleht',
  agencyLine: 'Inglise keeles: leht paigutab väljad ja näitajad ise oma ruudustikku, oma pealkirjade ja brändi alla.',
  prospectTitle: 'Kliendi lihtne leht',
  prospectLine: 'Eesti keeles: ainult kalkulaator, väljad on alguses tühjad.',
  frameTitle: 'Ainult raam',
  frameLine: 'Süsteemidele, mis oma skripte ei luba: üks leht, valikud selle aadressis, kolm liivakasti.',
  themingTitle: 'Neli välimust',
  themingLine: 'Inglise keeles: hele, tume ja kaks brändi kõrvuti, igaühe juures CSS, mille saab kopeerida.',
  footer: 'MIT litsents. Küpsisteta, jälgimiseta, võõraste fontide ja skriptideta.',
  guideTitle: 'Juhend (inglise keeles)',
  statesTitle: 'Kõik olekud ühel lehel',
};
