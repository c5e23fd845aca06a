import { next, type NextTexts } from './next.js';
import { planSections as sections, type PlanSectionTexts } from './plan-sections.js';
import { price, type PriceTexts } from './price.js';
import { target, type TargetTexts } from './target.js';
import { whatIf, type WhatIfTexts } from './what-if.js';

/** The words of the plan's panel, which come in one file: its headings, and those of each section. */
export interface PlanTexts {
  readonly sections: PlanSectionTexts;
  readonly whatIf: WhatIfTexts;
  readonly target: TargetTexts;
  readonly price: PriceTexts;
  readonly next: NextTexts;
}

export const plan: PlanTexts = { sections, whatIf, target, price, next };
