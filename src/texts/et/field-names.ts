/** As in English. */
export const fieldNames: Readonly<Record<string, string>> = {
  budget: '(reklaami|turundus)?(kulu|kulud|eelarve)',
  leads: '(uued )?(päringud|liidid)',
  existing: '(neist )?(olemasolevad|varasemad|vanad|praegused) patsiendid',
  primary: '(esmased|esma|uued) ?(patsiendid|visiidid)|esmased',
  secondary: '(korduvad|korduv) ?(patsiendid|visiidid)|tulid ravile|ravile tulnud( patsiendid)?',
  primaryCheck: '.*esma.* (arve|tšekk)',
  secondaryCheck: '.*(ravi|korduv).* ?(arve|tšekk)',
  revenue: 'käive|tulu|müük',
  allTogether: 'kokku',
  leadsCost: 'cpl|(päringu|liidi) (hind|maksumus)',
  primaryRate: 'konversioon (esma|esmaseks|uueks) ?(patsiendiks|visiidiks)',
  secondaryRate: 'konversioon (raviks|ravile|(korduv|korduvaks) ?(patsiendiks|visiidiks))',
};
