import type { Story } from './story.js';

const CHECKS = { primaryCheck: '20000', secondaryCheck: '120000' };

/** A clinic that grows: a month of 5 calls and 2 patients, then the load of its places, and a revenue of ×2.5. */
export const clinicStory = {
  id: 'clinic',
  states: [
    { id: 'agency', values: { budget: '75000', leads: '5', primary: '2' } },
    {
      id: 'sums',
      text: {
        en: 'The agency brought 5 calls at 15,000 each and 2 patients at 30,000 each.',
        ru: '5 звонков по 15 000 ₽ и 2 пациента по 30 000 ₽',
        et: 'Agentuuri kuu: 5 kõnet hinnaga 15 000 rubla, 2 patsienti hinnaga 30 000 rubla.',
      },
    },
    {
      id: 'cheaper',
      text: {
        en: 'The cost of a call fell 2 times, the receptionists’ conversion rose by 35% and the cost per first visit fell more than 3 times.',
        ru: 'Стоимость звонка снизилась в 2 раза, конверсия администраторов выросла на 35%, стоимость первичного пациента снизилась более чем в 3 раза.',
        et: 'Kõne hind langes 2 korda, administraatorite konversioon kasvas 35%, esmase patsiendi hind vähenes üle 3 korra.',
      },
    },
    {
      id: 'empty',
      values: { budget: '120000', leads: '400', primary: '100', secondary: '20', ...CHECKS },
      load: { now: '0.4', most: '0.98' },
    },
    {
      id: 'full',
      values: { budget: '294000', leads: '980', primary: '245', secondary: '49', ...CHECKS },
    },
    {
      id: 'growth',
      text: {
        en: 'Occupancy rose from 40% to 98%, revenue grew 2.5 times. Operating profit grew 2 times.',
        ru: 'Загрузка выросла с 40 до 98 %, оборот вырос в 2,5 раза. Операционная прибыль удвоилась.',
        et: 'Kliiniku koormus kasvas 40%-lt 98%-le ja käive kasvas 2,5 korda. Tegevustulu kasvas 2 korda.',
      },
    },
  ],
} as const satisfies Story;
