import { posix } from 'node:path';
import ts from 'typescript';

/** The text of each file by its path, such as `core/funnel.ts`. */
export type Tree = Readonly<Record<string, string>>;

interface Import {
  readonly from: string;
  readonly to: string;
  /** `at once`: an import statement that remains at run time. `lazy`: import(). `type`: nothing is left at run time. */
  readonly kind: 'at once' | 'lazy' | 'type';
}

/** Rooms that stand on nothing and may be used by all but the pure ones. */
const LEAVES = ['texts', 'events', 'version'];

const PURE_AND_STATE = ['core', 'norms', 'format', 'store', ...LEAVES];

/** For each room, the rooms that it may import from; rooms of `components` have rules of their own below. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  texts: [],
  events: [],
  version: [],
  core: [],
  norms: ['core'],
  format: ['core'],
  store: ['core', 'norms', 'format', ...LEAVES],
  chart: PURE_AND_STATE,
  options: PURE_AND_STATE,
  share: PURE_AND_STATE,
  leads: ['options', ...PURE_AND_STATE],
  analytics: PURE_AND_STATE,
  'import-file': ['core'],
  components: PURE_AND_STATE,
  frame: ['format', ...LEAVES],
  lite: ['components'],
  embed: ['components', 'define', ...PURE_AND_STATE],
  define: ['components', ...PURE_AND_STATE],
  index: ['components', ...PURE_AND_STATE],
  prerender: ['components', 'options', ...PURE_AND_STATE],
};

/** The rooms of `components` that others of them may import from: all may use `base`, and `calculator` may use all. */
const mayImportWithin = (from: string, to: string): boolean => from === to || to === 'base' || from === 'calculator';

/** Rooms that other rooms import from by their `index.ts` alone; the files behind it may change freely. */
const DOORS = ['core', 'leads', 'analytics'];

/** What a page or a package loads first. */
const ENTRIES = ['define.ts', 'index.ts', 'embed/script.ts', 'prerender/index.ts'];

/** Not for the first screen: what it is made of may ask for these only when they are needed. */
const LAZY = ['chart', 'share', 'leads', 'analytics', 'options', 'import-file'];

/** Which rooms may import a package; none but those. */
const PACKAGES: readonly [RegExp, readonly string[]][] = [
  [/^decimal\.js(\/|$)/, ['core']],
  [/^(lit|@lit)(\/|$)/, ['components', 'chart', 'share', 'leads', 'lite', 'embed', 'define', 'index', 'prerender']],
  [/^chart\.js$/, ['chart']],
  [/^valibot$/, ['options', 'leads']],
  [/^lean-qr\/nano$/, ['share']],
  [/^fflate$/, ['import-file']],
];

const room = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');

/** 'fields' of `components/fields/funnel-input.ts`; undefined outside of `components` and for a file that lies there by itself. */
const componentRoom = (path: string): string | undefined => /^components\/([^/]+)\//.exec(path)?.[1];

/**
 * Says where a tree of sources breaks the direction of imports. import() and imports of types count as imports.
 *
 * @returns one sentence per broken rule, none where all is well
 */
export function findBrokenImports(tree: Tree): string[] {
  const imports = Object.entries(tree).flatMap(([path, text]) => importsOf(path, text));
  const first = firstScreen(tree, imports);
  return [...imports.flatMap((found) => judge(found, tree, first)), ...findCircles(tree, imports)];
}

/** Static, dynamic, re-exporting and type imports. */
function importsOf(from: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, kind: Import['kind']): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ from, to: resolve(from, node.text), kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node) ? 'type' : 'at once');
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'at once');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], 'lazy');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause || importClause.name) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

const resolve = (from: string, specifier: string): string =>
  specifier.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\.js$/, '.ts')))
    : specifier;

function judge({ from, to, kind }: Import, tree: Tree, first: ReadonlySet<string>): string[] {
  const here = room(from);
  if (!(here in ARROWS)) return [`${from} stands in a room that has no rule`];
  if (here === 'components' && componentRoom(from) === undefined) return [`${from} stands in no room of components`];
  if (!(to in tree)) {
    const rule = PACKAGES.find(([name]) => name.test(to));
    if (!rule) return [`${from} imports ${to}, which is neither a source nor an allowed package`];
    return rule[1].includes(here) ? [] : [`${from} imports ${to}, which is only for ${rule[1].join(', ')}`];
  }
  const there = room(to);
  if (there === 'components' && here === 'components') {
    const [own, other] = [componentRoom(from)!, componentRoom(to)!];
    return mayImportWithin(own, other) ? [] : [`${from} imports ${to}: no arrow leads from ${own} to ${other}`];
  }
  if (there === here) return [];
  if (DOORS.includes(there) && to !== `${there}/index.ts`)
    return [`${from} imports ${to}: other rooms import from ${there}/index.ts`];
  if (ARROWS[here]!.includes(there)) return [];
  if (LAZY.includes(there) && here === 'components')
    return kind !== 'at once' || !first.has(from) ? [] : [`${from} imports ${to} at once, not with import()`];
  return [`${from} imports ${to}: no arrow leads from ${here} to ${there}`];
}

/** Everything that comes with the entries; the rest waits for an import(). */
function firstScreen(tree: Tree, imports: readonly Import[]): ReadonlySet<string> {
  const reached = new Set(ENTRIES.filter((path) => path in tree));
  // What is added on the way is gone through as well.
  for (const path of reached)
    for (const { from, to, kind } of imports) if (from === path && kind === 'at once' && to in tree) reached.add(to);
  return reached;
}

/** Circles of imports of every kind: whoever reads one of their files has to read them all. */
function findCircles(tree: Tree, imports: readonly Import[]): string[] {
  const targets = new Map(
    Object.keys(tree).map((path) => [
      path,
      imports.filter(({ from, to }) => from === path && to in tree).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push(`A circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of Object.keys(tree)) walk(path, []);
  return circles;
}
