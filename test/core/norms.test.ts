import { describe, expect, it } from 'vitest';
import { defineFunnel, type FunnelNorms } from '../../src/core/index.js';
import { readNorms } from '../../src/core/norms.js';

const read = (norms: FunnelNorms): ReturnType<typeof readNorms> => readNorms(defineFunnel(), norms);

describe('the norms that are given', () => {
  it('are kept by lever, the empty ones left out', () => {
    expect([...read({ leadsCost: '300', primaryRate: '', secondaryRate: { value: null } }).keys()]).toEqual([
      'leadsCost',
    ]);
  });
  it('have neither band nor source unless somebody said so', () => {
    expect(read({ leadsCost: '300' }).get('leadsCost')).toMatchObject({
      from: null,
      to: null,
      source: null,
      date: null,
    });
  });
  it('may lie at either edge of their band', () => {
    expect(() => read({ primaryRate: { value: '0.3', from: '0.3', to: '0.3' } })).not.toThrow();
  });
  it('may ask for all people', () => {
    expect(String(read({ primaryRate: '1' }).get('primaryRate')?.norm)).toBe('1');
  });
});

describe('a norm is refused in words', () => {
  it.each<[FunnelNorms, string]>([
    [{ leadsCost: '0' }, 'leadsCost needs a norm above 0, got "0" (out_of_range)'],
    [{ primaryRate: '1.5' }, 'primaryRate counts people, so its norm is at most 1, got "1.5" (out_of_range)'],
    [
      { primaryRate: { value: '0.3', from: '0.4' } },
      'primaryRate needs a norm within its own band, got "0.3" (out_of_range)',
    ],
    [
      { primaryRate: { value: '0.3', to: '0.2' } },
      'primaryRate needs a norm within its own band, got "0.3" (out_of_range)',
    ],
  ])('%j', (norms, words) => {
    expect(() => read(norms)).toThrow(`[funnel-calculator] ${words}`);
  });
});
