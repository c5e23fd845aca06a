import { surveyInSteps, type ImportInputs } from '../core/index.js';
import { decode } from './decode.js';
import { kindOf, TELLING_BYTES } from './file-kind.js';
import { LINES_AROUND, MAX_BYTES, MAX_ROWS } from './limits.js';
import type { Rests } from './pace.js';
import { readTable, type ReadTable } from './read-table.js';
import { ImportRefusal } from './refusal.js';

/** What a person has answered about a table, or said of its columns. */
export type TableAnswers = Pick<ImportInputs, 'decimalMark' | 'currency' | 'indicator' | 'columns'>;

/** Reading a file takes so much of the time, and its rows the rest. */
const READING = 0.3;

/** A pasted text, or a file: it is read once, and surveyed as often as somebody answers. */
export class TableSource {
  readonly #source: Blob | string;
  #text: string | undefined;

  constructor(source: Blob | string) {
    this.#source = source;
  }

  /** @throws ImportRefusal where it is no table that can be read */
  async read(answers: TableAnswers, pace: Rests): Promise<ReadTable> {
    this.#text ??= await textOf(this.#source, pace);
    // The lines of a text are soon counted, and each is about one record.
    const lines = countLines(this.#text);
    const steps = surveyInSteps({ text: this.#text, ...answers });
    for (;;) {
      const step = steps.next();
      if (step.done) return readTable(step.value);
      if (step.value > MAX_ROWS + LINES_AROUND) throw new ImportRefusal('too_many_rows');
      await pace.rest(READING + (1 - READING) * Math.min(1, step.value / lines));
    }
  }
}

/** @throws ImportRefusal where it is no text, or none of a table */
export async function textOf(source: Blob | string, pace: Rests): Promise<string> {
  const isText = typeof source === 'string';
  if ((isText ? source.length : source.size) > MAX_BYTES) throw new ImportRefusal('too_large');
  const text = isText ? source : await textOfFile(source, pace);
  if (text.trim() === '') throw new ImportRefusal('empty');
  if (text.startsWith('%PDF')) throw new ImportRefusal('pdf');
  return text;
}

async function textOfFile(file: Blob, pace: Rests): Promise<string> {
  try {
    const kind = kindOf(new Uint8Array(await file.slice(0, TELLING_BYTES).arrayBuffer()));
    // Workbooks have been made text before they come here.
    if (kind === 'workbook') throw new ImportRefusal('broken_workbook');
    if (kind !== 'text' && kind !== 'utf-16le' && kind !== 'utf-16be') throw new ImportRefusal(kind);
    return await decode(file, kind, { rest: (share: number) => pace.rest(share * READING) });
  } catch (error) {
    throw error instanceof ImportRefusal ? error : new ImportRefusal('out_of_reach');
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
