import type { FunnelStore } from './store.js';

/** Makes the example's norms the person's own, so that they stay when the example's numbers are replaced. */
export function keepNorms(store: FunnelStore): void {
  store.enterNorms(
    Object.entries(store.snapshot.norms).flatMap(([lever, { value, origin }]) =>
      origin === 'example' ? [[lever, { value }] as const] : [],
    ),
  );
}
