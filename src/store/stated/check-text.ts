import type { FunnelDefinition } from '../../core/index.js';
import type { FormatContext } from '../../format/index.js';
import { languageOf } from '../../texts/stated-names.js';
import { checkStatements, type Statement, type StatementsCheck } from './check-statements.js';
import { readText } from './read-text.js';

/** What a text is read as. */
export interface TextOptions {
  readonly definition: FunnelDefinition;
  /** What the page calls each stage. */
  readonly stages: readonly (readonly [id: string, label: string])[];
  /** How the page writes numbers; a text in another language is read by its own marks. */
  readonly context: FormatContext;
}

export interface CheckedText extends StatementsCheck {
  readonly statements: readonly Statement[];
  /** Whether the text was too long to be read to its end. */
  readonly cut: boolean;
}

let ids = 0;

/** A statement as it is read or added. */
export const newStatement = (part: Partial<Omit<Statement, 'id'>> = {}): Statement => ({
  said: '',
  what: '',
  text: '',
  ...part,
  id: ++ids,
});

/** How the numbers of a text are written. */
export function contextOf(text: string, { locale }: FormatContext): FormatContext {
  const language = languageOf(text);
  return { locale: !language || locale.startsWith(language) ? locale : language };
}

/**
 * Reads an article or a report and holds its numbers against each other: what was understood, and what can't all be true.
 *
 * @example checkText('600 leads, 150 first visits (30 %)', options).findings[0].severity // 'question'
 */
export function checkText(text: string, { definition, stages, context }: TextOptions): CheckedText {
  const { statements: read, cut } = readText(text, definition, stages);
  const statements = read.map(newStatement);
  return { statements, cut, ...checkStatements(statements, definition, contextOf(text, context)) };
}
