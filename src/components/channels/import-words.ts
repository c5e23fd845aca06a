import { Decimal } from '../../core/index.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import type { Worded } from '../../texts/worded.js';
import { formFor } from '../base/plural.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

type Forms = Worded<{ readonly forms: object }>['forms'];

/** More names in one sentence nobody reads. */
const FEW = 10;

/** A counted sentence: "3 rows without a name". */
export const counted = (
  view: CalculatorView,
  forms: Forms,
  count: number,
  parts: Readonly<Record<string, string>> = {},
): string => fill(formFor(view, forms, new Decimal(count)), { ...parts, n: view.count(String(count)) });

/** A list of the first names, and that there are more. */
export const named = (
  view: CalculatorView,
  words: ChannelsImportTexts,
  names: readonly string[],
  count: number,
): string =>
  count > names.length || names.length > FEW ? `${names.slice(0, FEW).join(', ')} ${words.more}` : view.list([], names);
