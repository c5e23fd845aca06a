import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree } from 'vite';

/** What somebody may read. */
export interface Names {
  /** From what may be an object: methods of numbers. */
  readonly names: ReadonlySet<string>;
  /** From what may be a class: `Decimal`, `this`, `x.constructor`. */
  readonly statics: ReadonlySet<string>;
}

/** Every name that the TypeScript files of a folder may read from some object. */
export function namesReadIn(folder: string): Names {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const [names, statics, strings] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const file of files) {
    collect(parseSync(file, readFileSync(join(folder, file), 'utf8')).program, {
      names,
      statics,
      strings,
      identifiers: new Set(),
    });
  }
  // Nobody reads a function of a class by a string: `Decimal['max']`.
  for (const string of strings) names.add(string);
  return { names, statics };
}

/** What code reads and refers to, as far as its syntax tells. */
export interface Uses {
  readonly names: Set<string>;
  readonly statics: Set<string>;
  /** Written as a string, by which something may be read too. */
  readonly strings: Set<string>;
  readonly identifiers: Set<string>;
}

/** `Decimal` and `constructor` are classes, `ZERO` and `value` objects, `P` may be either. */
const A_CLASS = /^(?:[A-Z].*[a-z]|constructor$)/;
const MAYBE_CLASS = /^[A-Z]$/;

/** Of what something is called last: `a.b` is called `b`. */
function nameOf(node: ESTree.Expression | ESTree.Super): string | undefined {
  const name = node.type === 'MemberExpression' && !node.computed ? node.property : node;
  return name.type === 'Identifier' || name.type === 'PrivateIdentifier' ? name.name : undefined;
}

interface Owner {
  readonly object: boolean;
  readonly class: boolean;
}

function mayBe(node: ESTree.Expression | ESTree.Super): Owner {
  const name = nameOf(node);
  if (name === undefined)
    return { object: true, class: node.type === 'ThisExpression' || node.type === 'MemberExpression' };
  return { object: !A_CLASS.test(name), class: A_CLASS.test(name) || MAYBE_CLASS.test(name) };
}

const ELSEWHERE = new Set(['Math', 'console']);

/** Adds what a piece of code uses, leaving out the pieces that are looked at by themselves. */
export function collect(node: ESTree.Node, uses: Uses, skipped: ReadonlySet<ESTree.Node> = new Set()): void {
  if (skipped.has(node)) return;
  if (node.type === 'Identifier') uses.identifiers.add(node.name);
  if (node.type === 'Literal' && typeof node.value === 'string') uses.strings.add(node.value);
  if (node.type === 'MemberExpression' && !node.computed) {
    const elsewhere = node.object.type === 'Identifier' && ELSEWHERE.has(node.object.name);
    if (!elsewhere && node.property.type === 'Identifier') read(node.property.name, mayBe(node.object), uses);
    collect(node.object, uses, skipped);
    return;
  }
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && node.init) {
    takeApart(node.id, mayBe(node.init), uses, skipped);
    collect(node.init, uses, skipped);
    return;
  }
  if (node.type === 'ObjectPattern') {
    takeApart(node, { object: true, class: true }, uses, skipped);
    return;
  }
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) collect(child as ESTree.Node, uses, skipped);
  }
}

function read(name: string, owner: Owner, uses: Uses): void {
  if (owner.object) uses.names.add(name);
  if (owner.class) uses.statics.add(name);
}

/** `const { name } = owner`. */
function takeApart(
  pattern: { readonly properties: readonly ESTree.Node[] },
  owner: Owner,
  uses: Uses,
  skipped: ReadonlySet<ESTree.Node>,
): void {
  for (const property of pattern.properties) {
    if (property.type === 'Property' && property.key.type === 'Identifier') read(property.key.name, owner, uses);
    collect(property, uses, skipped);
  }
}
