import { nothing, type TemplateResult } from 'lit';

/** A binding at the end of a template's string: `class=`, `?disabled=`, `.textContent=`, `@click=`. */
const BINDING = /\s([.?@]?)([\w:-]+)=$/;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and within quotation marks. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

/**
 * The HTML of a template's first rendering.
 *
 * Listeners are left out. The only property that it knows is `textContent`, for which there is no attribute.
 *
 * @throws Error for directives, other properties and nodes, which our templates don't have
 * @example markup(html`<p class=${'a'}>${'1 < 2'}</p>`) // '<p class="a">1 &lt; 2</p>'
 */
export function markup(value: unknown): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(markup).join('');
  if (isTemplate(value)) return templateMarkup(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return escaped(String(value));
  throw new Error(`No HTML is known for ${typeof value} in a template`);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

function templateMarkup({ strings, values }: TemplateResult): string {
  let written = '';
  /** The content for the element whose tag is being written. */
  let text = '';
  strings.forEach((string, index) => {
    let piece = withoutIndentation(string);
    const end = piece.indexOf('>');
    if (text && end >= 0) {
      piece = `${piece.slice(0, end + 1)}${text}${piece.slice(end + 1)}`;
      text = '';
    }
    written += piece;
    if (index >= values.length) return;
    const value = values[index];
    const [whole, kind, name] = (isInTag(written) && BINDING.exec(written)) || [];
    if (whole === undefined) {
      written += markup(value);
      return;
    }
    written = written.slice(0, -whole.length);
    if (kind === '.') text = propertyMarkup(name!, value);
    else written += attributeMarkup(kind!, name!, value);
  });
  return written;
}

/** The content that a property gives its element. */
function propertyMarkup(name: string, value: unknown): string {
  if (name !== 'textContent') throw new Error(`No HTML is known for the property ${name}`);
  return markup(value);
}

/** @param kind - the sign before the name: `?` of an attribute without a value, `@` of a listener, '' of any other */
function attributeMarkup(kind: string, name: string, value: unknown): string {
  if (kind === '@' || value === nothing) return '';
  if (kind === '?') return value ? ` ${name}` : '';
  return ` ${name}="${markup(value)}"`;
}

/** Values are escaped, so both characters belong to tags only. */
const isInTag = (written: string): boolean => written.lastIndexOf('<') > written.lastIndexOf('>');

/**
 * Writes one blank for a run of white space, as in the built scripts. No-break and thin spaces are content and stay.
 */
export const withoutIndentation = (source: string): string => source.replace(/[ \t\r\n\f]+/g, ' ');
