import type { ClinicDoctorsTexts } from '../en/clinic-doctors.js';

export const clinicDoctors: ClinicDoctorsTexts = {
  intro:
    'Iga arsti kohta: patsiendid, kelle esmavisiidi ta tegi, ja kõik, mis nad sellest ajast on maksnud, ükskõik kes neid ravis.',
  look: 'Suur arv ei ole hinnang ravile: vaata raviplaane ja küsi patsientidelt.',
  name: 'Nimi või initsiaalid',
  add: 'Lisa arst',
  first: 'Esmavisiite',
  revenue: 'Nende patsientide käive',
  returned: 'Tuli tagasi',
  satisfied: 'Rahul',
  asked: 'Küsitleti',
  largest: 'Suurim patsient maksis',
  months: 'Jälgitud, kuud',

  more_returned: 'Tagasi tuli rohkem, kui esmavisiite oli. Loe iga patsient üks kord.',
  more_satisfied: 'Rahulolijaid on rohkem kui küsitletuid. Kas mõlemad arvud on samast küsitlusest?',
  larger_than_all: 'Üks patsient ei saa maksta rohkem kui kõik kokku.',
  no_patients: 'Käive on, aga esmavisiite pole. Märgi patsientide arv.',
  other_months: 'Teisel real on jälgimisaeg teine. Võta kõigile sama aeg.',

  empty: 'Võrdlus ilmub siia, kui kahel real on esmavisiidid ja käive.',
  alone: 'Üht rida pole millegagi võrrelda: lisa kolleeg.',
  unequal: 'Patsiente on jälgitud erinev aeg, seega ei saa neid võrrelda. Võta kõigile sama palju kuid.',
  alike: 'Erinevusi, mida juhus ei seletaks, pole näha.',
  told: 'On erinevusi, mida ainult juhus vaevalt seletab.',

  value: 'Patsient toob {value} (juhust arvestades {low} kuni {high}).',
  valueOpen: 'Patsient toob {value} (juhust arvestades alates {low}).',
  satisfaction_unknown: 'Kõigepealt küsi: kas need patsiendid on rahul, pole teada.',
  satisfaction_low: 'Kõigepealt vaata: küsitletute seas on rahulolijaid vähem kui kolleegidel.',
  few_returns: 'Kõigepealt vaata: tagasi tuleb vähem patsiente kui kolleegide juurde.',
  one_patient: 'Kõigepealt vaata: ilma suurima patsiendita on see {value} ja miski ei paista silma.',
  above: 'Rohkem kui kolleegidel ({others}); ainult juhus seda vaevalt seletab.',
  probably_above: 'Rohkem kui kolleegidel ({others}); tõenäoliselt pole see ainult juhus.',
  below: 'Vähem kui kolleegidel ({others}); ainult juhus seda vaevalt seletab. Patsiendid võivad olla erinevad.',
  probably_below:
    'Vähem kui kolleegidel ({others}); tõenäoliselt pole see ainult juhus. Patsiendid võivad olla erinevad.',
  alike_value: 'Umbes sama palju kui kolleegidel ({others}).',
  within_noise: 'Kolleegide kõrval ({others}) jääb see juhuse piiridesse.',
  too_few_data: 'Patsiente on kolleegidega ({others}) võrdlemiseks veel vähe.',
  not_judged: 'Vaja on esmavisiite ja käivet.',
  returns: 'Tagasi tuli {returned} patsienti {first}-st ({rate}).',
  returnsFewer: 'Tagasi tuli {returned} patsienti {first}-st ({rate}), vähem kui kolleegide juurde.',
  returnsMore: 'Tagasi tuli {returned} patsienti {first}-st ({rate}), rohkem kui kolleegide juurde.',
  uplift: 'Kolleegid, kelle kohta selliseid küsimusi pole, näitavad, et võimalik on umbes {uplift} rohkem käivet.',
  no_balanced_model:
    'Kolleege, kelle kohta selliseid küsimusi pole, veel ei ole, seega pole teada, kui palju on võimalik.',

  needed: 'Et veerandi suurune vahe näha oleks, vajab iga arst umbes {n} esmavisiiti.',
  kappa: 'Kui erinevad arved on, on võetud müügilehtri arvetest (hajuvus {kappa}).',
  kappaAssumed: 'Kui erinevad arved on, on oletatud (hajuvus {kappa}): täida müügilehtris keskmised arved.',
};
