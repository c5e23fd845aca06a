import { expect, it } from 'vitest';
import { CHANCE } from '../../src/core/index.js';
import { FunnelStore } from '../../src/store/index.js';

it('a calculator tells the place at once, and what chance may do once that has been brought', () => {
  const store = new FunnelStore();
  const { ads, levers, weakest } = store.snapshot.diagnosis;
  expect([ads.sure, levers[1]!.interval, weakest]).toEqual([null, null, 'primaryRate']);
  store.chance = CHANCE;
  store.context = { locale: 'en' };
  const { diagnosis } = store.snapshot;
  expect([diagnosis.ads.sure, diagnosis.levers[1]!.interval?.length, diagnosis.weakest]).toEqual([
    'sure',
    2,
    'primaryRate',
  ]);
});
