import type { TopicLoaders } from '../language.js';

export const topics: TopicLoaders = {
  evidence: async () => (await import('./evidence.js')).evidence,
  norms: async () => (await import('./norms.js')).norms,
  plan: async () => (await import('./plan.js')).plan,
  compare: async () => (await import('./compare.js')).compare,
  channels: async () => (await import('./channels.js')).channels,
  'channels-import': async () => (await import('./channels-import.js')).channelsImport,
  clinic: async () => (await import('./clinic.js')).clinic,
  value: async () => (await import('./value.js')).value,
  months: async () => (await import('./months.js')).months,
  'months-file': async () => (await import('./months-file.js')).monthsFile,
  'months-kept': async () => (await import('./months-kept.js')).monthsKept,
  share: async () => (await import('./share.js')).share,
  'lead-form': async () => (await import('./lead-form.js')).leadForm,
};
