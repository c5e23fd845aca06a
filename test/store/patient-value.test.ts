import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { readEntry, type EntryKind } from '../../src/store/number-entry.js';
import { answerPatientValue } from '../../src/store/patient-value.js';
import { answerReactivation } from '../../src/store/reactivation.js';
import { holdsValue, NO_VALUE, VALUE_KINDS, type ValueField, type ValueState } from '../../src/store/value-store.js';

/** The worked example, in English and roubles. */
function example(): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  return store;
}

const typed = (texts: Partial<Record<ValueField, string>>, more: Partial<ValueState> = {}): ValueState => ({
  ...NO_VALUE,
  ...Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      readEntry(text, VALUE_KINDS[name as ValueField] as EntryKind, { locale: 'en', currency: 'RUB' }),
    ]),
  ),
  ...more,
});

describe('the value of a patient', () => {
  it('follows the funnel’s first two paid stages over twelve months where nothing is typed', () => {
    const answer = answerPatientValue(example().snapshot, NO_VALUE);
    expect(answer).toMatchObject({ case: 'told', problem: null });
    expect(String(answer.months)).toBe('12');
    expect(JSON.stringify(answer.figures!.value)).toBe('"44000"');
    expect(String(answer.cost)).toBe('1200');
  });

  it('takes the cost that was typed, and none where its text is no number', () => {
    const { snapshot } = example();
    expect(String(answerPatientValue(snapshot, typed({ cost: '2000' })).cost)).toBe('2000');
    expect(answerPatientValue(snapshot, typed({ cost: 'much' }))).toMatchObject({ case: 'unread', figures: null });
  });

  it('ignores a bad number of months where there is no end', () => {
    const answer = answerPatientValue(example().snapshot, typed({ months: 'x', again: '40%' }, { endless: true }));
    expect(JSON.stringify(answer.figures!.value)).toBe('"60000"');
  });

  it('refuses at the field what the core would refuse, so that nothing is thrown', () => {
    const { snapshot } = example();
    const problem = (texts: Partial<Record<ValueField, string>>, more?: Partial<ValueState>) =>
      answerPatientValue(snapshot, typed(texts, more)).problem;
    expect(problem({ months: '0' })).toEqual({ field: 'months', rule: 'no_months' });
    expect(problem({ gap: '0' })).toEqual({ field: 'gap', rule: 'no_gap' });
    expect(problem({ again: '100%' }, { endless: true })).toEqual({ field: 'again', rule: 'no_limit' });
    expect(problem({ again: '5', againOf: '5' }, { endless: true })).toEqual({ field: 'again', rule: 'no_limit' });
    expect(problem({ again: '6', againOf: '5' })).toEqual({ field: 'again', rule: 'more_again' });
    expect(problem({ again: '6' })).toEqual({ field: 'againOf', rule: 'needs_of' });
    expect(problem({ again: '50%', againOf: '0' })).toEqual({ field: 'againOf', rule: 'none_counted' });
  });

  it('throws for no numbers that can be typed', () => {
    const texts = ['', '0', '1', '12', '600', '0.5', '100%', '33.3%', '1e5', '-4', 'x', '999999999999999', '0.000001'];
    const names = ['months', 'again', 'againOf', 'gap', 'discount', 'cost'] as const;
    let seed = 7;
    const pick = (): string => texts[(seed = (seed * 1103515245 + 12345) % 2147483648) % texts.length]!;
    const store = example();
    for (let round = 0; round < 300; round++) {
      for (const name of ['primary', 'secondary', 'secondaryCheck', 'margin']) store.type(name, pick());
      const state = typed(Object.fromEntries(names.map((name) => [name, pick()])), { endless: round % 3 === 0 });
      const answer = answerPatientValue(store.snapshot, state);
      expect(answer.figures === null).toBe(answer.case !== 'told');
    }
  });
});

describe('calling back', () => {
  it('counts those who are reached by a number or a share alike', () => {
    const { snapshot } = example();
    for (const reached of ['600', '60%']) {
      const { figures } = answerReactivation(
        snapshot,
        typed({ base: '1000', reached, anyway: '8%', callCost: '30000' }),
      );
      expect(figures!.patients.map(String)).toEqual(['54', '96']);
      expect(String(answerReactivation(snapshot, typed({ base: '1000', reached, callCost: '30000' })).needed)).toBe(
        '2',
      );
    }
  });

  it('tells how many have to come in whole people, also where the division has no end', () => {
    const store = example();
    store.type('margin', '30');
    const answer = answerReactivation(store.snapshot, typed({ base: '7', reached: '7', callCost: '30000' }));
    expect(String(answer.needed)).toBe('5');
  });
});

describe('what is entered about the value of a patient', () => {
  it('is something where a field is filled, a box is ticked or the ads are judged by it', () => {
    expect(holdsValue(NO_VALUE)).toBe(false);
    expect(holdsValue(typed({ again: '40%' }))).toBe(true);
    expect(holdsValue({ ...NO_VALUE, endless: true })).toBe(true);
    expect(holdsValue({ ...NO_VALUE, judges: true })).toBe(true);
  });
});
