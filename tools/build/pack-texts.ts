import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync, type ESTree, type Plugin } from 'vite';
import { encodedLiterals, READER } from './cyrillic-in-ascii.js';
import { isSingleFile } from './single-files.js';

const READER_ID = 'cyrillic-in-ascii';

/**
 * Writes the keys of a language's words once for all languages.
 *
 * In the sources a language is an object typed like English. Built, the others are lists of values in
 * the order of the English keys: their keys alone would cost more than many a component.
 */
export const packTexts = (): Plugin => ({
  name: 'pack-texts',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  resolveId: { filter: { id: new RegExp(`^${READER_ID}$`) }, handler: () => `\0${READER_ID}` },
  load: { filter: { id: new RegExp(`^\\0${READER_ID}$`) }, handler: () => READER },
  transform: {
    // Of a language's folder, all but the files that only gather the others.
    filter: { id: /\/src\/texts\/[a-z]+\/(?!index\.|plan\.)[\w-]+\.ts$/ },
    handler(_code, id) {
      // Those alone that travel with English: a language that comes by itself must not ask for the English part.
      const alone = !id.endsWith('/first-screen.ts') && !isSingleFile(this.environment);
      const english = join(dirname(id), '../en', basename(id));
      if (alone || id === english) return null;
      // The file as it was written: what the compiler makes of it may say the same in another way.
      return {
        code: packed(
          readFileSync(id, 'utf8'),
          readFileSync(english, 'utf8'),
          `../en/${basename(id, '.ts')}.js`,
          isSingleFile(this.environment) && id.includes('/texts/ru/'),
        ),
        map: null,
      };
    },
  },
});

/**
 * The module of a language with its values in the order of the English keys.
 *
 * @param english - the same file in English, and `from` where it is imported from
 * @param inAscii - for a file that may hold ASCII alone: Cyrillic is read from it as it is written by `encoded`
 * @throws Error naming the key that one of both lacks
 */
export function packed(code: string, english: string, from: string, inAscii = false): string {
  const words = wordsOf(code);
  const reference = wordsOf(english);
  const alone = [...words.values.keys()].find((key) => !reference.values.has(key));
  if (alone !== undefined) throw new Error(`English has no ${alone}, which another language has in ${words.name}`);
  const values = [...reference.values.keys()].map((key) => {
    const value = words.values.get(key);
    if (value === undefined) throw new Error(`A language has no ${key}, which English has in ${words.name}`);
    return inAscii ? encodedLiterals(value) : value;
  });
  return [
    `import { ${reference.name} as english } from '${from}';`,
    ...(inAscii ? [`import { read } from '${READER_ID}';`] : []),
    `const values = [${values.join(', ')}];`,
    `export const ${words.name} = /* @__PURE__ */ Object.fromEntries(Object.keys(english).map((key, index) => [key, ${inAscii ? 'read(values[index])' : 'values[index]'}]));`,
  ].join('\n');
}

interface Words {
  readonly name: string;
  /** Source text of each value by its key, in order. */
  readonly values: ReadonlyMap<string, string>;
}

function wordsOf(code: string): Words {
  const { program } = parseSync('texts.ts', code);
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue;
    const [declarator] = statement.declaration.declarations;
    const words = declarator?.init && literal(declarator.init);
    if (declarator?.id.type === 'Identifier' && words)
      return { name: declarator.id.name, values: valuesOf(words, code) };
  }
  throw new Error('A file of words exports one object');
}

function literal(expression: ESTree.Expression): ESTree.ObjectExpression | undefined {
  if (expression.type === 'TSAsExpression' || expression.type === 'TSSatisfiesExpression')
    return literal(expression.expression);
  return expression.type === 'ObjectExpression' ? expression : undefined;
}

function valuesOf(words: ESTree.ObjectExpression, code: string): Map<string, string> {
  return new Map(
    words.properties.map((property) => {
      if (property.type !== 'Property' || property.computed || property.shorthand)
        throw new Error('Words are written as key: value');
      const key =
        property.key.type === 'Identifier'
          ? property.key.name
          : property.key.type === 'Literal'
            ? String(property.key.value)
            : '';
      // A number-like key would be sorted before all others by the language.
      if (!/^[a-z_]\w*$/i.test(key)) throw new Error(`Words need a plain key, not ${key}`);
      return [key, code.slice(property.value.start, property.value.end)];
    }),
  );
}
