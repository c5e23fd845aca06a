import { html } from 'lit';
import type { StudioConfig } from '../config/config.js';
import type { Section } from '../studio-view.js';
import { checkField, complaintsAt, textField } from './form-controls.js';

export const statisticsSection: Section = {
  name: 'statistics',
  places: ['statistics'],
  body: (view) => {
    const { config, words, change } = view;
    const { statistics } = config;
    const set = (part: Partial<StudioConfig['statistics']>, place: string | null): void =>
      change({ ...config, statistics: { ...statistics, ...part } }, place);
    return html`<p class="hint">${words.statisticsLead}</p>
      ${checkField('statistics.gtag', words.gtag, statistics.gtag, (gtag) => set({ gtag }, null))}
      ${checkField('statistics.dataLayer', words.dataLayer, statistics.dataLayer, (dataLayer) => set({ dataLayer }, null))}
      ${textField(view, 'statistics.metrika', words.metrika, statistics.metrika, (metrika) => set({ metrika }, 'statistics.metrika'), { hint: statistics.metrika.trim() ? words.metrikaHint : '' })}
      ${complaintsAt(view, 'statistics.gtag')}
      <details ?open=${view.problems.some(({ place }) => place === 'statistics.figures')}>
        <summary aria-label=${`${words.forDeveloper}: ${words.statistics}`}>${words.forDeveloper}</summary>
        ${textField(view, 'statistics.figures', words.figures, statistics.figures, (figures) => set({ figures }, 'statistics.figures'))}
      </details>`;
  },
};
