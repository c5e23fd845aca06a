import type { IRawProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

const MOST = 25;

// Few, also where a law asks for more, and the same ones each time: a mutant is killed or not, whoever asks.
vi.mock('fast-check', async (importOriginal) => {
  const { default: fc, ...named } = await importOriginal<typeof import('fast-check')>();
  const few = (property: IRawProperty<unknown>, parameters: Parameters<unknown> = {}): unknown =>
    fc.assert(property, { seed: 1, ...parameters, numRuns: Math.min(parameters.numRuns ?? MOST, MOST) });
  return { ...named, assert: few, default: { ...fc, assert: few } };
});
