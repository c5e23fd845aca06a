import type { Section } from '../studio-view.js';
import { basicsSection } from './section-basics.js';
import { brandSection } from './section-brand.js';
import { deliverySection } from './section-delivery.js';
import { leadSection } from './section-lead.js';
import { lookSection } from './section-look.js';
import { normsSection } from './section-norms.js';
import { numbersSection } from './section-numbers.js';
import { panelsSection } from './section-panels.js';
import { savingSection } from './section-saving.js';
import { stagesSection } from './section-stages.js';
import { statisticsSection } from './section-statistics.js';
import { wordsSection } from './section-words.js';

/** The sections of the studio, from what everybody chooses to what is taken along. */
export const SECTIONS: readonly Section[] = [
  basicsSection,
  stagesSection,
  numbersSection,
  normsSection,
  panelsSection,
  wordsSection,
  brandSection,
  lookSection,
  leadSection,
  statisticsSection,
  deliverySection,
  savingSection,
];
