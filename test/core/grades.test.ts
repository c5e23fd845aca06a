import { describe, expect, it } from 'vitest';
import { diagnoseFunnel, type FunnelNorms } from '../../src/core/index.js';

const SEED = {
  budget: '180000',
  leads: '600',
  primary: '90',
  secondary: '10',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

const OPINION = { value: '0.22', from: '0.22', to: '0.4', grade: 'C', origin: 'published' } as const;

const labels = (norms: FunnelNorms, values: Readonly<Record<string, string>> = SEED): Record<string, string> =>
  Object.fromEntries(diagnoseFunnel(values, norms).levers.map(({ id, label }) => [id, label]));

describe('a norm that is an opinion', () => {
  it('calls a lever possibly low where the evidence would prove it weak', () => {
    expect(labels({ primaryRate: '0.22' })['primaryRate']).toBe('weak');
    expect(labels({ primaryRate: OPINION })['primaryRate']).toBe('possibly_low');
    expect(labels({ primaryRate: { ...OPINION, grade: 'B' } })['primaryRate']).toBe('weak');
  });

  it('leaves what isn’t weak as it is', () => {
    expect(labels({ primaryRate: OPINION }, { ...SEED, primary: '150' })['primaryRate']).toBe('at_norm');
    expect(labels({ primaryRate: OPINION }, { ...SEED, leads: '5', primary: '1' })['primaryRate']).toBe('too_few_data');
  });

  it('neither judges nor ranks, and alone proves nothing', () => {
    expect(diagnoseFunnel(SEED, { primaryRate: OPINION })).toMatchObject({
      verdict: 'none_proven',
      weakest: null,
      suspect: null,
      judged: 0,
      ranking: [],
    });
    const few = { ...SEED, leads: '5', primary: '1', secondary: '1' };
    expect(diagnoseFunnel(few, { primaryRate: OPINION })).toMatchObject({ verdict: 'none_proven', suspect: null });
    expect(diagnoseFunnel({}, { primaryRate: OPINION })).toMatchObject({ verdict: 'no_data' });
  });

  it('leaves the verdict to the other norms', () => {
    expect(diagnoseFunnel(SEED, { primaryRate: OPINION, secondaryRate: '0.3' })).toMatchObject({
      verdict: 'weakest',
      weakest: 'secondaryRate',
      judged: 1,
      ranking: ['secondaryRate'],
    });
  });
});

describe('a published band', () => {
  const band = (value: string, from: string, to: string) =>
    ({ value, from, to, grade: 'A', origin: 'published' }) as const;

  it('judges by its weak end, and counts money to it', () => {
    // 90 of 600 are 15 %; to 30 % another 90 are missing, each worth 20 000 + 10 ÷ 90 × 120 000.
    const { levers } = diagnoseFunnel(SEED, { primaryRate: band('0.3', '0.3', '0.55') });
    expect(levers.find(({ id }) => id === 'primaryRate')).toMatchObject({
      label: 'weak',
      grade: 'A',
      origin: 'published',
    });
    expect(String(levers.find(({ id }) => id === 'primaryRate')?.uplift)).toBe('3000000');
  });

  it('holds anything within it to be at norm, either way', () => {
    expect(labels({ primaryRate: band('0.3', '0.3', '0.55') }, { ...SEED, primary: '200' })['primaryRate']).toBe(
      'at_norm',
    );
    expect(labels({ leadsCost: band('400', '100', '400') })['leadsCost']).toBe('at_norm');
    expect(labels({ leadsCost: band('200', '100', '200') })['leadsCost']).toBe('weak');
  });

  it('says what was measured and where', () => {
    const norm = {
      value: '0.3',
      what: 'ad leads who came',
      url: 'https://example.org/',
      source: 'example.org',
      date: '2026',
    };
    expect(diagnoseFunnel(SEED, { primaryRate: norm }).levers.find(({ id }) => id === 'primaryRate')).toMatchObject({
      what: 'ad leads who came',
      url: 'https://example.org/',
      grade: null,
      origin: null,
    });
  });

  it.each([
    ['grade', { value: '0.3', grade: 'D' }],
    ['origin', { value: '0.3', origin: 'hearsay' }],
  ])('is refused with another %s', (_part, norm) => {
    expect(() => diagnoseFunnel({}, { primaryRate: norm as never })).toThrow(RangeError);
  });
});
