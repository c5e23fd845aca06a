import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as core from '../../src/core/index.js';

const SOURCES = join(import.meta.dirname, '../../src/core');
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, lines: readFileSync(join(SOURCES, file), 'utf8').split('\n') }));

const examples = sources.flatMap(({ file, lines }) =>
  lines.flatMap((line, index) => {
    const example = /^ \* @example (.*)$/.exec(line)?.[1];
    return example === undefined ? [] : [{ where: `${file}:${index + 1}`, example }];
  }),
);

/** Evaluates an expression as a reader of the docs would, with all public names in scope. */
function evaluate(expression: string): unknown {
  return new Function(...Object.keys(core), `return (${expression});`)(...Object.values(core));
}

describe('each @example gives what it says', () => {
  it.each(examples)('$where $example', ({ example }) => {
    const [, expression, promised] = /^(.*\S)\s+\/\/ (.+)$/.exec(example) ?? [];
    expect(promised, 'an example ends with // and its result').toBeDefined();
    expect(evaluate(expression ?? '')).toEqual(evaluate(promised ?? ''));
  });

  it('and every public function has one', () => {
    const classes = ['Decimal', 'FunnelRangeError'];
    const functions = Object.entries(core).filter(
      ([name, value]) => typeof value === 'function' && !classes.includes(name),
    );
    const undocumented = functions
      .map(([name]) => name)
      .filter((name) => !examples.some(({ example }) => example.includes(`${name}(`)));
    expect(functions.length).toBeGreaterThan(3);
    expect(undocumented).toEqual([]);
  });
});
