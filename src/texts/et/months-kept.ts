import type { MonthsKeptTexts } from '../en/months-kept.js';

export const monthsKept: MonthsKeptTexts = {
  heading: 'Sellesse seadmesse jäetud',
  intro: 'Kuud jäävad sellesse brauserisse selles seadmes ja mitte kuhugi mujale. Alles: {n}.',
  export: 'Salvesta need failina',
  exportAsIt: 'Salvesta failina, nagu on',
  exported: 'Failis on kuud tabelina. Kui midagi ei salvestatud, kopeeri see tekst:',
  erase: 'Kustuta need sellest seadmest',
  erased: 'Kuud on sellest seadmest ja ridadest kustutatud.',
  notErased: 'Brauser ei lase kuid kustutada. Kustuta selle lehe andmed brauseri seadetes.',
  blocked: 'Brauser ei lase siin midagi alles jätta. Read kestavad, kuni leht on lahti; salvesta need failina.',
  full: 'Seadmes ei ole enam ruumi, seega viimased muudatused ei jäänud alles: {months}. Tee ruumi või salvesta read failina; järgmise muudatusega proovitakse uuesti.',
  too_many:
    'Alles jääb kõige rohkem 120 kuud. Alles ei jäänud: {months}. Eemalda vanu kuid, enne salvesta need failina.',
  other_version:
    'Siin on kalkulaatori teise versiooni kuud. Need jäävad nii, nagu on, ja midagi ei jäeta nende kõrvale. Salvesta need failina ja siis kustuta.',
  unreadable:
    'Seda, mis siin alles on, ei saa lugeda. See jääb nii, nagu on, ja midagi ei jäeta selle kõrvale. Salvesta see failina ja siis kustuta.',
  other_currency:
    'Alles jäetud kuud on teises vääringus kui see leht. Need jäävad nii, nagu on, ja midagi ei jäeta nende kõrvale.',
  conflict: 'Teises aknas on muudetud samu kuid: {months}. Siin on selle akna arvud.',
  mine: 'Jäta need arvud',
  theirs: 'Võta teise akna omad',
  takenAway: 'Teises aknas on eemaldatud: {months}.',
  missing: 'Alles, aga ridades neid ei ole: {months}.',
  showMissing: 'Näita neid jälle',
  nameless: 'Read, mis ei jää alles, sest neil ei ole oma kuud: {n}.',
};
