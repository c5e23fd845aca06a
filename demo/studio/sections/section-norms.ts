import { html } from 'lit';
import type { Lever } from '../../../src/core/index.js';
import { UNITS } from '../../../src/format/index.js';
import { MARKET_NAMES, marketTitle } from '../../../src/norms/markets.js';
import type { NormKey } from '../config/config.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn } from '../words/index.js';
import { complaintsAt, numberField, selectField, textField } from './form-controls.js';
import { stageTitle } from './section-stages.js';

export const normsSection: Section = {
  name: 'norms',
  places: ['norms', 'normsPreset'],
  body: (view) => {
    const { config, words, change, locale, definition } = view;
    const markets = MARKET_NAMES.map((name) => [name, marketTitle(name)![locale] ?? marketTitle(name)!.en] as const);
    return html`${selectField(
      'normsPreset',
      words.normsPreset,
      [['', words.normsByLang], ...markets, ['none', words.normsNone]],
      config.normsPreset,
      (normsPreset) => change({ ...config, normsPreset }, null),
    )}
      <p class="hint">${words.normsOwn}</p>
      ${definition.levers.map((lever) => normTemplate(view, lever))}`;
  },
};

function normTemplate(view: StudioView, lever: Lever): unknown {
  const { config, words } = view;
  const norm = config.norms[lever.id] ?? {};
  const place = `norms.${lever.id}`;
  const number = (key: NormKey, label: string): unknown =>
    numberField(view, `${place}.${key}`, label, norm[key] ?? '', UNITS[lever.kind]);
  const put = (key: NormKey, text: string): void =>
    view.change({ ...config, norms: { ...config.norms, [lever.id]: { ...norm, [key]: text } } }, `${place}.${key}`);
  const text = (key: NormKey, label: string): unknown =>
    textField(view, `${place}.${key}`, label, norm[key] ?? '', (typed) => put(key, typed));
  const title = leverTitle(view, lever);
  return html`<div class="group" role="group" aria-label=${title}>
    ${number('value', title)} ${complaintsAt(view, place)}
    <details>
      <summary aria-label=${`${words.normMore}: ${title}`}>${words.normMore}</summary>
      <div class="pair">
        ${text('source', words.normSource)} ${text('date', words.normDate)} ${number('from', words.normFrom)}
        ${number('to', words.normTo)} ${text('what', words.normWhat)}
        ${selectField(
          `${place}.grade`,
          words.normGrade,
          [
            ['', words.gradeNone],
            ['A', words.gradeA],
            ['B', words.gradeB],
            ['C', words.gradeC],
          ],
          norm.grade ?? '',
          (grade) => put('grade', grade),
        )}
      </div>
    </details>
  </div>`;
}

function leverTitle(view: StudioView, { kind, stage, id }: Lever): string {
  const { words, texts, definition } = view;
  if (kind === 'cost') return texts.cpl;
  const title = stageTitle(view, definition.stages[stage]!);
  if (kind === 'rate') return fillIn(words.rateTo, { stage: title });
  return id === 'primaryCheck' || id === 'secondaryCheck' ? texts[id] : fillIn(texts.stageCheck, { stage: title });
}
