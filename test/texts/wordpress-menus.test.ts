import { expect, it } from 'vitest';
import { PASTING } from '../../demo/studio/words/pasting.js';
import { STUDIO_WORDS } from '../../demo/studio/words/index.js';
import { wordpress as et } from '../../src/texts/et/wordpress.js';
import { wordpress as ru } from '../../src/texts/ru/wordpress.js';

/**
 * What WordPress calls its own menus and buttons, by its translations: `ru_RU.mo`, `admin-ru_RU.mo`, `et.mo` and
 * `admin-et.mo` of WordPress 6.1.
 */
const OWN_NAMES = {
  ru: {
    plugin: ru,
    privacy: ['Настройки', 'Приватность'],
    library: /библиотек[аи] файлов/i,
    media: 'Медиафайлы',
    install: ['Плагины', 'Добавить новый', 'Загрузить плагин', 'Установить', 'Активировать плагин'],
    page: ['Страницы', 'Добавить новую', 'Опубликовать'],
  },
  et: {
    plugin: et,
    privacy: ['Sätted', 'Privaatsus'],
    library: /meediate(?:ek|egi)/i,
    media: 'Meediateek',
    install: ['Pluginad', 'Lisa uus', 'Lae plugin üles', 'Paigalda', 'Lülita see plugin sisse'],
    page: ['Lehed', 'Lisa uus', 'Avalda'],
  },
} as const;

it.each(['ru', 'et'] as const)('who follows our sentences in %s finds the names of WordPress’s menus', (language) => {
  const { plugin, privacy, library, media, install, page } = OWN_NAMES[language];
  const path = privacy.join(' → ');
  expect(
    [plugin.editor.noPolicy, plugin.setting.policy[1]!, plugin.noPolicy].filter((text) => !text.includes(path)),
  ).toEqual([]);
  expect(plugin.editor.brandLogoChoose).toMatch(library);
  expect(STUDIO_WORDS[language]!.noteWordpress).toContain(media);
  const quoted = (text: string): string[] => [...text.matchAll(/[«„](.+?)[»“]/g)].map(([, name]) => name!);
  const [installed, policy, published, seen] = PASTING[language]!.plugin.steps.map(quoted);
  expect(installed).toEqual(install);
  expect(policy).toEqual(privacy);
  expect([...published!, ...seen!]).toEqual(expect.arrayContaining([...page, plugin.title]));
});
