import { html, nothing, type TemplateResult } from 'lit';
import { formatMonth } from '../../format/index.js';
import type { FigureReading } from '../../store/months-reading.js';
import { shown } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { pointText, readingName, readingSentences, standingOf, type CommonReading } from './list-sentences.js';

/** A figure from month to month: in words, as a line, and in numbers. */
export function readingTemplate(
  view: CalculatorView,
  figure: FigureReading,
  common: CommonReading,
  isOpen: boolean,
  toggle: (isOpen: boolean) => void,
): TemplateResult {
  const words = view.topics!.latest('months').list;
  const { name, reading, points } = figure;
  const what = readingName(view, name);
  const [first, ...rest] = readingSentences(view, figure, common);
  return html`<section data-reading=${name} data-verdict=${reading.verdict}>
    <h3>${what}</h3>
    <p class="said">${shown(first!)}</p>
    ${rest.map((said) => html`<p class="small">${shown(said)}</p>`)}
    ${points.length > 1 ? html`<funnel-months-line .reading=${figure} .name=${fill(words.picture, { what })}></funnel-months-line>` : nothing}
    ${points.length > 1 ? numbersTemplate(view, figure, isOpen, toggle) : nothing}
  </section>`;
}

/** The same in numbers, folded. */
function numbersTemplate(
  view: CalculatorView,
  figure: FigureReading,
  isOpen: boolean,
  toggle: (isOpen: boolean) => void,
): TemplateResult {
  const words = view.topics!.latest('months').list;
  const what = readingName(view, figure.name);
  return html`<details ?open=${isOpen} @toggle=${({ target }: Event) => toggle((target as HTMLDetailsElement).open)}>
    <summary>${words.numbers}<span class="sr">: ${what}</span></summary>
    ${
      isOpen
        ? html`<table>
            <thead><tr><th scope="col">${words.month}</th><th scope="col">${what}</th></tr></thead>
            <tbody>${figure.points.map((point) => {
              const standing = standingOf(point);
              return html`<tr>
                <th scope="row">${formatMonth(point.month, view.context, 'short')}</th>
                <td><bdi translate="no">${pointText(view, figure, point)}</bdi>${standing && standing !== 'usual' ? html`<br />${words[`label_${standing}`]}` : nothing}</td>
              </tr>`;
            })}</tbody>
          </table>`
        : nothing
    }
  </details>`;
}
