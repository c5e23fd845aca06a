import type { Measured } from './bands.js';

const THREE = {
  source: 'highcountrydigital.io, wellspoken.co, pearlie.org',
  url: 'https://highcountrydigital.io/blog/leads-vs-patients-healthcare-marketing',
};

/** Who publishes the figures, and where: read in archived copies, November 2026. */
export const PUBLISHERS: Readonly<Record<Measured, { readonly source: string; readonly url: string }>> = {
  adLeadsCame: { source: 'dmitry-bodrov.ru', url: 'https://dmitry-bodrov.ru/pacienty-ne-dohodyat' },
  leadsCame: THREE,
  usLeadCost: {
    source: 'WordStream, LocaliQ',
    url: 'https://www.wordstream.com/blog/2026-google-ads-benchmarks',
  },
  ukLeadCost: {
    source: 'Medico Digital',
    url: 'https://medicodigital.co.uk/insights/2025-uk-healthcare-paid-search-benchmarks',
  },
};
