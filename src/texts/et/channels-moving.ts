import type { ChannelsMovingTexts } from '../en/channels-moving.js';

export const channelsMoving: ChannelsMovingTexts = {
  no_rows: 'Kanaleid veel ei ole. Sisesta need vahelehel „Kanalid“ või impordi reklaamikontost.',
  one_row: 'Ühe kanaliga ei ole raha kuhugi tõsta. Lisa vahelehel „Kanalid“ teine.',
  all_free: 'Nende kanalite eest sa ei maksa, seega ei ole raha, mida tõsta. Lisa reklaam, mille eest maksad.',
  fewer_than_two:
    'Raha saab tõsta reklaamikanalite vahel, mille kulu ja käive on mõlemad teada. Selliseid on praegu vähem kui kaks.',
  lacking: 'Kulu või käive puudub: {names}.',
  too_large: 'Kokku on need eelarved arvutamiseks liiga suured. Vaata, kas nulle ei ole liiga palju.',
  wrong_limit: 'Üks piir ei ole veel arv. Paranda see ja jaotus on jälle siin.',
  wrong_exponent: 'Allolev eeldus ei ole veel arv 0,1 ja 1 vahel. Paranda see ja jaotus on jälle siin.',
  unreadable: 'Nende arvudega ei saa arvutada. Vaata teateid vahelehel „Kanalid“.',
  bounds_cross: 'Nende piiride vahele ei mahu ükski eelarve: {names}. Mida muuta, on iga piiri juures kirjas.',
  tooMuch: 'Alumised piirid on kokku {least}, aga raha on {total}. Vähenda üht neist.',
  tooLittle: 'Ülemised piirid on kokku {most}, aga kulutad {total}. Suurenda üht neist.',
  toRows: 'Kanalite juurde',
  toImport: 'Impordi reklaamikontost',

  move: 'Üks samm proovimiseks',
  gain: '{amount} kanalist „{from}“ kanalisse „{to}“: {low} kuni {high} rohkem {period}',
  gainMixed: '{amount} kanalist „{from}“ kanalisse „{to}“: {low} vähem kuni {high} rohkem {period}',
  gainLess: '{amount} kanalist „{from}“ kanalisse „{to}“: {high} kuni {low} vähem {period}',
  noMove: 'Nendes piirides ei too raha tõstmine midagi: järgmine summa tooks igal pool umbes sama palju.',
  sure: 'Võib tõsta.',
  try: 'Tasub proovida.',
  leave: 'Jäta nii.',
  sureWhy:
    'On tõendatud, et „{to}“ toob sama raha eest rohkem kui „{from}“, ja samm tasub end ära ka halvimal juhul. Mõõda kuu aega enne järgmist sammu.',
  tryWhy:
    'Ei ole tõendatud, et „{to}“ toob sama raha eest rohkem kui „{from}“. Tõsta üheks kuuks, mõõda ja siis otsusta.',
  tryRisk:
    'On tõendatud, et „{to}“ toob sama raha eest rohkem kui „{from}“, aga halvimal juhul jääb see samm kahjumisse. Tõsta üheks kuuks, mõõda ja siis otsusta.',
  leaveWhy: 'Nende arvude järgi toob see raha rohkem seal, kus ta praegu on.',
  byMargin: 'Arvutatud selle järgi, mis käibest sinu marginaaliga alles jääb.',
  byRevenue: 'Arvutatud käibe järgi, sest marginaal on sisestamata.',

  from: 'Kust',
  to: 'Kuhu',
  amount: 'Kui palju',
  amountHint: 'Kuni {most}: veerand väiksemast eelarvest, piiride sees.',
  too_much: 'Ühe sammuga kuni {most}: veerand väiksemast eelarvest, piiride sees.',
  nothing: 'Nii ei liigu midagi. Sisesta summa kuni {most}.',
  noRoom: 'Piirid ei jäta nende kahe vahele midagi, mida tõsta.',
  unread: 'Sisesta, kui palju tõsta, kuni {most}.',
  proposed: 'Tagasi ettepaneku juurde',

  picture: 'Eelarved enne ja pärast seda sammu',
  afterMove: 'Pärast seda sammu',
  beforeAfter: '{before} → {after}',

  split: 'Kõik eelarved: praegu ja ettepanek',
  splitNote: 'Ükski eelarve ei muutu üle veerandi ja kokku jääb {total}. Üks samm, siis mõõda.',
  channel: 'Kanal',
  now: 'Praegu',
  then: 'Ettepanek',
  change: 'Muutus',
  together: 'Kokku',
  staying: 'Jäävad samaks: {names}.',

  limits: 'Eelarvete piirid',
  limitsIntro: 'Mida leping või reklaamikonto lubab: raha liigub nende piiride sees.',
  least: '{name}: vähemalt',
  most: '{name}: kõige rohkem',
  freeBelow: 'Tühi: selle sammuga mitte alla {amount}.',
  freeAbove: 'Tühi: selle sammuga mitte üle {amount}.',
  crossed: '„Vähemalt“ on suurem kui „kõige rohkem“. Muuda üht neist.',
  min: 'Üle veerandi rohkem kui praegune {budget}. Ühe sammu jaoks sisesta {amount} või vähem.',
  max: 'Üle veerandi vähem kui praegune {budget}. Ühe sammu jaoks sisesta {amount} või rohkem.',

  assumption: 'Eeldus selle taga: {exponent}',
  exponent: 'Kui palju tulemus rahaga kaasa kasvab',
  exponentHint:
    'See on eeldus, sinu kliinikus seda mõõdetud ei ole: {exponent} juures annab kaks korda rohkem raha tulemuseks {factor}. 1 juures oleks tulemus kaks korda suurem.',
  exponentRange: 'Arv alates 0,1 ja alla 1, näiteks 0,7.',

  unknown: 'Mida ei saa ette teada',
  unknownAnswer:
    'Kuidas kanal lisarahale vastab. Seepärast on antud vahemik: kanalitest, mis ammenduvad kiiresti, kuni nendeni, mis peaaegu ei ammendu (0,5 kuni 0,9).',
  unknownFew: 'Kas see oli juhus: „{from}“ ja „{to}“ tõid kokku liiga vähe esmapatsiente, {n}.',
  unknownProof: 'Kas see oli juhus: vahe kanalite „{from}“ ja „{to}“ vahel ei ole veel tõendatud.',
  unknownFull: 'Kas vabu aegu on: sinu täituvuse järgi ei ole ja siis lisapatsiendid midagi ei too.',
  unknownRoom: 'Kas vabu aegu on: kui kõik on täis, ei too lisapatsiendid midagi.',

  take: 'Võta see samm plaani',
  taken: 'Samm on plaanis stsenaariumina {letter}: päringud, tulijate osa ja arved järgivad seda.',
  undone: 'Plaan on jälle endine.',
  openPlan: 'Ava plaan',
  full: 'Plaanis on juba neli stsenaariumi. Eemalda enne üks neist.',
  noFunnel: 'Plaan algab sinu enda arvudest üleval. Sisesta need kõigepealt.',
  noLeads: 'Plaani jaoks on vaja kanalite „{from}“ ja „{to}“ päringuid. Sisesta need kõigepealt vahelehel „Kanalid“.',
};
