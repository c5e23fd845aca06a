import { describe, expect, it } from 'vitest';
import { CHANCE, diagnoseFunnel, judgeFunnel } from '../../src/core/index.js';

const VALUES = {
  budget: '180000',
  leads: '600',
  primary: '150',
  primaryCheck: '20000',
  secondary: '30',
  secondaryCheck: '120000',
};
const NORMS = { primaryRate: '0.35', secondaryRate: '0.3', leadsCost: '250', primaryCheck: '21000' };

describe('a funnel that is judged without chance', () => {
  it('has the verdict, the labels and the money of the whole diagnosis, and no interval and no sureness', () => {
    const whole = diagnoseFunnel(VALUES, NORMS);
    expect(judgeFunnel(VALUES, NORMS)).toEqual({
      ...whole,
      ads: { ...whole.ads, sure: null },
      levers: whole.levers.map((lever) => ({ ...lever, interval: null })),
    });
  });

  it('is the whole diagnosis where chance is told', () => {
    const told = judgeFunnel(VALUES, NORMS, {}, CHANCE);
    expect(told).toEqual(diagnoseFunnel(VALUES, NORMS));
    expect(told.ads.sure).toBe('sure');
    expect(told.levers[1]!.interval?.map((end) => end!.toFixed(3))).toEqual(['0.217', '0.286']);
  });
});
