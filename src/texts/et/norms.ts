import type { NormsTexts } from '../en/norms.js';

export const norms: NormsTexts = {
  heading: 'Võrdlusnäitajad',
  intro:
    'Milline peaks iga etapp olema. Parim võrdlusnäitaja on sinu enda varasemad kuud; teiste arvud sobivad vaid alustuseks.',
  norm: 'võrdlusnäitaja',
  now: 'Praegu {actual}',
  noNumber: 'arvu veel ei ole',
  band: 'tavaline on {from} kuni {to}',
  leadsAreOthers: 'Selliste päringute kohta nagu sinu omad arve avaldatud ei ole.',
  unpublished: 'Avaldatud arvu ei leidunud: võrdle oma eelmise kvartaliga.',
  otherStages: 'Avaldatud arvud mõõdavad tavalisi etappe, mitte selle lehe omi.',
  earlier: 'Võta võrdlusnäitajad varasemast perioodist',
  published: 'Tagasi avaldatud arvu juurde',
  fromExample:
    'Märkega „{example}“ võrdlusnäitajad kuuluvad näite juurde ja kaovad koos sellega, kui sa neid alles ei jäta.',
  fromOthers: 'Teiste avaldatud arvud ei ole sinu kliiniku mõõdupuu: sinu enda varasemad kuud on parem võrdlus.',
  preset: 'Avaldatud arvud: {market}.',
  without: 'Võrdlusnäitajata, seega hindamata: {levers}.',
  take: 'Võta võrdluseks minu praegused arvud',
  notTaken: 'Üle võtmata: {levers}. Võrdlusnäitaja on üle nulli ja inimeste osakaal kõige rohkem 100 %.',
  keep: 'Jäta näite võrdlusnäitajad alles',
  done: 'tehtud',
  rateRange: 'Konversioonimäära võrdlusnäitaja on üle 0 ja kuni 100 %.',
  range: 'Võrdlusnäitaja peab olema üle 0.',
};
