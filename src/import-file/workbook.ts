import { Unzip, UnzipInflate } from 'fflate';
import { MAX_ROWS, LINES_AROUND } from './limits.js';
import type { Rests } from './pace.js';
import { ImportRefusal } from './refusal.js';
import { firstSheet, readRows, readStrings } from './workbook-sheet.js';

/** So much of the archive is unpacked at once, bytes. */
const CHUNK = 32 * 1024;

/** More than this is no month of ads, however small it was packed, bytes. */
const MAX_UNPACKED = 200 * 1024 * 1024;

/** The parts of a workbook that hold its words and numbers; formats, pictures and macros stay packed. */
const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Reads the first sheet of a workbook (.xlsx) as text with tabs between its cells.
 *
 * @throws ImportRefusal where it is another kind of archive, or damaged
 */
export async function readWorkbook(file: Blob, pace: Rests): Promise<string> {
  const parts = await unpack(file, pace);
  const sheet = firstSheet(parts);
  if (sheet === undefined) throw new ImportRefusal('broken_workbook');
  const strings = readStrings(parts.get('xl/sharedstrings.xml') ?? '');
  const lines: string[] = [];
  for (const cells of readRows(sheet, strings)) {
    if (lines.push(cells.join('\t')) > MAX_ROWS + LINES_AROUND) throw new ImportRefusal('too_many_rows');
    await pace.rest(0.9);
  }
  return lines.join('\n');
}

/** The parts by their path, in lower case. */
async function unpack(file: Blob, pace: Rests): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const begun = new Set<string>();
  let [unpacked, failed]: [number, unknown] = [0, null];
  const unzip = new Unzip((part) => {
    if (!PARTS.test(part.name)) return;
    begun.add(part.name);
    const decoder = new TextDecoder();
    const pieces: string[] = [];
    part.ondata = (error, bytes, isLast) => {
      failed ??= error;
      if (failed) return;
      unpacked += bytes.length;
      if (unpacked > MAX_UNPACKED) failed = new ImportRefusal('too_large');
      pieces.push(decoder.decode(bytes, { stream: !isLast }));
      if (isLast) parts.set(part.name.toLowerCase(), pieces.join(''));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < file.size && !failed; at += CHUNK) {
      unzip.push(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()), at + CHUNK >= file.size);
      await pace.rest((at / file.size) * 0.8);
    }
  } catch (error) {
    failed ??= error;
  }
  if (failed instanceof ImportRefusal) throw failed;
  if (failed || begun.size > parts.size || !(await isWhole(file))) throw new ImportRefusal('broken_workbook');
  return parts;
}

/** An archive ends with a list of its contents, behind which stands at most a comment. */
async function isWhole(file: Blob): Promise<boolean> {
  const end = new Uint8Array(await file.slice(-66_000).arrayBuffer());
  return new TextDecoder('windows-1252').decode(end).includes('PK\x05\x06');
}
