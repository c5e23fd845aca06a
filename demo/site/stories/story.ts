import type { SiteLanguage } from '../words/language.js';

/** One state of a story: what the calculator beside its sentences starts with. */
export interface StoryState {
  /** As the words of the story call it. */
  readonly id: string;
  /** Canonical values by field. */
  readonly values?: Readonly<Record<string, string>>;
  /** What stood there before: the sentences call its figures `before…`. */
  readonly before?: Readonly<Record<string, string>>;
  /** Norms by lever. */
  readonly norms?: Readonly<Record<string, string>>;
  /** How full the places are, and how full they can be. */
  readonly load?: { readonly now: string; readonly most: string };
  /** A text whose numbers can't all be true: the check of it stands in the calculator's place. */
  readonly text?: Readonly<Record<SiteLanguage, string>>;
}

/** A row of states that are told one after the other. */
export interface Story {
  readonly id: 'funnel' | 'clinic';
  readonly states: readonly StoryState[];
}
