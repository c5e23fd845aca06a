import { readTables } from '../../store/read-tables.js';
import type { Tables } from '../../store/index.js';

/** The tables as they are kept on the device, with the currency that their money is in. */
export const writeTablesDraft = (tables: Tables, currency = ''): string => JSON.stringify({ currency, tables });

/**
 * Reads what `writeTablesDraft` wrote; anybody may have changed it since.
 *
 * @returns null where there is no table, or none in this currency
 */
export function readTablesDraft(kept: string | null, currency = ''): Tables | null {
  const draft = parsed(kept);
  const reading = readTables(draft['tables']);
  if (!reading.ok || draft['currency'] !== currency) return null;
  const present = Object.entries(reading.tables).filter(([, rows]) => rows);
  return present[0] ? Object.freeze(Object.fromEntries(present)) : null;
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text ?? '') as object) };
  } catch {
    return {};
  }
}
