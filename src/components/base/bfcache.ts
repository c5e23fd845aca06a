import type { CalculatorView } from './view.js';

const views = new Set<WeakRef<CalculatorView>>();

/** Has the fields written once more when a page comes back from the cache of visited ones: Safari has emptied them. */
export function rerenderOnBfcacheRestore(view: CalculatorView): void {
  if (views.size === 0) addEventListener('pageshow', handlePageShow);
  views.add(new WeakRef(view));
}

function handlePageShow({ persisted }: PageTransitionEvent): void {
  // They are emptied right after this event.
  if (persisted) setTimeout(writeAgain);
}

function writeAgain(): void {
  for (const reference of views) {
    const view = reference.deref();
    if (view) view.store.notify();
    else views.delete(reference);
  }
}
