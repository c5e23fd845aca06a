import type { FunnelWords } from '../words.js';

export const funnelStory: FunnelWords = {
  name: 'Üks lehter',
  line: 'Reklaamikulust {budget} käibeni {revenue} – ja mida artikkel selle kohta kaks korda erinevalt ütleb.',
  states: {
    numbers: {
      title: 'Kuus arvu, terve lehter',
      sentences: [
        'Hambakliinik kulutab kuus reklaamile {budget}. Helistab või kirjutab {leads} inimest, esmavisiidile tuleb {primary}, ravile tuleb tagasi {secondary}.',
        'Seega maksab päring {leadsCost} ja reklaam toob sisse {revenue}: esmavisiitidest {primaryRevenue} ja ravist {secondaryRevenue}. Muuda üht arvu ja kõik arvutatakse uuesti.',
      ],
    },
    costs: {
      title: 'Kaks hinda, mida ei liideta',
      sentences: [
        'Esmapatsient maksab {primaryCost}, ravile tulnu {secondaryCost}. Need on sama reklaamikulu kahest etapist vaadatuna.',
        'Kes liidab need kokku ({sum}), kulutab sama raha kaks korda. Just seda kontroll küsibki.',
      ],
    },
    margin: {
      title: 'Käive ei ole kasum',
      sentences: [
        'Käibest makstakse materjalid, labor ja arstid. Kui alles jääb {margin}, jääb pärast reklaami {netOfAds}: reklaami tasuvus on {romi}.',
        'Päring võib siis maksta kuni {leadsBreakEvenCost}, enne kui reklaam kahjumisse jääb.',
      ],
    },
    weakest: {
      title: 'Kus läheb kõige rohkem kaduma',
      sentences: [
        'Oletame, et kliiniku eesmärk on {primaryRateNorm} päringutest ja {secondaryRateNorm} ravile tulnutest. Praegu on {primaryRate} ja {secondaryRate}.',
        'Väiksem protsent ei ole veel nõrk koht: esmavisiitide eesmärk tooks juurde {primaryRateUplift}, ravile tulnute oma {secondaryRateUplift}.',
      ],
    },
    table: {
      title: 'Mida artikkel kaks korda ütleb',
      sentences: [
        'Artikli tabelis on korduvaid patsiente 30 % ja viimane konversioon 5 %. 30 % 150 esmapatsiendist on {first} inimest, 5 % 600 päringust on {second}.',
        'Mõlemad õiged olla ei saa; ehk on „30“ inimesed. Kontroll ei paranda ise midagi, ta küsib.',
      ],
    },
    existing: {
      title: 'Kuussada päringut või sada viiskümmend?',
      sentences: [
        'Seal öeldakse ka, et {existing} inimest {leads}-st helistab korduvalt. Kui nad olid juba varem patsiendid, on uusi päringuid ainult {newLeads} ja uus päring maksab {newLeadsCost}, mitte {leadsCost}.',
        'Siis oleksid tulnud kõik uued, ja see on liiga hea: ehk need 450 lihtsalt ei tulnud. Kontroll küsib, kumb see oli.',
      ],
    },
    better: {
      title: 'Kui sajast tuleks kolmkümmend viis',
      sentences: [
        'Sama reklaamikulu, {beforePrimary} asemel {primary} esmapatsienti ja sama suur osa ravile tulnuid: reklaam tooks sisse {revenue}.',
        'Päring maksab endiselt {leadsCost}, esmapatsient {primaryCost} senise {beforePrimaryCost} asemel. Paranes ainult telefonile vastamine.',
      ],
    },
  },
};
