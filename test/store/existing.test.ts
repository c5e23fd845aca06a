import { describe, expect, it } from 'vitest';
import { addCalls } from '../../src/store/calls-stage.js';
import { answerExisting } from '../../src/store/existing.js';
import { judgedStages } from '../../src/store/judged-stages.js';
import { FunnelStore, type LeadsAre } from '../../src/store/index.js';

function made(values: Readonly<Record<string, string>>, leadsAre?: LeadsAre): FunnelStore {
  const store = new FunnelStore();
  store.startBlank(true);
  store.context = { locale: 'en', currency: 'GBP' };
  for (const [name, value] of Object.entries(values)) store.setPageValue(name, value);
  if (leadsAre) store.setLeadsAre(leadsAre);
  return store;
}

const SEED = { budget: '180000', leads: '600', primary: '150', secondary: '30' };

describe('patients who were here before, among the leads', () => {
  it('are a value of every calculator, empty until somebody types it', () => {
    const store = made(SEED);
    expect(store.snapshot.values['existing']).toBe('');
    store.type('existing', '300');
    expect(store.snapshot.values['existing']).toBe('300');
    expect(store.snapshot.invalid).toEqual({});
    store.type('existing', '25%');
    expect([store.snapshot.values['existing'], store.snapshot.invalid['existing']]).toEqual(['', 'percent_here']);
    expect(store.snapshot.fields['existing']!.text).toBe('25%');
  });

  it('leave the figures as they are, and are taken out where the first conversion is judged', () => {
    const [all, fresh] = [made(SEED), made({ ...SEED, existing: '300' })];
    expect(JSON.stringify(fresh.snapshot.result)).toBe(JSON.stringify(all.snapshot.result));
    const rate = ({ snapshot }: FunnelStore): string | undefined =>
      snapshot.diagnosis.levers.find(({ id }) => id === 'primaryRate')?.actual?.toString();
    expect([rate(all), rate(fresh)]).toEqual(['0.25', '0.5']);
  });

  it('once counted let a published figure of new people judge leads that are mixed', () => {
    const published = (store: FunnelStore): string | undefined => store.snapshot.published['primaryRate'];
    expect(published(made(SEED, 'mixed'))).toBe('leads-are');
    expect(published(made({ ...SEED, existing: '0' }, 'mixed'))).toBe('applies');
    expect(published(made({ ...SEED, existing: '300' }, 'enquiries'))).toBe('leads-are');
  });

  it('are forgotten by a reset and by clearing, which can be undone', () => {
    const store = made(SEED);
    store.type('existing', '300');
    store.clear();
    expect(store.snapshot.values['existing']).toBe('');
    store.undo();
    expect(store.snapshot.values['existing']).toBe('300');
    store.reset();
    expect(store.snapshot.values['existing']).toBe('');
  });

  it('that nobody has counted leave ranges', () => {
    const answer = answerExisting(made(SEED).snapshot);
    expect(answer.case).toBe('unknown');
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
      figures: { newLeadsCostRange: ['300', '1200'], newRateRange: ['0.25', '1'] },
    });
  });

  it('that are more than all leads are told, and not calculated with', () => {
    expect(answerExisting(made({ ...SEED, existing: '601' }).snapshot)).toEqual({ case: 'exceeds' });
    expect(answerExisting(made({ existing: '5' }).snapshot)).toEqual({ case: 'waits' });
  });

  it('as many as didn’t come are worth a question', () => {
    const answer = answerExisting(made({ ...SEED, existing: '450' }).snapshot);
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
      case: 'told',
      figures: { newLeadsCost: '1200', newPrimaryRate: '1', warnings: ['existing_equals_rest'] },
    });
  });

  it('are those of the answered calls where a person has put all calls in front', () => {
    const store = made({ ...SEED, existing: '300' });
    addCalls(store, '800', '600');
    const answer = answerExisting(store.snapshot);
    const { newLeads, newLeadsCost, newPrimaryRate } = 'figures' in answer ? answer.figures : ({} as never);
    expect([newLeads, newLeadsCost, newPrimaryRate].map(String)).toEqual(['300', '600', '0.5']);
    const counts = (to: number): string[] => judgedStages(store.snapshot, to).map(({ count }) => String(count));
    expect(counts(1)).toEqual(['800', '600', '150', '30']);
    expect(counts(2)).toEqual(['800', '300', '150', '30']);
  });
});
