import type { FunnelStore } from './store.js';

/** Enters texts into several fields as one change, which can be undone as a whole. Other names than fields are left out. */
export function typeAll(store: FunnelStore, texts: ReadonlyMap<string, string>): void {
  const entries = new Map(store.state.entries);
  for (const [name, text] of texts) {
    const field = store.read(name, text);
    if (field) entries.set(name, field);
  }
  store.restore({ ...store.state, entries }, true, false);
}
