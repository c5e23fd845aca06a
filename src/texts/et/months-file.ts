import type { MonthsFileTexts } from '../en/months-file.js';
import { importRefusals } from './import-refusals.js';

export const monthsFile: MonthsFileTexts = {
  ...importRefusals,
  reading: 'Loen …',
  tooLarge: 'See fail on suurem kui 20 MB. Ekspordi vähem kuid või ilma otsingusõnadeta.',
  tooManyRows: 'Selles tabelis on üle 200 000 rea. Ekspordi see kuude või päevade kaupa, ilma kampaaniateta.',
  noMonths:
    'Kuid sellest ei leitud. Vaja on kuude või päevade veergu ja ühel real veergude nimesid: reklaamikulu, päringud, esmapatsiendid, käive.',
  micros:
    'Selle faili summad on miljondikes, nagu Yandex Directi programmiliides neid annab. Ekspordi tabel kontost endast.',
  decimalMark: 'Mis arv on „{cell}“ real „{name}“? Vastus kehtib kogu faili kohta.',
  currency: 'Mis valuuta võtta? Teiste valuutade read jäävad välja.',
  cancel: 'Pane ära',
  taken: 'Kuid failist: {n}; ühe kuu read on liidetud. Varasemate arvude asemele: {replaced}.',
  unreadable: 'Lahtreid, milles arvu ei ole, jäeti välja: {n}.',
  asTheyStand:
    'Summad ja tulemused on nii, nagu need failis seisavad. Kontrolli, kas kulu on käibemaksuga ja mida loetakse tulemuseks.',
};
