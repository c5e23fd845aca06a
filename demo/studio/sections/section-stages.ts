import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isStandard, NEW_CONFIG, type StudioStage } from '../config/config.js';
import { renamedStage, withNewStage } from '../config/stage-list.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn } from '../words/index.js';
import { checkField, complaintsAt, textField } from './form-controls.js';

export const stagesSection: Section = {
  name: 'stages',
  places: ['stages'],
  body: (view) => {
    const { config, words, change, say, focus } = view;
    const add = (): void => {
      change({ ...config, stages: withNewStage(config.stages, words.stageNew) }, null);
      focus(`stages-${config.stages.length}-label`);
    };
    const backToStandard = (): void => {
      change({ ...config, stages: NEW_CONFIG.stages }, null);
      say(words.stagesBack);
      focus('stage-add');
    };
    return html`<p class="hint">${words.stagesLead}</p>
      <ol class="stages">
        ${repeat(
          config.stages,
          (_stage, index) => index,
          (stage, index) => stageTemplate(view, stage, index),
        )}
      </ol>
      ${complaintsAt(view, 'stages')}
      <div class="actions">
        <button type="button" id="stage-add" @click=${add}>${words.stageAdd}</button>
        ${isStandard(config.stages) ? '' : html`<button type="button" class="quiet" @click=${backToStandard}>${words.stagesStandard}</button>`}
      </div>`;
  },
};

/** What a stage is called here: by the owner, by the calculator, or by its id. */
export const stageTitle = (
  { texts }: StudioView,
  { id, label }: { readonly id: string; readonly label?: unknown },
): string =>
  (typeof label === 'string' && label.trim()) ||
  (['leads', 'primary', 'secondary'].includes(id) ? texts[id as 'leads'] : id);

function stageTemplate(view: StudioView, stage: StudioStage, index: number): TemplateResult {
  const { config, words, change, say, focus } = view;
  const title = stageTitle(view, stage);
  const set = (part: Partial<StudioStage>, place: string | null): void =>
    change({ ...config, stages: config.stages.map((one, at) => (at === index ? { ...one, ...part } : one)) }, place);
  const remove = (): void => {
    change({ ...config, stages: config.stages.filter((_one, at) => at !== index) }, null);
    say(fillIn(words.stageRemoved, { stage: title }));
    // Not to the next one's cross: a second Enter would remove that, too.
    focus('stage-add');
  };
  return html`<li class="stage">
    <span class="handle" data-stage=${index} aria-hidden="true" @pointerdown=${(event: PointerEvent) => startDrag(event, view, index)}>⠿</span>
    <div class="moves">${moveTemplate(view, index, 'up', title)}${moveTemplate(view, index, 'down', title)}</div>
    <div class="stage-fields" role="group" aria-label=${title}>
      ${textField(view, `stages.${index}.label`, words.stageName, stage.label, (label) => set({ label }, `stages.${index}.label`), { stands: stageTitle(view, { id: stage.id }) })}
      ${checkField(`stages.${index}.paid`, words.stagePaid, stage.paid, (paid) => set({ paid }, null))}
      ${index === 0 ? '' : checkField(`stages.${index}.visits`, words.stageVisits, stage.visits, (visits) => set({ visits }, null))}
      <details ?open=${view.problems.some(({ place }) => place === `stages.${index}.id`)}>
        <summary aria-label=${`${words.forDeveloper}: ${title}`}>${words.forDeveloper}</summary>
        ${textField(view, `stages.${index}.id`, words.stageId, stage.id, (id) => change(renamedStage(config, index, id.trim()), `stages.${index}.id`))}
      </details>
    </div>
    <button type="button" class="remove" aria-label=${fillIn(words.stageRemove, { stage: title })} @click=${remove}><span aria-hidden="true">×</span></button>
  </li>`;
}

/**
 * Moves a stage by one place, by a tap, by Enter and by the arrow keys.
 *
 * A button for each way, because a screen reader keeps the arrow keys for reading, and dragging needs a steady hand.
 */
function moveTemplate(view: StudioView, index: number, way: 'up' | 'down', stage: string): TemplateResult {
  const { config, words, moveStage, focus } = view;
  const to = way === 'up' ? index - 1 : index + 1;
  const move = (target: number, kept: 'up' | 'down'): void => {
    moveStage(index, target);
    // The stage's button keeps the focus, wherever it is now.
    if (config.stages[target]) focus(`stage-${kept}-${target}`);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') move(index - 1, 'up');
    else move(index + 1, 'down');
  };
  const name = fillIn(way === 'up' ? words.stageUp : words.stageDown, { stage });
  return html`<button type="button" id="stage-${way}-${index}" aria-label=${name} aria-disabled=${!config.stages[to]} @click=${() => move(to, way)} @keydown=${handleKey}><span aria-hidden="true">${way === 'up' ? '↑' : '↓'}</span></button>`;
}

/** A stage follows the pointer over the others; each that it passes makes room. */
function startDrag(event: PointerEvent, view: StudioView, start: number): void {
  const handle = event.currentTarget as HTMLElement;
  const list = handle.closest('ol')!;
  if (event.button !== 0) return;
  event.preventDefault();
  let at = start;
  const follow = (moved: PointerEvent): void => {
    const rows = [...list.children].map((row) => row.getBoundingClientRect());
    const over = rows.findIndex(({ top, bottom }) => moved.clientY >= top && moved.clientY < bottom);
    if (over < 0 || over === at) return;
    // Rows of different height would swap back and forth: a row is passed at its middle.
    const { top, height } = rows[over]!;
    if (over > at ? moved.clientY < top + height / 2 : moved.clientY > top + height / 2) return;
    view.moveStage(at, over);
    at = over;
  };
  const end = (): void => {
    removeEventListener('pointermove', follow);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
  };
  addEventListener('pointermove', follow);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}
