import type { CompareTexts } from './en/compare.js';
import type { EvidenceTexts } from './en/evidence.js';
import type { Explanations } from './en/explanations.js';
import type { Texts } from './en/first-screen.js';
import type { LeadFormTexts } from './en/lead-form.js';
import type { NextTexts } from './en/next.js';
import type { NormsTexts } from './en/norms.js';
import type { PlanSectionTexts } from './en/plan-sections.js';
import type { PriceTexts } from './en/price.js';
import type { ShareTexts } from './en/share.js';
import type { TargetTexts } from './en/target.js';
import type { WhatIfTexts } from './en/what-if.js';

/** The words of the plan's panel, which come in one file: its headings, and those of each section. */
export interface PlanTexts {
  readonly sections: PlanSectionTexts;
  readonly whatIf: WhatIfTexts;
  readonly target: TargetTexts;
  readonly price: PriceTexts;
  readonly next: NextTexts;
}

/** What is loaded apart from the first screen, by topic; a panel's topic has the panel's name. */
export interface Topics {
  readonly explanations: Explanations;
  readonly evidence: EvidenceTexts;
  readonly norms: NormsTexts;
  readonly plan: PlanTexts;
  readonly compare: CompareTexts;
  readonly share: ShareTexts;
  readonly 'lead-form': LeadFormTexts;
}

export type Topic = keyof Topics;

/** Everything that the calculator says in a language. */
export interface Language {
  readonly firstScreen: Texts;
  /** ISO 4217: the money that people of the language mean where the page names no currency; absent: none. */
  readonly currency?: string;
  /** Loads the words of a topic. */
  readonly topics: { readonly [Name in Topic]: () => Promise<Topics[Name]> };
}
