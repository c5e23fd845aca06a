import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseSync, type ESTree, type Plugin } from 'vite';
import { splice } from './splice.js';

/**
 * Leaves bars without axes of chart.js: no animation, event, tick, label, legend, plugin of its own, or option that is worked out.
 *
 * `src/chart/register.ts` has a type of what can be asked of the rest, and a test draws all of it with the whole library too.
 * Where chart.js has changed in any byte, the build fails: the rest is to be compared anew.
 */
export const trimChart = (): Plugin => ({
  name: 'trim-chart',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  transform: {
    order: 'pre',
    filter: { id: CHART },
    handler(code, id) {
      const file = CHART.exec(id)![1]!;
      if (fingerprint(code) !== FINGERPRINTS[file]) this.error(`chart.js has changed: ${file}`);
      return { code: trimmed(code, readFileSync(new URL(INSTEAD[file]!, import.meta.url), 'utf8')), map: null };
    },
  },
});

const CHART = /\/node_modules\/chart\.js\/dist\/(chart\.js|chunks\/index\.js)$/;

const INSTEAD: Readonly<Record<string, string>> = {
  'chart.js': './chart-bars.js',
  'chunks/index.js': './chart-helpers.js',
};

/** Of the files that the rest was compared with. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'chart.js': '5a059a341daded15',
  'chunks/index.js': '7f8e207fc91dada4',
};

export const fingerprint = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 16);

/**
 * The library's file with the declarations of another in place of its own.
 *
 * @throws Error naming what the library doesn't have
 */
export function trimmed(code: string, instead: string): string {
  const library = declarationsIn(code);
  return splice(
    code,
    [...declarationsIn(instead)].map(([name, node]) => {
      const found = library.get(name);
      if (!found) throw new Error(`chart.js has no ${name}`);
      return {
        start: found.start,
        end: found.end,
        text:
          node.type === 'ClassDeclaration'
            ? classLeft(node, instead, found, code)
            : instead.slice(node.start, node.end),
      };
    }),
  );
}

type Declaration = ESTree.Function | ESTree.Class | ESTree.VariableDeclaration;

/** What a file declares at its top, by name; of a library that declares one at a time. */
function declarationsIn(code: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const node of parseSync('chart.js', code).program.body) {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') found.set(node.id!.name, node);
    if (node.type !== 'VariableDeclaration' || node.declarations.length > 1) continue;
    const { id } = node.declarations[0]!;
    if (id.type === 'Identifier') found.set(id.name, node);
  }
  return found;
}

/** The class as it is written anew, with the members of the library's that it keeps. */
function classLeft(node: ESTree.Class, instead: string, found: Declaration, code: string): string {
  if (found.type !== 'ClassDeclaration') throw new Error(`chart.js has no class ${node.id!.name}`);
  const list = node.body.body.find((member) => nameOf(member) === 'kept');
  const kept =
    list?.type === 'PropertyDefinition' && list.value?.type === 'ArrayExpression'
      ? list.value.elements.map((name) => (name?.type === 'Literal' ? String(name.value) : ''))
      : [];
  const texts = kept.map((name) => {
    const members = found.body.body.filter((member) => nameOf(member) === name);
    if (members.length === 0) throw new Error(`chart.js has no ${node.id!.name}.${name}`);
    return members.map((member) => code.slice(member.start, member.end)).join('\n');
  });
  const own = node.body.body
    .filter((member) => member !== list)
    .map((member) => instead.slice(member.start, member.end));
  return `${instead.slice(node.start, node.body.start)}{\n${[...texts, ...own].join('\n')}\n}`;
}

const nameOf = (member: ESTree.ClassElement): string | undefined =>
  'key' in member && member.key.type === 'Identifier' ? member.key.name : undefined;
