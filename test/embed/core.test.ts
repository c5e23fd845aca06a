import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import * as source from '../../src/core/index.js';
import type { FunnelResult, FunnelValues } from '../../src/core/index.js';
import { casesOf, FUNCTION_OF } from '../core/worked-2.js';
import { DIST } from './host-page.js';

interface Core {
  calculateFunnel(values: FunnelValues): FunnelResult;
}
interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, { readonly dec: string } | { readonly reason: string }>>;
}
interface RefusedCase {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly error: string;
  readonly field: string;
}

const REPORT = join(import.meta.dirname, 'core-report.js');
const EXPECTED = '{"revenue":"6600000","romi":"35.66666666666666666666666666666666666667","dom":false}';

const core = (await import(/* @vite-ignore */ join(DIST, 'core.js'))) as Core;
const cases = JSON.parse(readFileSync(join(import.meta.dirname, '../examples/worked-examples.json'), 'utf8')) as {
  base: Case[];
  invalid: RefusedCase[];
};

/** A figure of the result by its public name: `leadsCost`, `romi`. */
function figureOf(result: FunnelResult, name: string): FunnelResult['revenue'] {
  const stage = result.stages.find(({ id }) => name.startsWith(id));
  if (!stage) return (result as unknown as Record<string, FunnelResult['revenue']>)[name] ?? null;
  const figure = name.slice(stage.id.length);
  return (
    (stage as unknown as Record<string, FunnelResult['revenue']>)[
      figure ? figure[0]!.toLowerCase() + figure.slice(1) : 'count'
    ] ?? null
  );
}

/** Packages that a built file imports, itself or by the files it imports. */
function packagesOf(file: string): string[] {
  const imported = [
    ...readFileSync(join(DIST, file), 'utf8').matchAll(/(?<!["'\w])(?:from|import)\s*\(?["']([^"']+)["']/g),
  ].map(([, name]) => name!);
  return [
    ...new Set(imported.flatMap((name) => (name.startsWith('.') ? packagesOf(join(dirname(file), name)) : [name]))),
  ];
}

describe('the built core', () => {
  it('runs in plain Node', () => {
    expect(execFileSync(process.execPath, [REPORT], { encoding: 'utf8' }).trim()).toBe(EXPECTED);
  });

  it('runs in a worker', async () => {
    const worker = new Worker(REPORT);
    const [report] = (await once(worker, 'message')) as [string];
    expect(report).toBe(EXPECTED);
  });

  it('imports nothing but decimal.js, in all its parts', () => {
    expect(packagesOf('core.js')).toEqual(['decimal.js']);
  });

  it.each(cases.base.map((entry) => [entry.id, entry] as const))(
    'gives every figure of the worked case to 30 digits: %s',
    (_id, { inputs, expected }) => {
      const result = core.calculateFunnel(inputs);
      for (const [name, answer] of Object.entries(expected)) {
        const figure = figureOf(result, name);
        if ('dec' in answer) expect(figure?.toSignificantDigits(30).toFixed(), name).toBe(answer.dec);
        else
          expect({ figure, reason: result.unavailable[name]?.reason }, name).toEqual({
            figure: null,
            reason: answer.reason,
          });
      }
    },
  );

  it.each(cases.invalid.map((entry) => [entry.id, entry] as const))(
    'refuses with field and rule: %s',
    (_id, { inputs, error, field }) => {
      expect(() => core.calculateFunnel(inputs)).toThrow(
        expect.objectContaining({ name: 'RangeError', field, rule: error }),
      );
    },
  );

  type Calculations = Readonly<Record<string, ((inputs: unknown) => unknown) | undefined>>;
  const [built, sources] = [core, source] as unknown as readonly [Calculations, Calculations];
  it.each(Object.entries(FUNCTION_OF).filter(([, name]) => sources[name]))(
    'gives in the worked cases of %s, by %s, what the sources give',
    (group, name) => {
      const answers = (of: Calculations): string =>
        JSON.stringify(casesOf(group).map(({ inputs }) => of[name]!(inputs)));
      expect(answers(built)).toBe(answers(sources));
    },
  );
});
