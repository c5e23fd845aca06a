import { html, nothing, type TemplateResult } from 'lit';
import { percentOf } from '../../store/field.js';
import { questionAt, type TypedQuestion } from '../../store/typed-question.js';
import type { CalculatorView } from './view.js';
import { typeAll } from '../../store/type-all.js';

type Input = HTMLElement & { readonly fieldName: string; requestUpdate(): void };

/** A reading to tap: what it says, and what is entered. */
interface Reading {
  readonly text: string;
  readonly enter: () => void;
}

/**
 * Asks about a number that may have been meant otherwise, with a button for each reading; nothing while it is typed.
 *
 * What is tapped can be undone; a question that nobody answers stays, and changes nothing.
 */
export function fieldQuestion(view: CalculatorView, name: string): unknown {
  const inputs = [...view.inputs] as Input[];
  const isTyped = inputs.some(
    (input) => input.fieldName === name && input.shadowRoot?.activeElement?.localName === 'input',
  );
  const question = isTyped ? null : questionAt(view.store.snapshot, name);
  if (!question) return nothing;
  const show = (): void => inputs.forEach((input) => input.requestUpdate());
  return html`<span data-question=${question.rule}>${words(view, question)}${readings(view, name, question).map(
    ({ text, enter }): TemplateResult =>
      html` <button
        class="reading"
        @click=${() => {
          enter();
          show();
        }}
      >${text}</button>`,
  )}</span>`;
}

const words = (view: CalculatorView, { rule }: TypedQuestion): string =>
  rule === 'share_or_people' ? ` ${view.text('shareOrPeople')}` : '';

function readings(view: CalculatorView, name: string, question: TypedQuestion): Reading[] {
  const { store } = view;
  const typed = (count: { toString(): string }): string => view.editable(count.toString(), 'count');
  const people = (count: Parameters<typeof view.count>[0]): string =>
    view.text('peopleCount', { n: view.count(count) });
  if (question.rule === 'share_or_people') {
    const { share, means, people: digits, is } = question;
    return [
      { text: `${people(digits)}, ${view.percent(is)}`, enter: () => typeAll(store, new Map([[name, typed(digits)]])) },
      {
        text: `${view.percent(share)}, ${people(means)}`,
        enter: () => store.choose(name, percentOf(share.toString())),
      },
    ];
  }
  const { previous, count, all, asShare } = question;
  return [
    {
      text: view.text('countOfAll', { count: view.count(all), all: view.count(count) }),
      enter: () =>
        typeAll(
          store,
          new Map([
            [previous, typed(count)],
            [name, typed(all)],
          ]),
        ),
    },
    ...(asShare
      ? [{ text: view.percent(asShare), enter: () => typeAll(store, new Map([[name, `${typed(count)}%`]])) }]
      : []),
  ];
}
