import { clinicStory as enClinic } from './en/clinic-story.js';
import { funnelStory as enFunnel } from './en/funnel-story.js';
import { site as en } from './en/site.js';
import { clinicStory as etClinic } from './et/clinic-story.js';
import { funnelStory as etFunnel } from './et/funnel-story.js';
import { site as et } from './et/site.js';
import { clinicStory as ruClinic } from './ru/clinic-story.js';
import { funnelStory as ruFunnel } from './ru/funnel-story.js';
import { site as ru } from './ru/site.js';
import type { SiteLanguage } from './language.js';
import type { ClinicWords, FunnelWords, SiteWords } from './words.js';

export const LANGUAGES: readonly SiteLanguage[] = ['en', 'ru', 'et'];

export const siteWords: Readonly<Record<SiteLanguage, SiteWords>> = { en, ru, et };

/** The words of the stories, by language and by the story's name. */
export const storyWords: Readonly<
  Record<SiteLanguage, { readonly funnel: FunnelWords; readonly clinic: ClinicWords }>
> = {
  en: { funnel: enFunnel, clinic: enClinic },
  ru: { funnel: ruFunnel, clinic: ruClinic },
  et: { funnel: etFunnel, clinic: etClinic },
};
