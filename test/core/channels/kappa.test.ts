import { describe, expect, it } from 'vitest';
import { rankChannels } from '../../../src/core/index.js';

const rows = [
  { name: 'Search', budget: '60000', leads: '200', primary: '50', revenue: '900000' },
  { name: 'Social', budget: '60000', leads: '300', primary: '40', revenue: '400000' },
  { name: 'Maps', kind: 'free', leads: '20', primary: '9', revenue: '90000' },
] as const;

describe('the channels of a table', () => {
  it('take κ as a fraction as well', () => {
    expect(rankChannels({ rows, kappa: '9/2' })).toEqual(rankChannels({ rows, kappa: '4.5' }));
    expect(rankChannels({ rows, kappa: '470/121' }).rows['Search']!.z2).not.toEqual(
      rankChannels({ rows }).rows['Search']!.z2,
    );
  });

  it.each(['1/2', '0.9', '3/0', 'x/2', '2/x'])('refuse as κ %s', (kappa) => {
    expect(() => rankChannels({ rows, kappa })).toThrow(RangeError);
  });

  it('are listed as given, beside rows by name', () => {
    expect(rankChannels({ rows }).order).toEqual(['Search', 'Social', 'Maps']);
  });
});
