import type { Story } from './story.js';

const WORKED = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

/** The worked funnel, 180 000 ₽ → 6.6 M ₽, and what the article that tells of it says twice. */
export const funnelStory = {
  id: 'funnel',
  states: [
    { id: 'numbers', values: WORKED },
    {
      id: 'costs',
      values: WORKED,
      text: {
        en: 'Cost per first visit: 1,200\nCost per return: 6,000\nTotal cost of a patient: 7,200',
        ru: 'CPO первички 1 200 ₽\nCPO вторички 6 000 ₽\nОбщая стоимость пациента 7 200 ₽',
        et: 'Esmavisiidi hind: 1 200\nKorduvvisiidi hind: 6 000\nKoguhind: 7 200',
      },
    },
    { id: 'margin', values: { ...WORKED, margin: '0.3' } },
    { id: 'weakest', values: WORKED, norms: { primaryRate: '0.35', secondaryRate: '0.3' } },
    {
      id: 'table',
      text: {
        en: 'We had 600 leads. 150 first visits (25% of leads). Returned for treatment: 30% of first visits, 5% of leads.',
        ru: 'Лиды\t600\nПервичка\t150\nКонверсия\t25%\nВторичка\t30%\nКонверсия\t5%',
        et: 'Päringud: 600\nEsmased patsiendid: 150\nKorduvad patsiendid: 30%\nKonversioon: 5%',
      },
    },
    {
      id: 'existing',
      values: { ...WORKED, existing: '450' },
      text: {
        en: '600 leads in all. New people: 150, existing patients: 450.',
        ru: 'Всего обращений 600. Новых клиентов – 150, 450 обращаются повторно.',
        et: 'Päringuid kokku 600. Uusi patsiente 150, korduvalt pöördus 450.',
      },
    },
    { id: 'better', values: { ...WORKED, primary: '210', secondary: '42' }, before: WORKED },
  ],
} as const satisfies Story;
