import type { TableRowsTexts } from '../en/table-rows.js';

export const tableRows: TableRowsTexts = {
  unnamed: 'Rida {n}',
  up: 'Üles',
  down: 'Alla',
  remove: 'Eemalda',
  most: 'Tabelis on kuni {n} rida.',
  range: 'Osakaal on 0 kuni 100%.',
  equal_names: 'Sama nimi on juba teisel real. Lisa täht või perekonnanimi, et neid eristada.',
  long_name: 'Lühenda nimi 80 tähemärgini.',
};
