import type { CalculatorView } from './view.js';

const views = new Set<WeakRef<CalculatorView>>();

/** Writes the fields again when a page is restored from the back/forward cache, because Safari empties them. */
export function rerenderOnBfcacheRestore(view: CalculatorView): void {
  if (views.size === 0) addEventListener('pageshow', handlePageShow);
  views.add(new WeakRef(view));
}

function handlePageShow({ persisted }: PageTransitionEvent): void {
  // Safari empties them right after this event.
  if (persisted) setTimeout(writeAgain);
}

function writeAgain(): void {
  for (const reference of views) {
    const view = reference.deref();
    if (view) view.store.notify();
    else views.delete(reference);
  }
}
