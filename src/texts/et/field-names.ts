/** As in English. */
export const fieldNames: Readonly<Record<string, string>> = {
  budget: '(reklaami|turundus)?(kulu|kulud|eelarve)|reklaam|(reklaamile|reklaamiks) kulus',
  leads: '(uued )?(päringud|päringuid|liidid|leadid)',
  primary: 'esmased|esmased (patsiendid|visiidid)|esma(patsiendid|visiidid)|uued patsiendid',
  secondary:
    'korduvad|korduv(patsiendid|visiidid)|korduvad (patsiendid|visiidid)|ravile tulnud( patsiendid)?|tulid ravile',
  primaryCheck: '(keskmine )?(esmase visiidi|esmavisiidi|esmane|esmase patsiendi)( keskmine)? (arve|tšekk)',
  secondaryCheck:
    '(keskmine )?(ravi|raviarve|korduvvisiidi|korduva visiidi)( keskmine)? (arve|tšekk)|keskmine raviarve',
};
