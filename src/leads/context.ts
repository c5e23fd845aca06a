/** A parameter with such a name may be somebody's secret key, so it is never passed on. */
export const SECRET: RegExp = /token|secret|passw|credential|(?:api|private|access)[-_]?key/i;

/** Names that have a meaning on every object, such as `constructor`, are refused. */
const NAME = /^(?!__proto__$|constructor$|prototype$)[\w.-]{1,64}$/;
const MOST = 40;
const MAX_CONTEXT_LENGTH = 500;

/** Which parameters of the page's address are sent with a lead, and which hidden fields the owner adds. */
export interface ContextList {
  /** Names, or beginnings of names: `utm_*`. */
  readonly wanted: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
}

/**
 * Reads `context="utm_* gclid yclid source=calculator"`: names of parameters, `*` for what follows a beginning, `name=value` for a hidden field.
 *
 * A value is percent-encoded where it holds spaces: `campaign=spring%20sale`.
 *
 * @returns the list, and the words that can't be read or look like the name of a secret
 */
export function readContextList(given: string): { readonly list: ContextList; readonly refused: readonly string[] } {
  const wanted: string[] = [];
  const fixed = Object.create(null) as Record<string, string>;
  const refused: string[] = [];
  for (const word of given.split(/\s+/).filter(Boolean)) {
    const [name = '', ...rest] = word.split('=');
    const plain = name.replace(/\*$/, '');
    if (!NAME.test(plain) || SECRET.test(name) || (rest.length > 0 && name !== plain)) refused.push(name);
    else if (rest.length === 0) wanted.push(name);
    else fixed[name] = shortened(decoded(rest.join('=')));
  }
  return { list: { wanted, fixed }, refused };
}

/** The listed parameters that the page's address has, and the hidden fields. The table inherits nothing. */
export function readContext({ wanted, fixed }: ContextList, address: string): Record<string, string> {
  const context = Object.create(null) as Record<string, string>;
  for (const [name, value] of parametersOf(address, wanted)) context[name] ??= shortened(value);
  return Object.assign(context, fixed);
}

/**
 * The page's address as it is sent with a lead: without the fragment and with the listed parameters only, because the
 * others may be secrets.
 *
 * @returns '' where the page has no address on the web
 */
export function pageAddress({ wanted }: ContextList, address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return '';
  }
  if (!/^https?:$/.test(url.protocol)) return '';
  const query = parametersOf(address, wanted).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return (url.origin + url.pathname + (query.length > 0 ? `?${query.join('&')}` : '')).slice(0, 2000);
}

function parametersOf(address: string, wanted: readonly string[]): (readonly [string, string])[] {
  const query = /\?([^#]*)/.exec(address)?.[1] ?? '';
  return query
    .split('&')
    .map((pair) => [decoded(pair.split('=')[0]!), wellFormed(decoded(pair.split('=').slice(1).join('=')))] as const)
    .filter(
      ([name]) =>
        NAME.test(name) &&
        !SECRET.test(name) &&
        wanted.some((want) => (want.endsWith('*') ? name.startsWith(want.slice(0, -1)) : name === want)),
    )
    .slice(0, MOST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** Cutting a text may leave half of a surrogate pair at its end. */
const shortened = (value: string): string => wellFormed(value.slice(0, MAX_CONTEXT_LENGTH));

/** Half of a surrogate pair can't be encoded in UTF-8, so it is replaced. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');
