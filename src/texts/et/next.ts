import type { NextTexts } from '../en/next.js';

export const next: NextTexts = {
  week: 'Järgmine nädal',
  month: 'Järgmine kuu',
  quarter: 'Järgmine kvartal',
  year: 'Järgmine aasta',
  period: 'Järgmine sama pikk periood',
  range: '{next}: käive {low} kuni {high}.',
  present: 'Praegu on {present}. Selles vahemikus on ainult juhus: reklaam, hinnad ja konversioonimäärad on samad.',
  meaning:
    '80 %: neli sellist perioodi viiest lõpeks selles vahemikus. Arvesse on võetud, kui paljudel inimestel need arvud põhinevad; üksikud arved erinevad eelduse järgi sama palju, kui suur on nende keskmine. Hooaegu ei ole arvesse võetud.',
  too_wide: 'Prognoosi ei saa teha: inimesi on nii vähe, et tulla võib mida tahes vahemikus {low} kuni {high}.',
  fewest: 'Andmeid on vähe: {people}. Pikema perioodi arvud kitsendaksid vahemikku.',
  unread: 'Prognoosi ei saa veel teha. Kontrolli: {fields}.',
  missing_input: 'Prognoosi ei saa veel teha. Täida: {fields}.',
  no_paid_stage: 'Prognoosi ei saa teha: selles müügilehtris ei maksta millegi eest.',
  nobody: 'Prognoosi ei saa teha: etappi „{stage}“ pole keegi jõudnud.',
  exceeds:
    'Prognoosi ei saa teha: etapis „{stage}“ on rohkem inimesi kui etapis „{previous}“, need arvud ei käi kokku.',
  no_revenue: 'Prognoosi ei saa teha: käivet veel ei ole.',
};
