import { html, type TemplateResult } from 'lit';
import type { CompareStore } from '../../store/compare-store.js';
import { answerExisting, stagesBesideExisting } from '../../store/existing.js';
import { EXISTING } from '../../store/index.js';
import type { EntryKind } from '../../store/number-entry.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { remark } from '../base/field-message.js';
import type { PasteGround } from '../base/paste-ground.js';
import { formatOf } from '../base/field-format.js';
import type { CalculatorView } from '../base/view.js';

/** The fields of the other period, with the labels and the formats of the calculator's own. */
export function fieldsTemplate(
  view: CalculatorView,
  words: CompareTexts,
  compare: CompareStore,
  ground: (name: string) => PasteGround,
): TemplateResult {
  const { snapshot } = compare.other;
  return html`<fieldset>
    <legend>${compare.ownIsLater ? words.otherBefore : words.otherAfter}</legend>
    <p class="small">${compare.ownIsLater ? words.ownAfter : words.ownBefore} ${words.pasteHint}</p>
    <div class="fields">
      ${inOrder(compare).map(
        ([name, entry]) => html`<funnel-panel-field
          name=${name}
          label=${view.label(name)}
          kind=${kindOf(view, name)}
          .entry=${entry}
          .hint=${remark(view, name, entry, snapshot)}
          .problem=${name === EXISTING && answerExisting(snapshot).case === 'exceeds' ? words.newExceeds : ''}
          .ground=${ground}
        ></funnel-panel-field>`,
      )}
    </div>
  </fieldset>`;
}

/** The fields as they are shown: existing patients under those among whom they are. A pasted row fills them last. */
function inOrder(compare: CompareStore): CompareStore['fields'] {
  const { fields } = compare;
  const existing = fields.filter(([name]) => name === EXISTING);
  const { first } = stagesBesideExisting(compare.other.snapshot);
  return fields.flatMap((field) =>
    field[0] === EXISTING ? [] : field[0] === first.id ? [field, ...existing] : [field],
  );
}

/** The kind of entry. A stage behind another may be entered as a share of it. */
export function kindOf(view: CalculatorView, name: string): EntryKind {
  if (formatOf(view, name) === 'money') return 'money';
  return name === EXISTING || view.store.snapshot.definition.stages[0]!.id === name ? 'count' : 'stage';
}
