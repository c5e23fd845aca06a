// Longer than 200 lines: the same steps in three languages, one under the other, so that they stay the same.
import type { Delivery } from '../config/config.js';

/** How to put the code onto a page made with one system: sentences that begin with what to do. */
export interface Steps {
  readonly system: string;
  readonly steps: readonly string[];
}

export interface PastingWords {
  readonly heading: string;
  /** Each system, by the way of delivery that it can be used with. */
  readonly page: Steps;
  readonly tilda: Steps;
  readonly bitrix: Steps;
  readonly joomla: Steps;
  readonly plugin: Steps;
  readonly withoutPlugin: Steps;
  readonly tagManager: Steps;
  /** What to look at where nothing, or not all, is seen. */
  readonly nothing: Steps;
}

type System = Exclude<keyof PastingWords, 'heading'>;

/** What a page may be made with, by how the calculator gets there. Who writes components knows where they go. */
export const SYSTEMS: Readonly<Partial<Record<Delivery, readonly System[]>>> = {
  module: ['page', 'tilda', 'bitrix', 'joomla', 'nothing'],
  file: ['page', 'tilda', 'bitrix', 'joomla', 'nothing'],
  frame: ['page', 'tilda', 'bitrix', 'joomla'],
  wordpress: ['plugin', 'withoutPlugin', 'nothing'],
  'tag-manager': ['tagManager', 'nothing'],
};

const en: PastingWords = {
  heading: 'Where to paste it, step by step',
  page: {
    system: 'A page in HTML',
    steps: [
      'Upload the files into one folder of your site, and write the address of that folder above.',
      'Open the page’s HTML, and paste the code where the calculator should stand. Save.',
    ],
  },
  tilda: {
    system: 'Tilda',
    steps: [
      'Tilda doesn’t host such files: upload them to hosting of your own with https, and write that address above. Where it can’t send the header Access-Control-Allow-Origin, choose “one file”.',
      'Add a block T123, “HTML code”, and paste the code.',
      'Publish the page, and look at it there: in the editor no script runs.',
    ],
  },
  bitrix: {
    system: '1C-Bitrix',
    steps: [
      'Upload the files into a folder below /upload/ or /local/js/, and write its address above.',
      'Open the page or an include area, switch the editor to source code, paste the code and save.',
    ],
  },
  joomla: {
    system: 'Joomla',
    steps: [
      'Upload the files into a folder below /media/, and write its address above.',
      'Switch your editor to “None”, so that it leaves the script in.',
      'Make a module of the type “Custom”, paste the code, choose its position and save. Your text filters have to allow scripts.',
    ],
  },
  plugin: {
    system: 'WordPress, with the plugin',
    steps: [
      'Plugins → Add New → Upload Plugin: choose the zip, press “Install Now”, then “Activate Plugin”.',
      'For leads: Settings → Privacy, and choose the page of your privacy policy. It has to be published.',
      'Pages → Add New: add a block “Shortcode”, and paste the code with the square brackets. Or add the block “Funnel calculator”, which has its settings beside it.',
      'Press “Publish”. Leads will stand under “Funnel calculator” in the menu.',
    ],
  },
  withoutPlugin: {
    system: 'WordPress, without the plugin',
    steps: [
      'Upload the files by FTP or by your host’s file manager, for example into wp-content/uploads/funnel/, and write the address of that folder above.',
      'Add a block “Custom HTML”, and paste the code. Only administrators and editors may save scripts.',
    ],
  },
  tagManager: {
    system: 'Google Tag Manager',
    steps: [
      'Put the div into the page, where the calculator should stand.',
      'Tags → New → Custom HTML: paste the script. As the trigger take “All Pages”.',
      'Press “Submit”, then “Publish”.',
    ],
  },
  nothing: {
    system: 'If it doesn’t appear',
    steps: [
      'Open the address of the script, after src, in a tab of its own. You have to see the text of a program. If you don’t, correct the address or upload the file; capital letters count.',
      'If the page begins with https, the address has to as well.',
      'Empty the caches of your site and of plugins that make it faster, and publish the page again.',
      'Look for the code in the source of the page. If all of it is gone, take a block that is meant for HTML. If only the tag is gone, tick under “More about the code” that your editor removes unknown tags.',
      'If the calculator says that a part could not be loaded, upload all files whose names begin with funnel-, not the first one alone.',
    ],
  },
};

const ru: PastingWords = {
  heading: 'Куда вставить, по шагам',
  page: {
    system: 'Обычная страница (HTML)',
    steps: [
      'Загрузите файлы в одну папку своего сайта и впишите её адрес выше.',
      'Откройте HTML страницы и вставьте код туда, где должен стоять калькулятор. Сохраните.',
    ],
  },
  tilda: {
    system: 'Tilda',
    steps: [
      'Tilda такие файлы не хранит: загрузите их на свой хостинг с https и впишите его адрес выше. Если он не умеет отдавать заголовок Access-Control-Allow-Origin, выберите «один файл».',
      'Добавьте блок T123 «HTML-код» и вставьте в него код.',
      'Опубликуйте страницу и смотрите уже на ней: в редакторе скрипты не работают.',
    ],
  },
  bitrix: {
    system: '1С-Битрикс',
    steps: [
      'Загрузите файлы в папку внутри /upload/ или /local/js/ и впишите её адрес выше.',
      'Откройте страницу или включаемую область, переключите редактор на исходный код, вставьте код и сохраните.',
    ],
  },
  joomla: {
    system: 'Joomla',
    steps: [
      'Загрузите файлы в папку внутри /media/ и впишите её адрес выше.',
      'Отключите визуальный редактор (None), чтобы он не удалил скрипт.',
      'Создайте модуль типа «Custom» («HTML-код»), вставьте код, выберите позицию и сохраните. Фильтры текста должны разрешать скрипты.',
    ],
  },
  plugin: {
    system: 'WordPress с плагином',
    steps: [
      '«Плагины» → «Добавить новый» → «Загрузить плагин»: выберите zip, нажмите «Установить», потом «Активировать плагин».',
      'Для заявок: «Настройки» → «Приватность», выберите страницу политики. Она должна быть опубликована.',
      '«Страницы» → «Добавить новую»: добавьте блок «Шорткод» и вставьте код в квадратных скобках. Или добавьте блок «Калькулятор воронки»: его настройки стоят рядом.',
      'Нажмите «Опубликовать». Заявки будут в меню, в разделе «Калькулятор воронки».',
    ],
  },
  withoutPlugin: {
    system: 'WordPress без плагина',
    steps: [
      'Загрузите файлы по FTP или через файловый менеджер хостинга, например в wp-content/uploads/funnel/, и впишите адрес этой папки выше.',
      'Добавьте блок «Произвольный HTML» и вставьте код. Сохранять скрипты могут только администраторы и редакторы.',
    ],
  },
  tagManager: {
    system: 'Google Tag Manager',
    steps: [
      'Поставьте div на страницу, туда, где должен стоять калькулятор.',
      '«Теги» → «Создать» → «Пользовательский HTML»: вставьте скрипт. Триггер: «Все страницы» (All Pages).',
      'Нажмите «Отправить», потом «Опубликовать».',
    ],
  },
  nothing: {
    system: 'Если калькулятор не появился',
    steps: [
      'Откройте адрес скрипта, он стоит после src, в отдельной вкладке. Должен быть виден текст программы. Если его нет, исправьте адрес или загрузите файл; большие и маленькие буквы различаются.',
      'Если страница начинается с https, адрес скрипта тоже должен.',
      'Очистите кеш сайта и плагинов-ускорителей и опубликуйте страницу ещё раз.',
      'Найдите код в исходном тексте страницы. Если его нет совсем, возьмите блок, предназначенный для HTML. Если нет только тега калькулятора, отметьте в «Ещё о коде», что редактор удаляет незнакомые теги.',
      'Если в калькуляторе написано, что часть не загрузилась, загрузите все файлы, чьи имена начинаются с funnel-, а не только первый.',
    ],
  },
};

const et: PastingWords = {
  heading: 'Kuhu kleepida, samm-sammult',
  page: {
    system: 'Tavaline HTML-leht',
    steps: [
      'Laadi failid oma saidi ühte kausta ja kirjuta selle kausta aadress ülal olevasse välja.',
      'Ava lehe HTML ja kleebi kood sinna, kus kalkulaator peab olema. Salvesta.',
    ],
  },
  tilda: {
    system: 'Tilda',
    steps: [
      'Tilda selliseid faile ei hoia: laadi need oma serverisse, millel on https, ja kirjuta selle aadress ülal olevasse välja. Kui server ei saa saata päist Access-Control-Allow-Origin, vali „üks fail“.',
      'Lisa plokk T123 „HTML code“ ja kleebi kood sinna.',
      'Avalda leht ja vaata seda seal: redaktoris skriptid ei tööta.',
    ],
  },
  bitrix: {
    system: '1C-Bitrix',
    steps: [
      'Laadi failid kausta /upload/ või /local/js/ alla ja kirjuta selle aadress ülal olevasse välja.',
      'Ava leht või lisatav ala, lülita redaktor lähtekoodile, kleebi kood ja salvesta.',
    ],
  },
  joomla: {
    system: 'Joomla',
    steps: [
      'Laadi failid kausta /media/ alla ja kirjuta selle aadress ülal olevasse välja.',
      'Lülita redaktor välja (None), et see skripti ei eemaldaks.',
      'Tee moodul „Custom“, kleebi kood, vali asukoht ja salvesta. Tekstifiltrid peavad skripte lubama.',
    ],
  },
  plugin: {
    system: 'WordPress koos pluginaga',
    steps: [
      '„Pluginad“ → „Lisa uus“ → „Lae plugin üles“: vali zip-fail, vajuta „Paigalda“ ja siis „Lülita see plugin sisse“.',
      'Kontaktide jaoks: „Sätted“ → „Privaatsus“, vali oma privaatsuspoliitika leht. See peab olema avaldatud.',
      '„Lehed“ → „Lisa uus“: lisa plokk „Lühikood“ (Shortcode) ja kleebi nurksulgudes kood sinna. Või lisa plokk „Müügilehtri kalkulaator“, mille seaded on selle kõrval.',
      'Vajuta „Avalda“. Kontaktid on menüüs „Müügilehtri kalkulaator“.',
    ],
  },
  withoutPlugin: {
    system: 'WordPress ilma pluginata',
    steps: [
      'Laadi failid FTP-ga või oma serveri failihalduriga näiteks kausta wp-content/uploads/funnel/ ja kirjuta selle aadress ülal olevasse välja.',
      'Lisa plokk „Kohandatud HTML“ (Custom HTML) ja kleebi kood. Skripte saavad salvestada ainult administraatorid ja toimetajad.',
    ],
  },
  tagManager: {
    system: 'Google Tag Manager',
    steps: [
      'Pane div lehele sinna, kus kalkulaator peab olema.',
      'Tags → New → Custom HTML: kleebi skript. Päästikuks (Trigger) vali „All Pages“.',
      'Vajuta „Submit“ ja siis „Publish“.',
    ],
  },
  nothing: {
    system: 'Kui kalkulaatorit ei ilmu',
    steps: [
      'Ava skripti aadress, mis on src järel, eraldi vahekaardil. Näha peab olema programmi tekst. Kui seda pole, paranda aadress või laadi fail üles; suur ja väike täht on erinevad.',
      'Kui lehe aadressi alguses on https, peab see olema ka skripti aadressi alguses.',
      'Tühjenda saidi ja kiirenduspluginate vahemälu ja avalda leht uuesti.',
      'Otsi koodi lehe lähtekoodist. Kui see on kadunud, võta plokk, mis on mõeldud HTML-i jaoks. Kui kadunud on ainult kalkulaatori silt, märgi osas „Veel koodist“, et redaktor eemaldab tundmatud sildid.',
      'Kui kalkulaatoris on kirjas, et mõnda osa ei saanud laadida, laadi üles kõik failid, mille nime alguses on funnel-, mitte ainult esimene.',
    ],
  },
};

/** By the language of the studio's page. The names of WordPress's menus are those of its own translations. */
export const PASTING: Readonly<Record<string, PastingWords>> = { en, ru, et };
