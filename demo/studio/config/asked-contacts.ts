export type Contact = 'name' | 'phone' | 'email';
export type Asked = 'no' | 'yes' | 'required';

const ORDER: readonly Contact[] = ['name', 'phone', 'email'];
const words = (fields: string): string[] => fields.split(/[\s,]+/).filter(Boolean);

/** How the attribute `fields` asks for a contact. */
export function asked(fields: string, contact: Contact): Asked {
  if (words(fields).includes(`${contact}!`)) return 'required';
  return words(fields).includes(contact) ? 'yes' : 'no';
}

/**
 * The attribute with a contact asked for in another way. Contacts stay in their order; a new one takes its usual place.
 *
 * @example withAsked('phone! email', 'name', 'yes') // 'name phone! email'
 */
export function withAsked(fields: string, contact: Contact, how: Asked): string {
  const nameOf = (word: string): string => word.replace(/!$/, '');
  const kept = words(fields).filter((word) => nameOf(word) !== contact);
  if (how === 'no') return kept.join(' ');
  const at = words(fields).findIndex((word) => nameOf(word) === contact);
  const later = kept.findIndex((word) => ORDER.indexOf(nameOf(word) as Contact) > ORDER.indexOf(contact));
  const place = at >= 0 ? at : later >= 0 ? later : kept.length;
  return [...kept.slice(0, place), how === 'required' ? `${contact}!` : contact, ...kept.slice(place)].join(' ');
}
