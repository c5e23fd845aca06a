import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import { copyData, type Data, type Table } from './data.js';
import { readJson } from './json.js';
import { KNOWN_KEYS, SCHEMAS, type OptionName, type ParsedOption } from './schema.js';
import type { ReportIssue } from './report-issue.js';

/**
 * Parses an option as far as it is valid. The result is frozen, has known keys only and inherits nothing; numbers are
 * decimal strings.
 *
 * @param given - JSON, or the data that JSON describes; '', null and undefined mean that there is no option
 * @returns null where there is no option, or nothing of it is valid
 */
export function parseOption<Name extends OptionName>(
  option: Name,
  given: unknown,
  report: ReportIssue,
): ParsedOption<Name> | null {
  if (given === '' || given === null || given === undefined) return null;
  const read = typeof given === 'string' ? readJson(given) : given;
  if (read === undefined) {
    report(option, given, `write JSON of at most 100,000 characters; ${outcome(option)}`);
    return null;
  }
  const data = copyData(read, option, report);
  if (data === null) return null;
  const schema: GenericSchema = SCHEMAS[option];
  const { issues } = safeParse(schema, data);
  for (const issue of issues ?? []) {
    const left = leaveOut(option, data, issue);
    report(pathOf(option, issue), issue.input, `${issue.message}; ${left ? 'left out' : outcome(option)}`);
    if (!left) return null;
  }
  const { success, output } = safeParse(schema, data);
  if (!success) return null;
  reportUnknownKeys(option, option, data, output, report);
  return seal(output) as ParsedOption<Name>;
}

const outcome = (option: OptionName): string => (option === 'stages' ? 'the standard funnel is shown' : 'left out');

const keysOf = ({ path }: BaseIssue<unknown>): readonly (string | number)[] =>
  (path ?? []).map(({ key }) => key as string | number);

const pathOf = (option: string, issue: BaseIssue<unknown>): string =>
  keysOf(issue).reduce<string>(
    (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${key.slice(0, 40)}`),
    option,
  );

/**
 * Leaves out the entry that is invalid.
 *
 * @returns false where the rest would mean something else: without one of its stages a funnel is another funnel, but
 *   without a stage's name it is the same
 */
function leaveOut(option: OptionName, data: Data, issue: BaseIssue<unknown>): boolean {
  const keys = keysOf(issue);
  const last = keys.at(-1);
  if (last === undefined || (option === 'stages' && keys[1] !== 'label')) return false;
  let table = data as Table;
  // The whole table may have been left out already because of another fault.
  for (const key of keys.slice(0, -1)) table = (table[key] ?? Object.create(null)) as Table;
  delete table[last];
  return true;
}

/** Reports keys that the schema doesn't know: they are misspelt, or belong to a later version. */
function reportUnknownKeys(
  option: OptionName,
  path: string,
  data: unknown,
  output: unknown,
  report: ReportIssue,
): void {
  if (!isTable(data) || !isTable(output)) return;
  for (const key of Object.keys(data)) {
    const place = Array.isArray(data) ? `${path}[${key}]` : `${path}.${key.slice(0, 40)}`;
    if (Object.hasOwn(output, key)) reportUnknownKeys(option, place, data[key], output[key], report);
    else report(place, data[key], `known here: ${KNOWN_KEYS[option]?.join(', ') ?? 'other names'}; left out`);
  }
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A frozen copy whose tables inherit nothing. */
function seal(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(seal));
  if (!isTable(value)) return value;
  const sealed = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of Object.entries(value)) sealed[key] = seal(entry);
  return Object.freeze(sealed);
}
