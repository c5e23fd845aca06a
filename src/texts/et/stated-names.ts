import type { StatedNames } from '../en/stated-names.js';

/** As in English. */
export const statedNames: StatedNames = {
  leads: '(?:uu\\p{L}+ )?(?:päring\\p{L}*|liidi?(?:d|e|le)?|(?:telefoni)?kõne(?:d|sid|t|de|st|le)?|pöördumi\\p{L}+)',
  primary:
    'esma(?:ne|sed?|seid|ste|s)?(?: ?(?:patsien|visii|vastuvõ|klien)\\p{L}+)?|patsien\\p{L}+|klien(?:t|di|did|te|tide|ti)',
  secondary:
    'kordu(?:v|vad|vaid|vate)(?: ?(?:patsien|visii|klien|vastuvõ)\\p{L}+)?|(?:tuli|tulid|tulnud|naasi\\p{L}*) (?:tagasi )?ravile|ravile (?:tuli|tulid|tulnud)(?: patsien\\p{L}+)?|tulid tagasi',
  newPeople: '(?:uus|uued|uusi|uute) (?:patsien|klien|inimes)\\p{L}+',
  existing:
    '(?:olemasoleva|varasema|vana|püsi|praegus)\\p{L}* ?(?:patsien|klien)\\p{L}+|korduvalt pöördu\\p{L}+|pöördu\\p{L}+ korduvalt|korduvpäring\\p{L}*',
  budget:
    '(?:reklaami|turundus|turunduse)(?:le)? ?(?:kulu|eelarve)\\p{L}*|(?:reklaamile|turundusele) kulu\\p{L}+|eelarve\\p{L}*|kulutus\\p{L}*',
  leadsCost: 'cpl',
  totalCost: '(?:kogu|kogu)(?:hind|maksumus)\\p{L}*|hind kokku|maksumus kokku',
  cost: 'hin[dn]\\p{L}*|maksumus\\p{L}*|maks(?:is|ab|ma)|cpo|cpa|kulu(?= patsien)',
  check: '(?:keskmi\\p{L}+ )?(?:arve|arved|arvet|tšek\\p{L}*)',
  revenue: 'käi(?:ve|be|vet|bega)|tulu(?:d|st|de)?|müü(?:k|gi|ki)|laekumi\\p{L}+',
  profit: 'tegevustulu\\p{L}*|ärikasum\\p{L}*|(?:puhas)?kasum\\p{L}*',
  rate: 'konversioon\\p{L}*|osakaal\\p{L}*|määr',
  totalRate: '(?:kogu|üld|läbiv) ?konversioon\\p{L}*',
  desk: 'administraator\\p{L}*|registratuur\\p{L}*|vastuvõtulau\\p{L}+',
  traffic: 'liiklus\\p{L}*|külasta\\p{L}+',
  load: 'koormus\\p{L}*|täituvus\\p{L}*|hõivatus\\p{L}*',
  up: 'kasva\\p{L}*|kasvu|tõus\\p{L}*|suurene\\p{L}+|kerki\\p{L}*|lisandus',
  down: 'lange\\p{L}*|langus\\p{L}*|vähene\\p{L}+|odavne\\p{L}+|odavam\\p{L}*|kahane\\p{L}+|väiksem\\p{L}*',
  over: 'üle|rohkem kui|enam kui|vähemalt',
  almost: 'ligi|peaaegu',
  about: 'umbes|ligikaudu|kuni|circa',
  times: 'kor(?:da|ra|ralt|dne|dseks)',
  of: '',
  to: 'kuni',
  each: 'à|hinnaga',
  table: 'tabel\\p{L}*|joonis\\p{L}*|nr\\.?',
  year: 'aasta\\p{L}*|a\\.',
  double: 'kahekordis\\p{L}+|kaks korda|kahekordse\\p{L}*',
  triple: 'kolmekordis\\p{L}+|kolm korda|kolmekordse\\p{L}*',
  half: 'poole võrra',
  third: '(?:üks )?kolmandik\\p{L}*',
  twoThirds: 'kaks kolmandikku',
  quarter: 'veerand\\p{L}*',
};
