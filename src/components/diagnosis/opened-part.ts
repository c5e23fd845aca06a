import type { CalculatorView } from '../base/view.js';

/** What opens below the verdict: the evidence, the rest of the advice, or who publishes the figures. */
export type Part = 'how' | 'more' | 'source';

type Evidence = typeof import('./evidence.js');

/** Loads what opens with its words; null where one of them is lost. */
export const loadEvidence = (view: CalculatorView): Promise<Evidence | null> =>
  Promise.all([import('./evidence.js'), view.topics!.load('evidence')]).then(
    ([code]) => code,
    () => null,
  );

/** @param lever - the highlighted one */
export function openedTemplate(view: CalculatorView, code: Evidence, part: Part, lever: string | undefined): unknown {
  if (!view.topics?.has('evidence')) {
    // The page has moved the element into another calculator, which has to load the words first.
    void view.prepare().then(() => view.topics?.bring('evidence'));
    return '';
  }
  if (part === 'source') return code.sourcesTemplate(view);
  return part === 'more' && lever
    ? code.adviceTemplate(view, lever)
    : code.evidenceTemplate(view, view.store.snapshot.diagnosis);
}
