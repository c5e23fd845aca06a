/** The page's sentences; the English ones stand in its markup. */
const russian = {
  name: 'Калькулятор воронки',
  sentence: 'Сколько приносит реклама и на каком шаге уходят люди.',
  languages: 'Язык',
  waiting:
    'Калькулятору нужен JavaScript. С ним по шести числам видно, во что обходятся обращение и пациент и сколько они приносят.',
  ownTitle: 'Поставьте его на свою страницу',
  ownLead:
    'Вставьте две строки туда, где должен стоять калькулятор. Файл лежит на вашем сайте: без регистрации, без лимита показов, без cookie, и ни одно число посетителя никуда не отправляется.',
  choices: 'Настройки для вашей страницы',
  language: 'Язык',
  languageOfPage: 'Как на вашей странице',
  currency: 'Валюта',
  currencyOfLanguage: 'По языку',
  start: 'Сначала показывать',
  startExample: 'пример',
  startBlank: 'пустые поля',
  startOwn: 'числа, что сейчас выше',
  scheme: 'Светлый или тёмный',
  schemePage: 'как страница',
  schemeAuto: 'как у посетителя',
  schemeLight: 'светлый',
  schemeDark: 'тёмный',
  accent: 'Ваш цвет',
  accentDefault: 'Вернуть наш',
  delivery: 'Что загрузить на сайт',
  deliveryTag: 'небольшой скрипт и его части (быстрее всего)',
  deliveryFile: 'один файл',
  editor: 'Ваш редактор',
  markupDiv: 'удаляет незнакомые теги: использовать div',
  optimizers: 'Кеш и ускорители',
  optimizersSpare: 'не трогать этот скрипт',
  snippetTitle: 'Ваш код',
  copy: 'Скопировать',
  noteTag:
    'После <code>npm run build</code> загрузите из <code>dist</code> в одну папку файл <code>funnel-calculator.js</code> и его части <code>funnel-….js</code>, что лежат рядом, и впишите адрес в <code>src</code>.',
  noteFile:
    'После <code>npm run build</code> загрузите <code>dist/funnel-calculator.all.js</code> и впишите его адрес в <code>src</code>. Подходит и для менеджера тегов, и для страницы, которая закрепляет хеш файла.',
  noteOptimizers:
    'Плагины-ускорители WordPress и Cloudflare придерживают скрипты до первого касания. Слова перед <code>src</code> просят этого не делать; без таких плагинов они ни на что не влияют.',
  noteFallback: 'То, что стоит между тегами, видно, если скрипты заблокированы: оставьте там свой телефон.',
  noteDiv:
    'Некоторые редакторы (WordPress для авторов, многие конструкторы сайтов) удаляют незнакомые теги. Блок div с атрибутами <code>data-</code> они пропускают, и работает он так же.',
  seeAbove: 'Посмотреть настройки на калькуляторе выше',
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
  copied: 'Скопировано. Вставьте код туда, где должен стоять калькулятор.',
  selected: 'Браузер не дал скопировать, поэтому код выделен: нажмите Ctrl+C или ⌘C, на телефоне — «Копировать».',
  fallback: 'Есть вопросы? Позвоните нам: +00 000 000 000',
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
  ownTitle: 'Pane see oma lehele',
  ownLead:
    'Kleebi kaks rida sinna, kus kalkulaator peaks olema. Fail asub sinu enda saidil: pole kontot, vaatamiste piirangut ega küpsiseid ning ühtki külastaja sisestatud arvu ei saadeta kuhugi.',
  choices: 'Valikud sinu lehe jaoks',
  language: 'Keel',
  languageOfPage: 'Nagu sinu lehel',
  currency: 'Valuuta',
  currencyOfLanguage: 'Keele järgi',
  start: 'Alguses on näha',
  startExample: 'näide',
  startBlank: 'tühjad väljad',
  startOwn: 'arvud, mis on praegu üleval',
  scheme: 'Hele või tume',
  schemePage: 'nagu sinu leht',
  schemeAuto: 'nagu külastajal',
  schemeLight: 'hele',
  schemeDark: 'tume',
  accent: 'Sinu värv',
  accentDefault: 'Tagasi meie värvile',
  delivery: 'Mida üles laadid',
  deliveryTag: 'väikese skripti koos osadega (kiireim)',
  deliveryFile: 'ühe faili',
  editor: 'Sinu redaktor',
  markupDiv: 'eemaldab tundmatud sildid: kasuta div-i',
  optimizers: 'Vahemälu ja kiirendid',
  optimizersSpare: 'jäta see skript nii, nagu on',
  snippetTitle: 'Sinu kood',
  copy: 'Kopeeri',
  noteTag:
    'Pärast käsku <code>npm run build</code> laadi kaustast <code>dist</code> ühte kausta üles <code>funnel-calculator.js</code> ja selle kõrval olevad osad <code>funnel-….js</code> ning kirjuta aadress <code>src</code>-i.',
  noteFile:
    'Pärast käsku <code>npm run build</code> laadi üles <code>dist/funnel-calculator.all.js</code> ja kirjuta selle aadress <code>src</code>-i. Sobib ka sildihaldurile või lehele, mis kinnitab faili räsi.',
  noteOptimizers:
    'WordPressi kiirenduspluginad ja Cloudflare hoiavad skripte kinni esimese puudutuseni. Sõnad <code>src</code>-i ees paluvad seda mitte teha; ilma selliste pluginateta ei muuda need midagi.',
  noteFallback: 'Siltide vahel olev tekst on näha siis, kui skriptid on blokeeritud: jäta sinna oma telefoninumber.',
  noteDiv:
    'Mõni redaktor (WordPress autoritele, paljud lehekoostajad) eemaldab tundmatud sildid. Atribuutidega <code>data-</code> div jääb alles ja töötab samamoodi.',
  seeAbove: 'Vaata valikuid ülal kalkulaatoris',
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
  copied: 'Kopeeritud. Kleebi kood sinna, kus kalkulaator peaks olema.',
  selected:
    'Brauser ei lubanud kopeerida, seepärast on kood märgistatud: vajuta Ctrl+C või ⌘C, telefonis vali „Kopeeri“.',
  fallback: 'Küsimusi? Helista meile: +00 000 000 000',
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

function wordPlaces(page: Document): HTMLElement[] {
  const said = page.querySelector<HTMLTemplateElement>('#said');
  return [
    ...page.querySelectorAll<HTMLElement>('[data-words]'),
    ...(said?.content.querySelectorAll<HTMLElement>('[data-words]') ?? []),
  ];
}
