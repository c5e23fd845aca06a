// @ts-check
/**
 * What editors read to complete and check our elements in HTML: `html-custom-data.json` for VS Code, `web-types.json` for
 * JetBrains. Both follow from `custom-elements.json`.
 */

/** @typedef {import('./manifest.js').Manifest} Manifest @typedef {import('./manifest.js').Item} Item */

/** @param {Manifest} manifest @returns {import('./manifest.js').Declaration[]} the elements that a page may write */
export const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);

/** The words of a type such as `'light' | 'dark' | null`. @param {Item} attribute @returns {string[]} */
export const valuesOf = ({ type }) =>
  [...(type?.text ?? '').matchAll(/(?:^|\| )'([^']+)'/g)].map(([, word]) => word ?? '');

/** Whether the attribute needs no value. @param {Item} attribute */
const isFlag = ({ type }) => type?.text === 'boolean';

/** The attributes of the lead form, as they stand on the calculator that shows it. @param {Manifest} manifest @returns {Item[]} */
export const leadAttributes = (manifest) =>
  (elementsOf(manifest).find(({ tagName }) => tagName === 'funnel-lead-form')?.attributes ?? [])
    .filter(({ inheritedFrom }) => !inheritedFrom)
    .map(({ name, type, description }) => ({
      name: `lead-${name}`,
      ...(type && { type }),
      description: `Of the lead form in \`panels\`: ${description ?? name}`,
    }));

/** @param {Manifest} manifest @param {import('./manifest.js').Declaration} element @returns {Item[]} */
export const attributesOf = (manifest, { tagName, attributes = [] }) => [
  ...attributes,
  ...(tagName === 'funnel-calculator' ? leadAttributes(manifest) : []),
];

/** @param {import('./manifest.js').Declaration} element */
const about = ({ summary, description }) => summary ?? description ?? '';

/** @param {Manifest} manifest of https://github.com/microsoft/vscode-custom-data, version 1.1 */
export const customData = (manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: about(element),
    attributes: attributesOf(manifest, element).map((attribute) => ({
      name: attribute.name,
      ...(attribute.description && { description: attribute.description }),
      ...(isFlag(attribute) && { valueSet: 'v' }),
      ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute).map((name) => ({ name })) }),
    })),
  })),
});

/** @param {Manifest} manifest @param {string} version of the package. Of https://github.com/JetBrains/web-types */
export const webTypes = (manifest, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'funnel-calculator',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: about(element),
        attributes: attributesOf(manifest, element).map((attribute) => ({
          name: attribute.name,
          ...(attribute.description && { description: attribute.description }),
          ...(attribute.default && { default: attribute.default }),
          value: isFlag(attribute) ? { kind: 'no-value' } : { type: valueType(attribute), required: true },
        })),
        slots: named(element.slots),
        js: {
          events: named(element.events),
          properties: (element.members ?? [])
            .filter(({ kind, static: ofClass }) => kind === 'field' && !ofClass)
            .map(({ name, type, description }) => ({
              name,
              type: type?.text ?? 'any',
              ...(description && { description }),
            })),
        },
        css: { parts: named(element.cssParts), properties: named(element.cssProperties) },
      })),
    },
  },
});

/** @param {Item} attribute @returns {string | string[]} what may be written, without what only a property takes */
const valueType = (attribute) => {
  const words = valuesOf(attribute).map((word) => JSON.stringify(word));
  const isOpen = words.length === 0 || /(?:^|\| )string\b/.test(attribute.type?.text ?? '');
  return [...words, ...(isOpen ? ['string'] : [])];
};

/** @param {Item[] | undefined} items */
const named = (items = []) => items.map(({ name, description }) => ({ name, ...(description && { description }) }));
