import { fieldNames as en } from './en/field-names.js';
import { fieldNames as et } from './et/field-names.js';
import { textsFor, type TextLanguage, type Texts } from './index.js';
import { fieldNames as ru } from './ru/field-names.js';

/** By language: a table that somebody pastes may be in another one than the page. */
const NAMES: Readonly<Record<TextLanguage, Readonly<Record<string, string>>>> = { en, ru, et };

/** A name as it is compared: lower case, without numbering, brackets, units and "number of". */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\u00ad|\([^)]*\)|,.*$|^[\s№#]*(?:\d+[.)])?\s*(?:(?:количество|кол-во|число|number of) )?/g, '')
    .replace(/[:*=\s]+$/, '')
    .replace(/\s+/g, ' ');

/**
 * Finds the field that a label of a pasted table names, in any of the calculator's languages.
 *
 * @param own - the fields that can be filled, the funnel's or those of its levers, with what the page calls each
 * @returns the field's name; undefined where the label names none
 */
export function fieldNamed(label: string, own: ReadonlyMap<string, string>): string | undefined {
  const name = plainName(label);
  if (!name) return undefined;
  for (const [field, called] of own) if (plainName(called) === name) return field;
  // "Enquiries → First visits": the rate of the stage behind the arrow.
  const [, behind] = /(?:→|[-=]?>)\s*(.+)$/.exec(name) ?? [];
  return standardNamed(behind ?? name, (field) => own.has(behind ? `${field}Rate` : field))?.concat(
    behind ? 'Rate' : '',
  );
}

function standardNamed(name: string, isWanted: (field: string) => boolean): string | undefined {
  for (const [language, names] of Object.entries(NAMES))
    for (const [field, pattern] of Object.entries(names)) {
      const standard: string = textsFor(language)[field as keyof Texts] ?? '';
      if (isWanted(field) && (plainName(standard) === name || new RegExp(`^(?:${pattern})$`, 'u').test(name)))
        return field;
    }
  return undefined;
}
