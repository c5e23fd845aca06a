import type { TableRowsTexts } from '../en/table-rows.js';

export const tableRows: TableRowsTexts = {
  unnamed: 'Строка {n}',
  up: 'Выше',
  down: 'Ниже',
  remove: 'Убрать',
  most: 'В таблице не больше {n} строк.',
  range: 'Доля — это от 0 до 100 %.',
  equal_names: 'Такое имя уже есть в другой строке. Добавьте букву или фамилию, чтобы их различать.',
  long_name: 'Сократите имя до 80 знаков.',
};
