import { describe, expect, it } from 'vitest';
import { calculateFunnel, diagnoseFunnel, type Diagnosis, type LeverDiagnosis } from '../../src/core/index.js';
import { written } from './agreement.js';
import { refusalOf } from './refused.js';

const SEED = {
  budget: '180000',
  leads: '600',
  primary: '120',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
const NORMS = { leadsCost: '400', primaryRate: '0.5', secondaryRate: '0.3' };
const diagnose = (more: object = {}, options: object = {}): Diagnosis =>
  diagnoseFunnel({ ...SEED, ...more }, NORMS, options);
const lever = (diagnosis: Diagnosis, id: string): LeverDiagnosis => diagnosis.levers.find((found) => found.id === id)!;

describe('existing patients among the leads, in the diagnosis', () => {
  it('are taken out of the first rate and of the cost of a lead, and of nothing else', () => {
    const [all, fresh] = [diagnose(), diagnose({ existing: '360' })];
    expect([lever(all, 'leadsCost').actual, lever(all, 'primaryRate').actual].map(written)).toEqual(['300', '0.2']);
    expect([lever(fresh, 'leadsCost').actual, lever(fresh, 'primaryRate').actual].map(written)).toEqual(['750', '0.5']);
    expect(lever(all, 'primaryRate').label).toBe('weak');
    expect([lever(fresh, 'primaryRate').label, lever(fresh, 'leadsCost').label]).toEqual(['at_norm', 'weak']);
    for (const id of ['secondaryRate', 'primaryCheck', 'secondaryCheck'])
      expect(lever(fresh, id)).toEqual(lever(all, id));
  });

  it('are no lost leads, and no leads that ads may pay for', () => {
    const { leaks, ads } = diagnose({ existing: '360' });
    expect(written(leaks[0]!.lost)).toBe('120');
    // 6 M ÷ 240
    expect(written(ads.breakEvenCost)).toBe('25000');
    expect([ads.net, diagnose().ads.net].map(written)).toEqual(['5820000', '5820000']);
  });

  it('are ignored by the figures', () => {
    expect(calculateFunnel({ ...SEED, existing: '360' })).toEqual(calculateFunnel(SEED));
  });

  it('change nothing where there are none, or where they aren’t known', () => {
    expect(diagnose({ existing: '0' })).toEqual(diagnose());
    expect(diagnose({ existing: '' })).toEqual(diagnose());
    expect(lever(diagnose({ existing: '5', leads: '' }), 'primaryRate').label).toBe('missing_input');
  });

  it('that are more than all leads leave rate and cost unknown', () => {
    const found = diagnose({ existing: '601' });
    expect([lever(found, 'leadsCost'), lever(found, 'primaryRate')].map(({ label }) => label)).toEqual([
      'missing_input',
      'missing_input',
    ]);
    expect([found.leaks[0]!.lost, found.ads.breakEvenCost]).toEqual([null, null]);
    expect(lever(found, 'secondaryRate')).toEqual(lever(diagnose(), 'secondaryRate'));
  });

  it('with fewer new leads than patients can’t be judged by', () => {
    expect(lever(diagnose({ existing: '500' }), 'primaryRate').label).toBe('not_judged');
  });

  it('with no new lead at all have no rate', () => {
    expect(lever(diagnose({ existing: '600', primary: '0' }), 'primaryRate').label).toBe('no_data');
  });

  it('are among the answered calls where all calls stand in front: calls are lost as they are, and first visits are of new people', () => {
    const definition = [{ id: 'calls' }, { id: 'leads' }, { id: 'primary', paid: true }] as const;
    const values = { budget: '180000', calls: '800', leads: '600', primary: '120', primaryCheck: '20000' };
    const norms = { leadsRate: '0.9', primaryRate: '0.5', callsCost: '200' };
    const found = diagnoseFunnel({ ...values, existing: '360' }, norms, { definition });
    const all = diagnoseFunnel(values, norms, { definition });
    expect(['callsCost', 'leadsRate', 'primaryRate'].map((id) => written(lever(found, id).actual))).toEqual([
      '225',
      '0.75',
      '0.5',
    ]);
    // 120 more answered calls bring what 600 of them bring today: 4 000 each.
    expect(written(lever(found, 'leadsRate').uplift)).toBe('480000');
    expect(lever(found, 'leadsRate')).toEqual(lever(all, 'leadsRate'));
    expect(found.leaks.map(({ lost }) => written(lost))).toEqual(['200', '120']);
    expect(found.leaks[0]).toEqual(all.leaks[0]);
    expect(written(found.ads.breakEvenCost)).toBe('3000');
    const exceeding = diagnoseFunnel({ ...values, existing: '700' }, norms, { definition });
    expect(lever(exceeding, 'primaryRate').label).toBe('missing_input');
  });

  it('are a number of any funnel, and no name for a stage', () => {
    const definition = [{ id: 'calls' }, { id: 'visits', paid: true }] as const;
    const found = diagnoseFunnel({ calls: '100', visits: '30', existing: '40' }, { visitsRate: '0.5' }, { definition });
    expect(written(lever(found, 'visitsRate').actual)).toBe('0.5');
    expect(refusalOf(() => diagnose({ existing: '-1' }))).toEqual(['existing', 'negative']);
    expect(refusalOf(() => diagnoseFunnel({}, {}, { definition: [{ id: 'existing' }] }))).toEqual([
      'definition',
      'invalid_definition',
    ]);
  });
});

describe('whether the ads pay by what a patient is worth', () => {
  it('is judged by first patients × that value, and says so', () => {
    const { ads } = diagnose({ margin: '0.1' }, { patientValue: '10000' });
    // 120 · 10 000 · 0.1 − 180 000
    expect(ads).toMatchObject({ by: 'patientValue', verdict: 'loses' });
    expect([ads.net, ads.breakEvenCost, ads.breakEvenMargin].map(written)).toEqual(['-60000', '200', '0.15']);
    expect(diagnose({ margin: '0.1' }).ads).toMatchObject({ by: 'revenue', verdict: 'pays' });
  });

  it('is by the new leads where patients of before are told apart', () => {
    expect(written(diagnose({ existing: '360' }, { patientValue: '10000' }).ads.breakEvenCost)).toBe('5000');
  });

  it('needs no checks, and what comes after the first visit isn’t asked', () => {
    const bare = { primaryCheck: '', secondaryCheck: '', secondary: '' };
    expect(diagnose(bare, { patientValue: '44000' }).ads).toMatchObject({ verdict: 'pays_by_revenue', sure: 'sure' });
    expect(diagnose({ ...bare, primary: '' }, { patientValue: '44000' }).ads.verdict).toBe('unknown');
  });

  it.each([
    // 120 first visits of 44 000: 5.28 M.
    ['3000000', 'pays_by_revenue', 'sure'],
    ['5200000', 'pays_by_revenue', 'close'],
    ['9000000', 'loses', 'sure'],
  ])('is as sure as the range of first visits allows: with a spend of %s %s, %s', (budget, verdict, sure) => {
    expect(diagnose({ budget }, { patientValue: '44000' }).ads).toMatchObject({ verdict, sure });
  });

  it('stays by revenue without a value, and where nothing is paid', () => {
    expect(diagnose({}, { patientValue: '' }).ads).toEqual(diagnose().ads);
    const definition = [{ id: 'calls' }, { id: 'visits' }] as const;
    expect(diagnoseFunnel({ calls: '9' }, {}, { definition, patientValue: '5' }).ads.by).toBe('revenue');
  });

  it('refuses a value that is none', () => {
    expect(refusalOf(() => diagnose({}, { patientValue: '-5' }))).toEqual(['patientValue', 'negative']);
  });
});
