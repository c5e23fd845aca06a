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

/**
 * @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, privacy?: string, inheritedFrom?: object }} Item
 * @typedef {{ kind: string, name: string, tagName?: string, superclass?: { name: string }, description?: string, summary?: string, members?: Item[], attributes?: Item[], cssProperties?: Item[] }} Declaration
 * @typedef {{ path: string, declarations: Declaration[], exports: object[] }[]} Modules
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
  const declarations = classes
    .filter(({ name, tagName }) => tagName !== undefined || classes.some(({ superclass }) => superclass?.name === name))
    .map((declaration) => ({ ...declaration, members: (declaration.members ?? []).filter(isPublic) }));
  const elements = declarations.filter(({ tagName }) => tagName !== undefined);
  const reference = (/** @type {Declaration} */ { name }) => ({ name, module: CLASSES });
  /** @type {Manifest} */
  const published = {
    schemaVersion: analysed.schemaVersion,
    readme: 'README.md',
    modules: [
      {
        path: CLASSES,
        declarations,
        exports: elements.map((element) => ({ kind: 'js', name: element.name, declaration: reference(element) })),
      },
      {
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
  const text = JSON.stringify(published).replace(/"module":"\/?src\/[^"]*"/g, `"module":"${CLASSES}"`);
  return /** @type {Manifest} */ (JSON.parse(text));
}

/** @param {Item} member */
const isPublic = ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !/^[#_[]/.test(name);
