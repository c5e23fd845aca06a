import { parseSync, type ESTree, type Plugin } from 'vite';
import { withoutBranches } from './decimal-branches.js';
import { collect, namesReadIn, type Names, type Uses } from './names-read.js';
import { splice } from './splice.js';

/**
 * Leaves out of decimal.js what nobody calls: trigonometry, other number bases, random numbers …
 *
 * The library hangs its methods on the prototype one by one, where no bundler dares to drop any.
 * A method stays if its name is read anywhere in our sources, as `.name` or as a string, or in
 * library code that itself stays. Functions that lose their last caller are then shaken off as usual.
 */
export const slimDecimal = (sources: string): Plugin => {
  let named: Names;
  return {
    name: 'slim-decimal',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name !== 'npm',
    buildStart() {
      named = namesReadIn(sources);
    },
    transform: {
      filter: { id: /\/decimal\.js\/decimal\.mjs$/ },
      handler: (code) => ({ code: slim(code, named), map: null }),
    },
  };
};

/** Called by the language itself, by JSON, or by decimal.js of another copy. */
const IMPLICIT = ['constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'toStringTag'];

/** The library reads it from the language's own numbers alone: while it looks for a first guess at a root. */
const OF_PLAIN_NUMBERS = 'toExponential';

const PRINTED = "P[Symbol.for('nodejs.util.inspect.custom')]";

/** A piece of the library that may go. */
interface Piece {
  readonly node: ESTree.Node;
  /** The piece stays if code that stays refers to this binding … */
  readonly binding?: string;
  /** … or reads one of its names from an object. */
  readonly targets: readonly Target[];
  /** What the piece itself refers to. */
  readonly content: ESTree.Node;
}

/** `P.name = ` in front of what is assigned. */
interface Target {
  readonly name: string;
  readonly owner: 'names' | 'statics';
  readonly start: number;
  readonly end: number;
}

/**
 * decimal.mjs without the methods and constants that neither `named` nor the rest of it reads.
 *
 * @throws Error where the library no longer has the shape that this knows
 */
export function slim(code: string, named: Names): string {
  const shortened = withoutBranches(code, new Set([...named.names, ...named.statics]));
  const { program } = parseSync('decimal.mjs', shortened);
  const pieces = piecesOf(program);
  // The library's own strings are settings ('precision') and messages; it calls no method by a string.
  const uses: Uses = {
    names: new Set([...IMPLICIT, ...named.names]),
    statics: new Set([...IMPLICIT, ...named.statics]),
    strings: new Set(),
    identifiers: new Set(),
  };
  const separate = new Set(pieces.map((piece) => piece.node));
  collect(program, uses, separate);

  const open = new Set(pieces);
  const isRead = ({ name, owner }: Target): boolean =>
    uses[owner].has(name) && (name !== OF_PLAIN_NUMBERS || named[owner].has(name));
  for (let size = -1; size !== open.size;) {
    size = open.size;
    for (const piece of open) {
      if (!(piece.binding !== undefined && uses.identifiers.has(piece.binding)) && !piece.targets.some(isRead))
        continue;
      open.delete(piece);
      collect(piece.content, uses, separate);
    }
  }
  // What is left of a declaration goes with the bundler, once working it out can have no effect.
  const dropped = [...open].flatMap(({ node, content }) => {
    if (node.type === 'FunctionDeclaration') return [];
    return node.type === 'ExpressionStatement'
      ? [{ start: node.start, end: node.end, text: '' }]
      : [{ start: content.start, end: content.end, text: '0' }];
  });
  const aliases = pieces
    .filter((piece) => !open.has(piece))
    .flatMap((piece) => piece.targets.filter((target) => !isRead(target)));
  // How Node's console prints a number: nobody prints one there.
  const printed = program.body.filter((node) => shortened.slice(node.start, node.end).startsWith(PRINTED));
  if (printed.length !== 1) throw new Error(`decimal.js has changed: not one ${PRINTED}`);
  dropped.push(...printed.map(({ start, end }) => ({ start, end, text: '' })));
  return splice(shortened, [...dropped, ...aliases.map(({ start, end }) => ({ start, end, text: '' }))]);
}

function piecesOf(program: ESTree.Program): Piece[] {
  const cloner = program.body.find((node) => isFunction(node, 'clone'));
  if (cloner?.type !== 'FunctionDeclaration') throw new Error('decimal.js has changed: no function clone');
  const pieces = [
    ...program.body.flatMap((node) => [...declared(node), ...assigned(node, 'P')]),
    ...cloner.body!.body.flatMap((node) => assigned(node, 'Decimal')),
  ];
  for (const name of ['sine', 'toPower', 'random']) {
    if (!pieces.some((piece) => piece.targets.some((target) => target.name === name)))
      throw new Error(`decimal.js has changed: nothing assigns ${name}`);
  }
  return pieces;
}

const isFunction = (node: ESTree.Node, name: string): boolean =>
  node.type === 'FunctionDeclaration' && node.id?.name === name;

/** `function name() {}`, `var name = …`, and `name = new Decimal(name)`. */
function declared(node: ESTree.Node): Piece[] {
  if (node.type === 'FunctionDeclaration') return [{ node, binding: node.id!.name, targets: [], content: node.body! }];
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap((declarator) =>
      declarator.id.type === 'Identifier' && declarator.init
        ? [{ node: declarator, binding: declarator.id.name, targets: [], content: declarator.init }]
        : [],
    );
  }
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression') return [];
  const { left, right } = node.expression;
  return left.type === 'Identifier' ? [{ node, binding: left.name, targets: [], content: right }] : [];
}

/** `target.name = target.alias = value`. */
function assigned(node: ESTree.Node, target: string): Piece[] {
  if (node.type !== 'ExpressionStatement') return [];
  const targets: Target[] = [];
  let content: ESTree.Expression = node.expression;
  while (content.type === 'AssignmentExpression') {
    const { left } = content;
    if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier' || left.object.name !== target) return [];
    if (left.property.type !== 'Identifier' || left.computed) return [];
    targets.push({
      name: left.property.name,
      owner: target === 'P' ? 'names' : 'statics',
      start: content.start,
      end: content.right.start,
    });
    content = content.right;
  }
  return targets.length > 0 ? [{ node, targets, content }] : [];
}
