import type { EvidenceTexts } from '../en/evidence.js';
import { existing } from './existing.js';

export const evidence: EvidenceTexts = {
  existing,
  ranking: 'Hinnatud etapid, eespool see, kus on rohkem raha',
  nothingJudged: 'Hinnata pole veel midagi: vaja on võrdlusnäitajat ja arvu, mida sellega võrrelda.',
  legend:
    'Täpp on sinu arv. Joon näitab, kus see juhust arvestades tegelikult olla võib (95 %). Romb on võrdlusnäitaja.',
  worth: 'võrdlusnäitaja juures umbes {money} rohkem {period}, see on hinnang',
  worthNothing: 'võrdlusnäitajani ei ole midagi juurde saada',
  worthUnknown: 'rahas ei saa öelda: keskmine arve puudub',
  worthCapped: '{all} asemel on ruumi {money} jaoks.',
  range: '{range}, võrdlusnäitaja {norm}',
  rangeOpen: '{low} või rohkem, võrdlusnäitaja {norm}',

  weak: 'Alla võrdlusnäitaja. Juhus üksi seda vaevalt seletab.',
  probably_weak: 'Tõenäoliselt alla võrdlusnäitaja. Juhuslikult juhtub nii umbes kord kümnest.',
  probablyWeakFew:
    'Tõenäoliselt alla võrdlusnäitaja. Võrdlusnäitaja juures tuleb nii vähe või vähem ette vaid {tail} juhtudest.',
  too_few_data: 'Andmeid on vähe: see võib olla {low} kuni {high}.',
  tooFewOpen: 'Andmeid on vähe: see võib olla {low} või rohkem.',
  tooFewCounted: 'Andmeid on vähe: {count} / {total} võib tähendada {low} kuni {high}.',
  tail: 'Võrdlusnäitaja juures tuleb nii vähe või vähem juhuslikult ette {tail} juhtudest.',
  missing: 'Täpsemalt saab öelda, kui lisandub umbes {missing}.',
  possibly_low: 'Võib-olla madal: alla selle, mida teised avaldavad. See arv on arvamus ega tõesta midagi.',
  within_noise: 'Alla võrdlusnäitaja, kuid mitte rohkem, kui juhus seletab.',
  at_norm: 'Võrdlusnäitaja tasemel või parem.',
  atNormFew: 'Seni mitte alla võrdlusnäitaja; andmeid on vähe.',
  weakCost: 'Üle võrdlusnäitaja. Juhus üksi seda vaevalt seletab.',
  probably_weakCost: 'Tõenäoliselt üle võrdlusnäitaja. Juhuslikult juhtub nii umbes kord kümnest.',
  probablyWeakFewCost:
    'Tõenäoliselt üle võrdlusnäitaja. Võrdlusnäitaja juures tuleb nii vähe päringuid või vähem ette vaid {tail} juhtudest.',
  possibly_lowCost: 'Võib-olla kõrge: üle selle, mida teised avaldavad. See arv on arvamus ega tõesta midagi.',
  within_noiseCost: 'Üle võrdlusnäitaja, kuid mitte rohkem, kui juhus seletab.',
  atNormFewCost: 'Seni mitte üle võrdlusnäitaja; andmeid on vähe.',

  counted: 'Loendatud makseid: {count}.',
  expected: '{what}: võrdlusnäitaja juures tooks see kulu {expected}, praegu on {count}.',
  norm: 'Võrdlusnäitaja {norm}: {source}.',
  normBand: 'Võrdlusnäitaja {norm}, normaalne on {from} kuni {to}: {source}.',
  normOfExample: 'Võrdlusnäitaja {norm} on ainult näitest, seda ei ole keegi mõõtnud.',
  normOfOwn: 'Võrdlusnäitaja {norm} on määratud siin, ilma allikata.',
  wideNorm: 'Võrdlusnäitaja ise on ebatäpsem kui sinu arv.',

  suspect: 'Kahtluse all: {lever}. Seal võib puudu olla kuni {money} {period}, kuid kindlaks väiteks on andmeid vähe.',

  notJudged: 'Hindamata, ja miks',
  no_norm: 'võrdlusnäitajat ei ole. Kümnendiku võrra parem tooks umbes {money} rohkem {period}.',
  noNormAlone: 'ei ole võrdlusnäitajat, millega võrrelda.',
  no_data: 'andmeid veel ei ole.',
  missing_input: 'üks arv on puudu.',
  not_judged: 'inimesi on rohkem kui eelmises etapis: need arvud ei käi kokku.',

  whyNotLowest: 'Miks mitte kõige väiksem protsent?',
  whyNotLowestAnswer:
    'Igal sammul on oma võrdlusnäitaja: pärast esimest visiiti läheb edasi vähem inimesi kui pärast kõnet, nii on igas kliinikus. Seepärast võrreldakse igaüht tema enda võrdlusnäitajaga ja vahesid omavahel rahas.',
  whyThis: 'Miks „{weakest}“, kuigi „{lowest}“ on väiksem?',
  lowerLess: '„{lowest}“: {actual}, kui võrdlusnäitaja on {norm}, teeb umbes {money}. „{weakest}“ teeb umbes {more}.',
  lowerAtNorm: '„{lowest}“: {actual} on seal tavaline; võrdlusnäitaja on {norm}.',
  lowerUnproven:
    '„{lowest}“: {actual}, võrdlusnäitaja on {norm}, kuid andmed ei näita veel, et see oleks alla võrdlusnäitaja.',
  lowerUnjudged: '„{lowest}“: {actual}, aga võrdlusnäitajat, millega võrrelda, ei ole.',
  whatNorm: 'Mis on võrdlusnäitaja ja kes seda ütleb?',
  whatNormAnswer:
    'See, milleni etapp peaks jõudma. See seisab ülal iga etapi all koos sellega, kes nii ütleb, ja sa saad seda muuta. Parim võrdlusnäitaja on sinu enda varasemad kuud; avaldatud arvud pärinevad teistelt kliinikutelt ja agentuuridelt.',
  whatChanges: 'Mis järeldust muudaks?',
  whatChangesAnswer: 'Teine võrdlusnäitaja, teised arvud või rohkem andmeid.',
  nextInLine: 'Kui „{weakest}“ jõuaks tasemele {norm}, oleks järgmine „{next}“: umbes {money}.',

  whichChannel: 'Milline kanal on kallis?',
  whatChanged: 'Mis on eelmise perioodiga võrreldes muutunud?',

  rule: 'Reegel ja valemid',
  ruleNamed:
    'Nimetatakse etapp, millel on võrdlusnäitajast puudu kõige rohkem raha, nende seast, mis andmete järgi on võrdlusnäitajast kehvemad.',
  ruleShown:
    '„Nõrk“ on see, mida juhus seletab kõige rohkem 1 korral 40-st (z vähemalt {zWeak}), „tõenäoliselt nõrk“ 1 korral 10-st ({zProbablyWeak}); alla {atNormGap} jäävat vahet loetakse võrdlusnäitajaga võrdseks.',
  ruleFalse:
    'Vahel juhus siiski eksitab: 100 perioodist, kus kõik viis etappi on täpselt võrdlusnäitaja tasemel, nimetatakse umbes 12 korral üht neist nõrgaks.',
  formulaCost:
    'Päringu hind: raha = (kulu ÷ võrdlusnäitaja − päringud) × käive ühe päringu kohta; z = (kulu ÷ võrdlusnäitaja − päringud) ÷ √(kulu ÷ võrdlusnäitaja).',
  formulaRate:
    'Konversioon: raha = inimesi enne sammu × (võrdlusnäitaja − konversioon) × mida üks edasi läinu toob; z = (võrdlusnäitaja − konversioon) ÷ √(võrdlusnäitaja × (1 − võrdlusnäitaja) ÷ inimesi enne sammu).',
  formulaCheck:
    'Keskmine arve: raha = maksed × (võrdlusnäitaja − arve); z = (võrdlusnäitaja − arve) × √maksed ÷ võrdlusnäitaja, kui üksikud arved erinevad sama palju, kui suur on nende keskmine.',
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
