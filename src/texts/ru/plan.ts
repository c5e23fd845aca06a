import type { PlanTexts } from '../en/plan.js';
import { next } from './next.js';
import { planSections as sections } from './plan-sections.js';
import { price } from './price.js';
import { target } from './target.js';
import { whatIf } from './what-if.js';

export const plan: PlanTexts = { sections, whatIf, target, price, next };
