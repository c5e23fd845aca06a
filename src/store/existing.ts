import { Decimal, separateExisting, stageOfExisting, type ExistingPatients, type Stage } from '../core/index.js';
import { exactValues } from './exact-values.js';
import { EXISTING } from './fields.js';
import type { Snapshot } from './snapshot.js';

/** What is known of the patients of before among the people of the first stage. */
export type ExistingAnswer =
  /** `waits`: the first stage is missing · `exceeds`: more of them than all. */
  | { readonly case: 'waits' | 'exceeds' }
  /** `unknown`: nobody has counted them, so there are ranges · `told`. */
  | { readonly case: 'unknown'; readonly figures: ExistingPatients }
  | { readonly case: 'told'; readonly figures: ExistingPatients };

/** The stage among whose people patients of before are, and the one that the new ones reach next. */
export function stagesBesideExisting({ definition }: Snapshot): { readonly first: Stage; readonly second?: Stage } {
  const place = stageOfExisting(definition);
  const [first, second] = definition.stages.slice(place);
  return { first: first!, ...(second && { second }) };
}

/** Tells the new people of the first stage from those who were patients before. */
export function answerExisting(snapshot: Snapshot): ExistingAnswer {
  const { first, second } = stagesBesideExisting(snapshot);
  const values = exactValues(snapshot);
  const [leads, primary] = [values[first.id] ?? '', (second && values[second.id]) ?? ''];
  const existing = values[EXISTING] ?? '';
  if (leads === '') return { case: 'waits' };
  if (existing !== '' && new Decimal(leads).lt(existing)) return { case: 'exceeds' };
  const figures = separateExisting({ budget: values['budget'] ?? '', leads, primary, existing });
  return existing === '' ? { case: 'unknown', figures } : { case: 'told', figures };
}
