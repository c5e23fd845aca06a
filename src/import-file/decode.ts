import type { Rests } from './pace.js';

/** So much is decoded at once, bytes. */
const CHUNK = 512 * 1024;

/** The encodings of a text without a mark, in the order in which they are tried: each byte is a letter in the last ones. */
const WITHOUT_MARK = ['utf-8', 'windows-1251'] as const;

/**
 * Reads a file as text: UTF-16 where its kind says so, UTF-8 where all of it is, else the encoding in which programs save
 * tables on computers of eastern or western Europe.
 *
 * @param encoding - `text` where no mark tells
 */
export async function decode(file: Blob, encoding: 'text' | 'utf-16le' | 'utf-16be', pace: Rests): Promise<string> {
  if (encoding !== 'text') return decodeAs(file, encoding, pace);
  for (const candidate of WITHOUT_MARK) {
    try {
      const text = await decodeAs(file, candidate, pace);
      return candidate === 'windows-1251' && isLatin(text) ? await decodeAs(file, 'windows-1252', pace) : text;
    } catch (error) {
      // What isn't UTF-8 is a TypeError; what can't be read, or was stopped, is none.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return '';
}

async function decodeAs(file: Blob, encoding: string, pace: Rests): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const parts: string[] = [];
  for (let at = 0; at < file.size; at += CHUNK) {
    const bytes = await file.slice(at, at + CHUNK).arrayBuffer();
    parts.push(decoder.decode(bytes, { stream: true }));
    await pace.rest(at / file.size);
  }
  return parts.join('') + decoder.decode();
}

/** Whether what should be Cyrillic stands within Latin words: "Pдringud" was "Päringud". */
function isLatin(text: string): boolean {
  const words = text.slice(0, CHUNK).match(/\p{L}{2,}/gu) ?? [];
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  const mixed = cyrillic.filter((word) => /[a-z]/i.test(word));
  return mixed.length > cyrillic.length / 2;
}
