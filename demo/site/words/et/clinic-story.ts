import type { ClinicWords } from '../words.js';

export const clinicStory: ClinicWords = {
  name: 'Kliinik kasvab',
  line: 'Viis kõnet, kaks patsienti, täis toolid ja käive ×2,5: mida sellest arvud kinnitavad.',
  states: {
    agency: {
      title: 'Viis kõnet ja kaks patsienti',
      sentences: [
        'Agentuuri kuu: kulus {budget}, kõnesid {leads}, patsiente {primary}. Patsient maksab {primaryCost} ja helistajatest tuli kohale {primaryRate}.',
        'Nii väheste inimeste puhul ei ütle see kuigi palju: juba juhuse tõttu võib osa olla {rateLow} kuni {rateHigh} ja patsient maksta {costLow} kuni {costHigh}. Viie kõne pärast ei tasu kedagi lahti lasta.',
      ],
    },
    sums: {
      title: 'Kaks summat, mis peaksid olema üks',
      sentences: [
        'Aruandes on kõne hind ja patsiendi hind. Viis kõnet hinnaga 15 000 teeb {first}, kaks patsienti hinnaga 30 000 teeb {second}.',
        'See on üks ja sama arve, seega on üks neljast arvust vale. Ümardamine seda ei seleta.',
      ],
    },
    cheaper: {
      title: 'Üle kolme korra odavam?',
      sentences: [
        'Kõne maksab poole vähem, administraatorid broneerivad 35 % rohkem ja patsient olevat üle kolme korra odavam.',
        'Aga pool hinda ja 1,35 broneeringut teeb {product}, mitte {claimed}. Paranes veel midagi või on midagi kaks korda loetud.',
      ],
    },
    empty: {
      title: 'Toolid seisavad tühjana',
      sentences: [
        'Oletame, et kliiniku kohtadest on täis {loadNow} ja kuu on selline: kõnesid {leads}, esmapatsiente {primary}, käive {revenue}.',
        'Kui kohti saab täita {loadMost}, mahub praegusega võrreldes {loadFactor} inimesi ja käive on kuni {loadRevenue}. Reklaam üle selle ei too enam kedagi.',
      ],
    },
    full: {
      title: 'Toolid on täis',
      sentences: [
        'Seesama kliinik uue koormusega: esmapatsiente {primary}, käive {revenue}, reklaamile kulus {budget}.',
        'Päring maksab sama palju kui enne ja patsient samuti. Kogu kasv tuli kohtadest, mis seisid tühjana.',
      ],
    },
    growth: {
      title: 'Aga ülejäänud kasv?',
      sentences: [
        'Koormus üksi seletab öeldud kasvust ({claimed}) ära {product}. Ülejäänu nõuab, et visiit tooks {needed}: vähe, aga see ei ole enam koormus.',
        'Kui käive kasvas {claimed} ja kasum ainult kaks korda, jääb igast visiidist vähem alles. Kontroll küsib ka seda.',
      ],
    },
  },
};
