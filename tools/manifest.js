// @ts-check
/** Describes the elements for editors and documentation, from the sources' own doc blocks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error its types leave out what it exports
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
// @ts-expect-error it has no types
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const COMPONENTS = 'src/components';
const CLASSES = 'dist/index.js';
const DEFINITIONS = 'dist/define.js';
const EXPORTS = 'src/components/calculator/index.ts';

/** The classes that the package exports by name; those of panels come with their panels. */
export const exportedClasses = () =>
  [...readFileSync(EXPORTS, 'utf8').matchAll(/^export \{ (Funnel\w+)/gm)].map(([, name]) => name ?? '');

/**
 * @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, privacy?: string, kind?: string, fieldName?: string, attribute?: string, readonly?: boolean, static?: boolean, inheritedFrom?: object }} Item
 * @typedef {{ kind: string, name: string, tagName?: string, customElement?: boolean, superclass?: { name: string }, description?: string, summary?: string, members?: Item[], attributes?: Item[], events?: Item[], slots?: Item[], cssParts?: Item[], cssProperties?: Item[] }} Declaration
 * @typedef {{ kind: string, path: string, declarations: Declaration[], exports: object[] }[]} Modules
 * @typedef {{ schemaVersion: string, readme: string, modules: Modules }} Manifest
 */

/** @returns {Manifest} as integrators see it: classes from the package's entry, tags from its `define` */
export function manifest() {
  const sources = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const path = join(COMPONENTS, file).replaceAll('\\', '/');
      return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    });
  /** @type {Manifest} */
  const analysed = create({ modules: sources, plugins: litPlugin(), context: { dev: false } });
  const classes = analysed.modules.flatMap((module) => module.declarations).filter(({ kind }) => kind === 'class');
  const byName = new Map(classes.map((declared) => [declared.name, declared]));
  /** @param {Declaration | undefined} declared @returns {string[]} its name and those of its bases */
  const lineOf = (declared) =>
    declared ? [declared.name, ...lineOf(byName.get(declared.superclass?.name ?? ''))] : [];
  const shown = new Set(classes.filter(({ tagName }) => tagName !== undefined).flatMap(lineOf));
  const declarations = classes.filter(({ name }) => shown.has(name)).map(published);
  const elements = declarations.filter(({ tagName }) => tagName !== undefined);
  const exported = exportedClasses();
  const reference = (/** @type {Declaration} */ { name }) => ({ name, module: CLASSES });
  /** @type {Manifest} */
  const described = {
    schemaVersion: analysed.schemaVersion,
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: CLASSES,
        declarations,
        exports: elements
          .filter(({ name }) => exported.includes(name))
          .map((element) => ({ kind: 'js', name: element.name, declaration: reference(element) })),
      },
      {
        kind: 'javascript-module',
        path: DEFINITIONS,
        declarations: [],
        exports: elements.map((element) => ({
          kind: 'custom-element-definition',
          name: element.tagName,
          declaration: reference(element),
        })),
      },
    ],
  };
  // The analyser names the files that it read, which aren't published.
  const text = JSON.stringify(described).replace(/"module":"\/?src\/[^"]*"/g, `"module":"${CLASSES}"`);
  return /** @type {Manifest} */ (JSON.parse(text));
}

/** @param {Declaration} declaration @returns {Declaration} without what only we see, and without what the analyser guesses */
function published(declaration) {
  const members = (declaration.members ?? []).filter(isPublic).map(readably);
  return {
    ...declaration,
    members,
    ...(declaration.attributes && { attributes: declaration.attributes.map(readably).map(ofPublicMember(members)) }),
    // It takes every event that is made somewhere in a class for one that pages can hear. Those that they can are described.
    ...(declaration.events && {
      events: declaration.events
        .filter(({ name, description }) => name && description)
        .map((event) => ({ ...event, type: event.type ?? { text: 'Event' } })),
    }),
  };
}

/** How the sources say that other texts are welcome too, and line breaks within a type. */
const OPEN_LIST = /(?<=\| )Text(?= \||$)/;

/** @param {Item} item @returns {Item} its type as others read it */
const readably = (item) =>
  item.type ? { ...item, type: { text: item.type.text.replace(/\s+/g, ' ').replace(OPEN_LIST, 'string') } } : item;

/**
 * `values` and `tables` are read from a field that is ours alone: what pages write is the public member's type, or JSON.
 *
 * @param {Item[]} members
 * @returns {(attribute: Item) => Item}
 */
const ofPublicMember = (members) => (attribute) => {
  if (members.some(({ name }) => name === (attribute.fieldName ?? ''))) return attribute;
  const fieldName = attribute.name.replace(/-(\w)/g, (_all, /** @type {string} */ letter) => letter.toUpperCase());
  const member = members.find(({ name }) => name === fieldName);
  if (!member) return attribute;
  const text = attribute.fieldName ? `${member.type?.text ?? ''} | string | null` : (attribute.type?.text ?? 'string');
  return { ...attribute, fieldName, type: { text } };
};

/** @param {Item} member */
const isPublic = ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_[]/.test(name);
