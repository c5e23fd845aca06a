import type { NormsTexts } from '../en/norms.js';

export const norms: NormsTexts = {
  heading: 'Normid võrdluseks',
  intro: 'Milline peaks iga etapp olema. Parim norm on sinu enda varasemad kuud; teiste arvud sobivad vaid alustuseks.',
  norm: 'norm',
  now: 'Praegu {actual}',
  noNumber: 'arvu veel ei ole',
  band: 'normaalne on {from} kuni {to}',
  fromExample: 'Märkega „{example}“ normid kuuluvad näite juurde ja kaovad koos sellega, kui sa neid alles ei jäta.',
  fromOthers: 'Allikaga normid on teiste näitearvud, mitte sinu kliiniku mõõdupuu. Sisesta nende asemele oma arvud.',
  preset: 'Avaldatud arvud: {market}.',
  presetEmpty: 'Just nende etappide kohta ei ole arve avaldatud ({market}), seepärast on normid täitmata.',
  without: 'Normita, seega hindamata: {levers}.',
  take: 'Võta minu praegused arvud normiks',
  notTaken: 'Üle võtmata: {levers}. Norm on üle nulli ja inimeste osakaal kõige rohkem 100 %.',
  keep: 'Jäta näite normid alles',
  done: 'tehtud',
  rateRange: 'Konversiooni norm on üle 0 ja kuni 100 %.',
  range: 'Norm peab olema üle 0.',
};
