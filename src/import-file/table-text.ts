import { kindOf, TELLING_BYTES } from './file-kind.js';
import { MAX_BYTES } from './limits.js';
import type { Rests } from './pace.js';
import { ImportRefusal } from './refusal.js';
import { textOf } from './table-source.js';

/**
 * The source, of a workbook its first sheet as text.
 *
 * @throws ImportRefusal where it can't be read
 */
export async function unpacked(source: Blob | string, pace: Rests): Promise<Blob | string> {
  if (typeof source === 'string') return source;
  if (source.size > MAX_BYTES) throw new ImportRefusal('too_large');
  const begin = await source
    .slice(0, TELLING_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (!begin) throw new ImportRefusal('out_of_reach');
  if (kindOf(new Uint8Array(begin)) !== 'workbook') return source;
  const part = await import('./workbook.js').catch(() => null);
  if (!part) throw new ImportRefusal('not_loaded');
  return part.readWorkbook(source, pace);
}

/**
 * The whole table of a file as text.
 *
 * @throws ImportRefusal where it is no table that can be read
 */
export const tableText = async (file: Blob, pace: Rests): Promise<string> => textOf(await unpacked(file, pace), pace);
