import type { Decimal } from '../../core/index.js';
import { pluralForm } from '../../format/index.js';
import { textLanguage } from '../../texts/index.js';
import type { Worded } from '../../texts/worded.js';
import type { CalculatorView } from './view.js';

type Forms = Worded<{ readonly forms: object }>['forms'];

/**
 * The form of a text that goes with a number.
 *
 * @param shown - the number as it is shown, rounded: 1.04 days are "1 day"
 * @returns the text with `{n}` where the number belongs
 */
export function formFor(view: CalculatorView, forms: Forms, shown: Decimal): string {
  // By the rules of the texts' own language: a French page shows English texts.
  return forms[pluralForm(textLanguage(view.context.locale), shown)] ?? forms.other!;
}

/**
 * A stage's people or visits, counted: "{n} enquiries", or "{n} (name)" where the page has given it a name of its own.
 *
 * @param id - of the stage
 */
export function countedForm(view: CalculatorView, id: string, count: Decimal): string {
  const stage = view.store.snapshot.definition.stages.find((candidate) => candidate.id === id);
  const own = stage?.label !== undefined || view.renamed(id) !== undefined;
  const forms = own ? undefined : view.deferred?.texts[`count${id[0]!.toUpperCase()}${id.slice(1)}` as 'countLeads'];
  return forms ? formFor(view, forms, count) : `{n} (${view.label(id)})`;
}
