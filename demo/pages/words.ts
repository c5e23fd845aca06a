/** The page's sentences; the English ones stand in its markup. */
const russian = {
  name: 'Калькулятор воронки',
  sentence: 'Сколько приносит реклама и на каком шаге уходят люди.',
  languages: 'Язык',
  waiting:
    'Калькулятору нужен JavaScript. С ним по шести числам видно, во что обходятся обращение и пациент и сколько они приносят.',
  choices: 'Настройки для вашей страницы',
  studioWaiting:
    'Студия появится вслед за калькулятором. Ей нужен JavaScript; как настроить всё вручную, написано в руководстве.',
  jump: 'На этой странице',
  toCalculator: 'Калькулятор',
  toSettings: 'Настройки',
  toCode: 'Код',
  pagesTitle: 'Как он выглядит на чужих страницах',
  clinicTitle: 'Стоматологическая клиника',
  clinicLine: 'По-русски: код вставлен на страницу для партнёров, числа, нормы и цвет свои.',
  agencyTitle: 'Лендинг агентства',
  agencyLine:
    'По-английски: страница сама расставляет поля и показатели в своей сетке, под своими заголовками и брендом.',
  prospectTitle: 'Простая страница клиента',
  prospectLine: 'По-эстонски: только калькулятор, поля пустые.',
  frameTitle: 'Только фрейм',
  frameLine: 'Для систем, где свои скрипты запрещены: одна страница, настройки в её адресе, три «песочницы».',
  themingTitle: 'Четыре вида',
  themingLine: 'По-английски: светлый, тёмный и два бренда рядом, каждый со своим CSS, который можно скопировать.',
  footer: 'Лицензия MIT. Без cookie, без слежки, без чужих шрифтов и скриптов.',
  statesTitle: 'Все состояния на одной странице',
};

/** The name of a sentence, as the markup's `data-words` gives it. */
export type WordKey = keyof typeof russian;

/** All sentences in one language. */
export type Words = Readonly<Record<WordKey, string>>;

const estonian: Words = {
  name: 'Lehtrikalkulaator',
  sentence: 'Kui palju reklaam sisse toob ja millises etapis inimesed lahkuvad.',
  languages: 'Keel',
  waiting:
    'Kalkulaator vajab JavaScripti. Siis näitavad kuus arvu, kui palju maksavad päring ja patsient ning kui palju nad sisse toovad.',
  choices: 'Valikud sinu lehe jaoks',
  studioWaiting:
    'Stuudio tuleb kalkulaatori järel. See vajab JavaScripti; kuidas kõike käsitsi seada, on kirjas juhendis.',
  jump: 'Sellel lehel',
  toCalculator: 'Kalkulaator',
  toSettings: 'Seaded',
  toCode: 'Kood',
  pagesTitle: 'Kuidas see teiste lehtedel välja näeb',
  clinicTitle: 'Hambakliinik',
  clinicLine: 'Vene keeles: kood on kleebitud partnerite lehele, arvud, normid ja värv on kliiniku omad.',
  agencyTitle: 'Agentuuri maandumisleht',
  agencyLine: 'Inglise keeles: leht paigutab väljad ja näitajad ise oma ruudustikku, oma pealkirjade ja brändi alla.',
  prospectTitle: 'Kliendi lihtne leht',
  prospectLine: 'Eesti keeles: ainult kalkulaator, väljad on alguses tühjad.',
  frameTitle: 'Ainult raam',
  frameLine: 'Süsteemidele, mis oma skripte ei luba: üks leht, valikud selle aadressis, kolm liivakasti.',
  themingTitle: 'Neli välimust',
  themingLine: 'Inglise keeles: hele, tume ja kaks brändi kõrvuti, igaühe juures CSS, mille saab kopeerida.',
  footer: 'MIT litsents. Küpsisteta, jälgimiseta, võõraste fontide ja skriptideta.',
  statesTitle: 'Kõik olekud ühel lehel',
};

/** The sentences that stand in the page's own markup, by the names written there. */
export function wordsInMarkup(page: Document): Words {
  const words: Record<string, string> = {};
  for (const place of wordPlaces(page)) words[place.dataset['words'] ?? ''] = place.innerHTML;
  for (const place of page.querySelectorAll<HTMLElement>('[data-words-label]')) {
    words[place.dataset['wordsLabel'] ?? ''] = place.getAttribute('aria-label') ?? '';
  }
  return words as Words;
}

/** All languages of the page. */
export function wordsByLanguage(page: Document): Readonly<Record<string, Words>> {
  return { en: wordsInMarkup(page), ru: russian, et: estonian };
}

/** Puts one language's sentences into their places. The sentences are this file's own, so their markup is trusted. */
export function showWords(page: Document, words: Words): void {
  for (const place of wordPlaces(page)) place.innerHTML = words[place.dataset['words'] as WordKey];
  for (const place of page.querySelectorAll<HTMLElement>('[data-words-label]')) {
    place.setAttribute('aria-label', words[place.dataset['wordsLabel'] as WordKey]);
  }
}

const wordPlaces = (page: Document): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[data-words]')];
