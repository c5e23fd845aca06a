import { frame as enFrame, type FrameTexts } from './en/frame.js';
import { noScript as enNoScript, type NoScriptTexts } from './en/no-script.js';
import { frame as etFrame } from './et/frame.js';
import { noScript as etNoScript } from './et/no-script.js';
import type { TextLanguage } from './index.js';
import { frame as ruFrame } from './ru/frame.js';
import { noScript as ruNoScript } from './ru/no-script.js';

/**
 * Words of what is built apart from the calculator: of the framed page and of what stands where no script runs. Each is
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

/** The words of a locale's language, else the English ones. */
export function wordsOf<Words>(texts: Readonly<Record<TextLanguage, Words>>, locale: string): Words {
  const own: Readonly<Record<string, Words>> = texts;
  return own[locale.split('-')[0]!.toLowerCase()] ?? texts.en;
}
