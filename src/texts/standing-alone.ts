import { frame as enFrame, type FrameTexts } from './en/frame.js';
import { noScript as enNoScript, type NoScriptTexts } from './en/no-script.js';
import { wordpress as enWordpress, type WordpressTexts } from './en/wordpress.js';
import { frame as etFrame } from './et/frame.js';
import { noScript as etNoScript } from './et/no-script.js';
import { wordpress as etWordpress } from './et/wordpress.js';
import type { TextLanguage } from './index.js';
import { frame as ruFrame } from './ru/frame.js';
import { noScript as ruNoScript } from './ru/no-script.js';
import { wordpress as ruWordpress } from './ru/wordpress.js';

/**
 * Words of what is built apart from the calculator: of the framed page, of what stands where no script runs
 * and of the plugin for WordPress. Each is
 * named here by itself, so that what asks for one brings no word of the others along, nor the calculator's.
 *
 * The compiler asks for every language of the registry.
 */
export const frameTexts: Readonly<Record<TextLanguage, FrameTexts>> = { en: enFrame, ru: ruFrame, et: etFrame };

export const noScriptTexts: Readonly<Record<TextLanguage, NoScriptTexts>> = {
  en: enNoScript,
  ru: ruNoScript,
  et: etNoScript,
};

/** Written into the plugin for WordPress when it is built. */
export const wordpressTexts: Readonly<Record<TextLanguage, WordpressTexts>> = {
  en: enWordpress,
  ru: ruWordpress,
  et: etWordpress,
};

/** The words of a locale's language, else the English ones. */
export function wordsOf<Words>(texts: Readonly<Record<TextLanguage, Words>>, locale: string): Words {
  const own: Readonly<Record<string, Words>> = texts;
  return own[locale.split('-')[0]!.toLowerCase()] ?? texts.en;
}
