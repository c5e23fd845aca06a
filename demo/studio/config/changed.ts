import { NEW_CONFIG, type StudioConfig } from './config.js';

type Table = Readonly<Record<string, unknown>>;

/**
 * The settings that differ from those the studio begins with: what a file and a link need to hold.
 *
 * @example changed({ ...NEW_CONFIG, lang: 'ru' }) // { lang: 'ru' }
 */
export function changed(config: StudioConfig): Table {
  const differing = Object.entries(config).filter(([key, value]) => differs(value, own(NEW_CONFIG, key)));
  return Object.fromEntries(
    differing.map(([key, value]) => [
      key,
      ['brand', 'lead', 'statistics'].includes(key)
        ? differences(value as Table, own(NEW_CONFIG, key) as Table)
        : value,
    ]),
  );
}

const own = (table: object, key: string): unknown => (table as Table)[key];
const differs = (value: unknown, from: unknown): boolean => JSON.stringify(value) !== JSON.stringify(from);
const differences = (table: Table, from: Table): Table =>
  Object.fromEntries(Object.entries(table).filter(([key, value]) => differs(value, from[key])));
