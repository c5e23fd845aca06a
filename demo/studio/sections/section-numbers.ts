import { html, nothing } from 'lit';
import type { Field } from '../../../src/core/index.js';
import { UNITS } from '../../../src/format/index.js';
import type { StudioConfig } from '../config/config.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn } from '../words/index.js';
import { numberField, radioField } from './form-controls.js';
import { stageTitle } from './section-stages.js';

export const numbersSection: Section = {
  name: 'numbers',
  places: ['values', 'start', 'leadsAre'],
  body: (view) => {
    const { config, words, change, definition } = view;
    return html`${radioField(
      'start',
      words.start,
      [
        ['example', words.startExample],
        ['blank', words.startBlank],
        ['own', words.startOwn],
      ],
      config.start,
      (start) => change({ ...config, start: start as StudioConfig['start'] }, null),
    )}
      ${
        config.start === 'own'
          ? html`<div class="pair">${definition.fields.map((field) => valueTemplate(view, field))}</div>
              <div class="actions"><button type="button" class="quiet" @click=${view.takeNumbers}>${words.startTake}</button></div>`
          : nothing
      }
      ${radioField(
        'leads-are',
        words.leadsAre,
        [
          ['', words.leadsAreAds],
          ['enquiries', words.leadsAreEnquiries],
          ['mixed', words.leadsAreMixed],
        ],
        config.leadsAre,
        (leadsAre) => change({ ...config, leadsAre: leadsAre as StudioConfig['leadsAre'] }, null),
      )}`;
  },
};

const valueTemplate = (view: StudioView, field: Field): unknown =>
  numberField(
    view,
    `values.${field.name}`,
    fieldTitle(view, field),
    view.config.values[field.name] ?? '',
    UNITS[field.kind],
    field.kind === 'count' && field.stage > 0 ? view.words.shareHint : '',
  );

function fieldTitle(view: StudioView, { name, kind, stage }: Field): string {
  const { texts, definition } = view;
  if (kind === 'budget' || kind === 'margin') return texts[kind];
  const title = stageTitle(view, definition.stages[stage]!);
  if (kind === 'count') return title;
  return name === 'primaryCheck' || name === 'secondaryCheck'
    ? texts[name]
    : fillIn(texts.stageCheck, { stage: title });
}
