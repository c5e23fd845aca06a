import type { EvidenceTexts } from '../en/evidence.js';

export const evidence: EvidenceTexts = {
  ranking: 'Hinnatud etapid, eespool see, kus on rohkem raha',
  nothingJudged: 'Hinnata pole veel midagi: vaja on normi ja arvu, mida sellega võrrelda.',
  legend: 'Täpp on sinu arv. Joon näitab, kus see juhust arvestades tegelikult olla võib (95 %). Romb on norm.',
  worth: 'normi juures umbes {money} rohkem {period}, see on hinnang',
  worthNothing: 'normini ei ole midagi juurde saada',
  worthUnknown: 'rahas ei saa öelda: keskmine arve puudub',
  worthCapped: '{all} asemel on ruumi {money} jaoks.',
  range: '{range}, norm {norm}',
  rangeOpen: '{low} või rohkem, norm {norm}',

  weak: 'Alla normi. Juhus üksi seda vaevalt seletab.',
  probably_weak: 'Tõenäoliselt alla normi. Juhuslikult juhtub nii umbes kord kümnest.',
  probablyWeakFew: 'Tõenäoliselt alla normi. Normi juures tuleb nii vähe või vähem ette vaid {tail} juhtudest.',
  too_few_data: 'Andmeid on vähe: see võib olla {low} kuni {high}.',
  tooFewOpen: 'Andmeid on vähe: see võib olla {low} või rohkem.',
  tooFewCounted: 'Andmeid on vähe: {count} / {total} võib tähendada {low} kuni {high}.',
  tail: 'Normi juures tuleb nii vähe või vähem juhuslikult ette {tail} juhtudest.',
  missing: 'Täpsemalt saab öelda, kui lisandub umbes {missing}.',
  possibly_low: 'Võib-olla madal: alla selle, mida teised avaldavad. See arv on arvamus ega tõesta midagi.',
  within_noise: 'Alla normi, kuid mitte rohkem, kui juhus seletab.',
  at_norm: 'Normis või parem.',
  atNormFew: 'Seni mitte alla normi; andmeid on vähe.',
  weakCost: 'Üle normi. Juhus üksi seda vaevalt seletab.',
  probably_weakCost: 'Tõenäoliselt üle normi. Juhuslikult juhtub nii umbes kord kümnest.',
  probablyWeakFewCost:
    'Tõenäoliselt üle normi. Normi juures tuleb nii vähe päringuid või vähem ette vaid {tail} juhtudest.',
  possibly_lowCost: 'Võib-olla kõrge: üle selle, mida teised avaldavad. See arv on arvamus ega tõesta midagi.',
  within_noiseCost: 'Üle normi, kuid mitte rohkem, kui juhus seletab.',
  atNormFewCost: 'Seni mitte üle normi; andmeid on vähe.',

  counted: 'Loendatud makseid: {count}.',
  expected: '{what}: normi juures tooks see kulu {expected}, praegu on {count}.',
  norm: 'Norm {norm}: {source}.',
  normBand: 'Norm {norm}, normaalne on {from} kuni {to}: {source}.',
  normOfExample: 'Norm {norm} on ainult näitest, seda ei ole keegi mõõtnud.',
  normOfOwn: 'Norm {norm} on määratud siin, ilma allikata.',
  wideNorm: 'Norm ise on ebatäpsem kui sinu arv.',

  suspect: 'Kahtluse all: {lever}. Seal võib puudu olla kuni {money} {period}, kuid kindlaks väiteks on andmeid vähe.',

  notJudged: 'Hindamata, ja miks',
  no_norm: 'normi ei ole. Kümnendiku võrra parem tooks umbes {money} rohkem {period}.',
  noNormAlone: 'ei ole normi, millega võrrelda.',
  no_data: 'andmeid veel ei ole.',
  missing_input: 'üks arv on puudu.',
  not_judged: 'inimesi on rohkem kui eelmises etapis: need arvud ei käi kokku.',

  whyNotLowest: 'Miks mitte kõige väiksem protsent?',
  whyNotLowestAnswer:
    'Igal sammul on oma norm: pärast esimest visiiti läheb edasi vähem inimesi kui pärast kõnet, nii on igas kliinikus. Seepärast võrreldakse igaüht tema enda normiga ja vahesid omavahel rahas.',
  whyThis: 'Miks „{weakest}“, kuigi „{lowest}“ on väiksem?',
  lowerLess: '„{lowest}“: {actual}, kui norm on {norm}, teeb umbes {money}. „{weakest}“ teeb umbes {more}.',
  lowerAtNorm: '„{lowest}“: {actual} on seal tavaline; norm on {norm}.',
  lowerUnproven: '„{lowest}“: {actual}, norm on {norm}, kuid andmed ei näita veel, et see oleks alla normi.',
  lowerUnjudged: '„{lowest}“: {actual}, aga normi, millega võrrelda, ei ole.',
  whatNorm: 'Mis on norm ja kes seda ütleb?',
  whatNormAnswer:
    'See, milleni etapp peaks jõudma. See seisab ülal iga etapi all koos sellega, kes nii ütleb, ja sa saad seda muuta. Parim norm on sinu enda varasemad kuud; avaldatud arvud pärinevad teistelt kliinikutelt ja agentuuridelt.',
  whatChanges: 'Mis järeldust muudaks?',
  whatChangesAnswer: 'Teine norm, teised arvud või rohkem andmeid.',
  nextInLine: 'Kui „{weakest}“ jõuaks tasemele {norm}, oleks järgmine „{next}“: umbes {money}.',

  whichChannel: 'Milline kanal on kallis?',
  whatChanged: 'Mis on eelmise perioodiga võrreldes muutunud?',

  rule: 'Reegel ja valemid',
  ruleNamed:
    'Nimetatakse etapp, millel on normist puudu kõige rohkem raha, nende seast, mis andmete järgi on normist kehvemad.',
  ruleShown:
    '„Nõrk“ on see, mida juhus seletab kõige rohkem 1 korral 40-st (z vähemalt {zWeak}), „tõenäoliselt nõrk“ 1 korral 10-st ({zProbablyWeak}); alla {atNormGap} jäävat vahet loetakse normiks.',
  ruleFalse:
    'Vahel juhus siiski eksitab: 100 perioodist, kus kõik viis etappi on täpselt normis, nimetatakse umbes 12 korral üht neist nõrgaks.',
  formulaCost:
    'Päringu hind: raha = (kulu ÷ norm − päringud) × käive ühe päringu kohta; z = (kulu ÷ norm − päringud) ÷ √(kulu ÷ norm).',
  formulaRate:
    'Konversioon: raha = inimesi enne sammu × (norm − konversioon) × mida üks edasi läinu toob; z = (norm − konversioon) ÷ √(norm × (1 − norm) ÷ inimesi enne sammu).',
  formulaCheck:
    'Keskmine arve: raha = maksed × (norm − arve); z = (norm − arve) × √maksed ÷ norm, kui üksikud arved erinevad sama palju, kui suur on nende keskmine.',
  formulaFew:
    'Väheste andmete korral liidetakse selle asemel täpne tõenäosus; {probability} või vähem on „tõenäoliselt nõrk“. Jooned on 95 % vahemikud, konversioonidel Wilsoni omad.',
  formulaSum: 'Summasid ei liideta: igaüks eeldab, et muutub ainult tema etapp.',

  todo: 'Mida teha: „{lever}“',
  adviceLeadsCost:
    'Vaata üle otsingusõnad ja kohad, mille eest maksid; jäta välja need, mis sobivaid inimesi ei too.\nKäi tee reklaamist päringuni ise telefonis läbi: number, hind ja vorm ühel ekraanil.',
  advicePrimaryRate:
    'Helista tagasi mõne minuti jooksul; proovi kahe päeva jooksul kolm korda.\nPaku päev ja kellaaeg välja juba esimeses vestluses ja tuleta eelmisel päeval meelde.',
  adviceSecondaryRate:
    'Helista neile, kes lahkusid ilma ajata, päeva-kahe pärast ja küsi, mis on veel lahtine.\nPaku osade kaupa maksmist ja nimeta järgmise sammu hind, mitte kogu ravi oma.',
  advicePrimaryCheck:
    'Võrdle tehtut arvetega ja vaata üle soodustused.\nKontrolli, et tasuta visiidid ei oleks maksjate hulgas.',
  adviceSecondaryCheck:
    'Võrdle tehtut arvetega ja vaata üle soodustused.\nEnne kui midagi muudad, kontrolli, kas keskmise teevad mõned suured ravid.',
  adviceCost:
    'Vaata, kus reklaami näidatakse; jäta välja see, mis sobivaid inimesi ei too.\nKäi tee reklaamist päringuni ise telefonis läbi.',
  adviceRate:
    'Mõõda, kui kaua sellel sammul oodatakse, ja lepi kokku piir.\nLepi igaühega enne vestluse lõppu kokku järgmine samm ja selle aeg.',
  adviceCheck:
    'Vaata, millest maksed koosnevad: sellest keskmine tulebki.\nEnne kui midagi muudad, kontrolli, kas keskmise teevad mõned suured maksed.',

  // On to the plan.
  closeGap: 'Mida selle vahe täitmine nõuaks?',
  calls: 'Vastamata kõned: mida need oleksid võinud tuua?',
  reception: 'Vastuvõtt: kui palju kõnesid lõpeb broneeringuga?',
  doctors: 'Arstid: kas nende patsiendid tulevad tagasi?',
  whatMoves: 'Milline hoob liigutab käivet kõige rohkem?',
};
