import { parseSync, Visitor, type Plugin } from 'vite';
import { splice, type Splice } from './splice.js';

/**
 * Takes the advice out of what lit throws at those who write templates.
 *
 * It stays in the npm files, where templates are written; nobody who embeds a script can cause it.
 */
export const shortenMessages = (): Plugin => ({
  name: 'shorten-messages',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  transform: {
    filter: { id: /\/node_modules\/(?:@lit|lit|lit-html|lit-element)\//, code: /\bthrow Error\(/ },
    handler: (code) => ({ code: withShortMessages(code, 'lit'), map: null }),
  },
});

/** The code with every `throw Error(…)` saying `message` alone. */
export function withShortMessages(code: string, message: string): string {
  const splices: Splice[] = [];
  new Visitor({
    ThrowStatement({ argument }) {
      if (argument.type !== 'CallExpression' && argument.type !== 'NewExpression') return;
      const [first] = argument.arguments;
      if (argument.callee.type !== 'Identifier' || argument.callee.name !== 'Error' || !first) return;
      splices.push({ start: first.start, end: argument.arguments.at(-1)!.end, text: `'${message}'` });
    },
  }).visit(parseSync('library.js', code).program);
  return splice(code, splices);
}
