import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { kappaOf } from '../../src/store/kappa.js';

const withValues = (
  values: Readonly<Record<string, string>>,
  stages?: Parameters<FunnelStore['define']>[0],
): FunnelStore => {
  const store = new FunnelStore();
  store.define(stages);
  for (const [name, value] of Object.entries(values)) store.setPageValue(name, value);
  return store;
};

describe('how unlike single bills are', () => {
  it('is 470/121 by the checks of the worked funnel', () => {
    expect(kappaOf(new FunnelStore().snapshot)!.toFixed(8)).toBe('3.88429752');
  });

  it('is 2 where there is one check alone', () => {
    const { snapshot } = withValues({ primaryCheck: '500' }, [{ id: 'leads' }, { id: 'primary', paid: true }]);
    expect(kappaOf(snapshot)!.toString()).toBe('2');
  });

  it.each([
    ['no checks', { leads: '5' }],
    ['nobody who came', { primary: '0', secondary: '0', primaryCheck: '1', secondaryCheck: '1' }],
    ['free visits', { primary: '5', secondary: '2', primaryCheck: '0', secondaryCheck: '0' }],
    ['a check that is missing', { primary: '5', secondary: '2', primaryCheck: '10' }],
  ])('isn’t known with %s', (_case, values) => {
    expect(kappaOf(withValues(values).snapshot)).toBeNull();
  });
});
