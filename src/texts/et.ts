import type { Texts } from './en.js';

export const et: Texts = {
  leads: 'Päringud',
  ofLeads: 'päringutest',
  ofAllLeads: 'kõigist päringutest',
  primary: 'Esmased patsiendid',
  ofPrimary: 'esmastest patsientidest',
  secondary: 'Korduv­patsiendid (tulid ravile)',
  ofSecondary: 'korduvpatsientidest',
  ofStage: 'etapist „{stage}“',
  ofAllStage: 'kogu etapist „{stage}“',

  budget: 'Reklaamikulu',
  primaryCheck: 'Esmase visiidi keskmine arve',
  secondaryCheck: 'Ravi keskmine arve',
  stageCheck: 'Keskmine arve: {stage}',
  margin: 'Marginaal',

  help: 'Kust see leida',

  yourNumbers: 'Sinu arvud',
  private: 'Sinu arvud jäävad sellele lehele.',
  addMargin: 'Arvesta marginaali, mitte käivet',
  example: 'näide',
  exampleAll: 'See on näide. Sisesta selle asemele oma arvud.',
  showExample: 'Näita näidet',
  clear: 'Alusta tühjalt',
  reset: 'Alusta uuesti',

  total: 'Selle lehtri käive',
  totalFrom: '{budget} reklaamiga',
  week: 'nädalas',
  month: 'kuus',
  quarter: 'kvartalis',
  year: 'aastas',

  people: 'Inimesi',
  rate: 'Konversioon',
  cpl: 'Päringu hind (CPL)',
  cpo: 'Patsiendi hind (CPO)',
  revenue: 'Käive',
  countOf: '{of} ({count} / {total})',
  shareOfRevenue: '{share} käibest',
  figures: 'Lehter arvudes',

  empty: 'veel täitmata',
  missing_input: 'vaja: {fields}',
  no_data: 'andmeid veel ei ole',

  picture: 'Lehter pildina; allolevas tabelis on samad arvud.',
  pictureWaits: 'Pilt ilmub esimese inimeste arvuga.',

  weakest: 'Nõrgim koht: {lever}',
  weak: 'nõrk koht',
  against: '{actual}; norm on {norm}.',
  worth: 'Normini jõudes tuleks umbes {money} rohkem {period}: see on hinnang.',
  sure: 'Juhus üksi seda vaevalt seletab.',
  verdict_no_data: 'Kus lekib, selgub kohe, kui arvud on olemas.',
  no_norms: 'Kus lekib? Võrdluseks on vaja norme.',
  normsOfExample: 'Ka normid on näitest.',
  keepNorms: 'Jäta need normid',
  how: 'Kuidas seda hinnati',
  todo: 'Mida teha',
  setNorms: 'Normid',

  explanationMissing: 'Selgitust ei saanud laadida.',
  pictureMissing: 'Pilti ei saanud laadida. Allolevad arvud on täielikud.',
};
