import type { ChannelsImportTexts } from './channels-import.js';
import type { ChannelsTexts } from './channels.js';
import type { ClinicTexts } from './clinic.js';
import type { CompareTexts } from './compare.js';
import type { EvidenceTexts } from './evidence.js';
import type { LeadFormTexts } from './lead-form.js';
import type { MonthsFileTexts } from './months-file.js';
import type { MonthsKeptTexts } from './months-kept.js';
import type { MonthsTexts } from './months.js';
import type { NormsTexts } from './norms.js';
import type { PlanTexts } from './plan.js';
import type { ShareTexts } from './share.js';
import type { ValueTexts } from './value.js';

/**
 * What is loaded apart from the first screen and the explanations, in English, from which the types of all languages
 * follow; a panel's topic has the panel's name. It comes with the explanations, so that the first screen holds no address of a panel.
 */
export const topics = {
  evidence: async (): Promise<EvidenceTexts> => (await import('./evidence.js')).evidence,
  norms: async (): Promise<NormsTexts> => (await import('./norms.js')).norms,
  plan: async (): Promise<PlanTexts> => (await import('./plan.js')).plan,
  compare: async (): Promise<CompareTexts> => (await import('./compare.js')).compare,
  channels: async (): Promise<ChannelsTexts> => (await import('./channels.js')).channels,
  'channels-import': async (): Promise<ChannelsImportTexts> => (await import('./channels-import.js')).channelsImport,
  clinic: async (): Promise<ClinicTexts> => (await import('./clinic.js')).clinic,
  value: async (): Promise<ValueTexts> => (await import('./value.js')).value,
  months: async (): Promise<MonthsTexts> => (await import('./months.js')).months,
  'months-file': async (): Promise<MonthsFileTexts> => (await import('./months-file.js')).monthsFile,
  'months-kept': async (): Promise<MonthsKeptTexts> => (await import('./months-kept.js')).monthsKept,
  share: async (): Promise<ShareTexts> => (await import('./share.js')).share,
  'lead-form': async (): Promise<LeadFormTexts> => (await import('./lead-form.js')).leadForm,
};
