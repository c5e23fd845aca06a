import { html, nothing, type TemplateResult } from 'lit';
import { formatChange } from '../../format/index.js';
import type { Comparison } from '../../store/comparison.js';
import { stagesBesideExisting } from '../../store/existing.js';
import type { NewFigure } from '../../store/new-people.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { plainly, sentence, shown, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { pointsOf } from './compare-rows.js';

/** A sentence about the new people, and whether the difference that it tells may be chance. */
type Said = readonly [sentence: Sentence, byChance?: boolean];

/** What is told of the new people of both periods; nothing where nobody has counted existing patients. */
function saidOf(view: CalculatorView, words: CompareTexts, { newPeople, before, after }: Comparison): Said[] {
  if (!newPeople) return [];
  if (newPeople.unknown) return [[sentence(words[`newUnknown${newPeople.unknown}`])]];
  const { people, cost, rate, exceeded } = newPeople;
  const { definition } = after;
  const { first } = stagesBesideExisting(after);
  const place = definition.stages.indexOf(first);
  const at = (stage: number) => [before, after].map(({ result }) => result.stages[stage]!) as [StageOf, StageOf];
  const [leads, came] = [at(place), rate && at(place + 1)];
  const counts = { peopleBefore: view.count(people[0]), peopleAfter: view.count(people[1]) };
  const pair = (name: string, figures: NewFigure, write: CalculatorView['money']): Sentence['parts'] => ({
    before: [`${name}Before`, write(figures.before)],
    after: [`${name}After`, write(figures.after)],
  });
  return [
    [
      sentence(words.newPeople, {
        ...counts,
        allBefore: view.count(leads[0].count!),
        allAfter: view.count(leads[1].count!),
      }),
    ],
    ...(cost
      ? [
          [
            sentence(words.newCost, {
              ...pair('newCost', cost, view.money),
              allBefore: view.money(leads[0].cost!),
              allAfter: view.money(leads[1].cost!),
            }),
            cost.byChance,
          ] as const,
        ]
      : []),
    ...(rate && came
      ? [
          [
            sentence(words.newRate, {
              ...counts,
              ...pair('newRate', rate, view.percent),
              cameBefore: view.count(came[0].count!),
              cameAfter: view.count(came[1].count!),
              change: formatChange(rate.after.minus(rate.before), (points) => pointsOf(view, words, points)),
              allBefore: view.percent(came[0].rate!),
              allAfter: view.percent(came[1].rate!),
            }),
            rate.byChance,
          ] as const,
        ]
      : []),
    ...(exceeded ? [[sentence(words.newExceeded)] as const] : []),
    [sentence(words.newNote)],
  ];
}

type StageOf = Comparison['after']['result']['stages'][number];

/** The new people of both periods, beside all of them. */
export function newPeopleTemplate(
  view: CalculatorView,
  words: CompareTexts,
  comparison: Comparison,
): TemplateResult | typeof nothing {
  const said = saidOf(view, words, comparison);
  return said[0]
    ? html`<h3>${words.newHeading}</h3>
        ${said.map(
          ([told, byChance]) =>
            html`<p class="new">${shown(told)}</p>
              ${byChance ? html`<p class="chance"><span class="mark" aria-hidden="true">?</span>${words.chanceWhy}</p>` : nothing}`,
        )}`
    : nothing;
}

/** The same as plain sentences, for the report. */
export const newPeopleSentences = (view: CalculatorView, words: CompareTexts, comparison: Comparison): string[] =>
  saidOf(view, words, comparison).map(([told, byChance]) => plainly(told) + (byChance ? ` ${words.chanceWhy}` : ''));
