import { html } from 'lit';
import { PANELS } from '../config/config.js';
import type { Section } from '../studio-view.js';
import type { StudioWords } from '../words/index.js';
import { checkField } from './form-controls.js';

const titleOf = (words: StudioWords, panel: string): string =>
  words[`panel${panel[0]!.toUpperCase()}${panel.slice(1)}` as 'panelPlan'];

export const panelsSection: Section = {
  name: 'panels',
  places: ['panels'],
  body: ({ config, words, change }) =>
    html`<p class="hint">${words.panelsLead}</p>
      ${PANELS.map((panel) =>
        checkField(`panels.${panel}`, titleOf(words, panel), config.panels.includes(panel), (on) =>
          // In the order in which they are shown.
          change(
            { ...config, panels: PANELS.filter((one) => (one === panel ? on : config.panels.includes(one))) },
            null,
          ),
        ),
      )}
      <p class="hint">${words.panelsLeadForm}</p>`,
};
