/** The part of JSON Schema that our schemas are written in. */
interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: 'object' | 'array' | 'string' | 'null';
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
}
const KEYWORDS = [
  '$ref',
  'const',
  'enum',
  'type',
  'required',
  'properties',
  'additionalProperties',
  'propertyNames',
  'items',
  'anyOf',
  'pattern',
  'maxLength',
  'maxItems',
  'description',
  'title',
  '$schema',
  '$defs',
];

/** Whether a value is as a schema has it, by the rules of the specification; a keyword that isn't known here is an error. */
export function matches(root: object, value: unknown): boolean {
  const definitions = (root as { $defs: Record<string, Schema> }).$defs;
  const fits = (schema: Schema, value: unknown): boolean => {
    const strange = Object.keys(schema).filter((keyword) => !KEYWORDS.includes(keyword));
    if (strange.length > 0) throw new Error(`Unknown keyword: ${strange.join(', ')}`);
    const {
      $ref,
      type,
      required = [],
      properties = {},
      additionalProperties,
      propertyNames,
      items,
      anyOf,
      pattern,
      maxLength,
      maxItems,
    } = schema;
    if ($ref && !fits(definitions[$ref.replace('#/$defs/', '')]!, value)) return false;
    if ('const' in schema && value !== schema.const) return false;
    if (schema.enum && !schema.enum.includes(value)) return false;
    if (anyOf && !anyOf.some((choice) => fits(choice, value))) return false;
    const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    if (type && kind !== type) return false;
    if (typeof value === 'string')
      return (!pattern || new RegExp(pattern, 'u').test(value)) && [...value].length <= (maxLength ?? Infinity);
    if (Array.isArray(value))
      return value.length <= (maxItems ?? Infinity) && (!items || value.every((item) => fits(items, item)));
    if (typeof value !== 'object' || value === null) return true;
    if (required.some((name) => !Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([name, entry]) => {
      if (propertyNames && !fits(propertyNames, name)) return false;
      const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      return own !== false && (!own || fits(own, entry));
    });
  };
  return fits(root, value);
}
