import { html, nothing, type TemplateResult } from 'lit';
import { splitMix, type Decimal, type ChannelRow, type MixRatio, type MixSplit } from '../../core/index.js';
import { formatChange, formatFinePoints, formatMoneyParts } from '../../format/index.js';
import { channelRows } from '../../store/channel-ranking.js';
import { amountOf } from '../../store/channel-sums.js';
import type { TableDraft } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill, fillWith } from '../base/words.js';
import { calledOf, named } from './channel-name.js';

/** What the change of can be split, the most telling first. */
export const RATIOS: readonly MixRatio[] = ['primaryCost', 'leadsCost', 'primaryRate', 'revenuePerLead'];

/** The change of each ratio between two tables, and what the channels of both are called by their keys in it. */
export interface ChannelsChange {
  readonly splits: ReadonlyMap<MixRatio, MixSplit>;
  readonly names: ReadonlyMap<string, string>;
}

/** Splits what changed between two tables; a channel is the same one where its name is. */
export function changeOf(words: ChannelsRowsTexts, before: TableDraft, after: TableDraft): ChannelsChange {
  const names = new Map<string, string>();
  const rowsOf = (draft: TableDraft): ChannelRow[] =>
    channelRows(draft.rows, (row) => {
      const isNamed = row.name.trim() && !draft.nameProblem(row);
      // No name begins so, as blanks around it are taken off.
      const key = isNamed ? row.name.trim() : ` ${row.id}`;
      names.set(key, calledOf(words, row, draft.rows.indexOf(row)));
      return key;
    });
  const inputs = { before: rowsOf(before), after: rowsOf(after) };
  return { names, splits: new Map(RATIOS.map((of) => [of, splitMix({ ...inputs, of })])) };
}

/** The ratio that is shown until a person chooses one: one in which the whole moved against all of its parts, else the first known. */
export const tellingRatio = ({ splits }: ChannelsChange): MixRatio =>
  RATIOS.find((of) => splits.get(of)!.reversal) ?? RATIOS.find((of) => splits.get(of)!.parts) ?? RATIOS[0]!;

/** What changed since the period before: how much of it the channels have changed themselves, and how much their shares. */
export function changeTemplate(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  { splits, names }: ChannelsChange,
  of: MixRatio,
  choose: (of: MixRatio) => void,
): TemplateResult {
  const split = splits.get(of)!;
  return html`<section class="change" aria-labelledby="change-head">
    <h3 id="change-head">${words.changeHead}</h3>
    <div class="kind"><label for="change-of">${words.of}</label>
      <select id="change-of" @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as MixRatio)}>
        ${RATIOS.map((ratio) => html`<option value=${ratio} .selected=${ratio === of}>${words[ratio]}</option>`)}
      </select></div>
    ${splitTemplate(view, words, split, of, names)}
  </section>`;
}

function splitTemplate(
  view: CalculatorView,
  words: ChannelsRowsTexts,
  split: MixSplit,
  of: MixRatio,
  called: ReadonlyMap<string, string>,
): TemplateResult {
  const [before, after, change] = [amountOf(split.before), amountOf(split.after), amountOf(split.change)];
  const { parts, rate, mix } = split;
  if (!before || !after || !change || !parts || !rate || !mix) return html`<p>${words.noChange}</p>`;
  const write = (value: Decimal): string => (of === 'primaryRate' ? view.percent(value) : view.money(value));
  const amounts = (all: readonly Decimal[], whole: Decimal): string[] =>
    of === 'primaryRate'
      ? all.map((part) => formatChange(part, (size) => fill(words.points, { n: formatFinePoints(size, view.context) })))
      : formatMoneyParts(all, whole, view.context);
  const [shownRate, shownMix] = amounts([rate, mix], change) as [string, string];
  const names = Object.keys(parts);
  const own = amounts(
    names.map((name) => parts[name]!.rate),
    rate,
  );
  const byShare = amounts(
    names.map((name) => parts[name]!.mix),
    mix,
  );
  const part = (name: string, shown: string): TemplateResult => figure(name, shown);
  return html`<p class="headline">${fillWith<unknown>(words.changed, {
    what: words[of],
    before: part('channelsBefore', write(before)),
    after: part('channelsAfter', write(after)),
    change: part('channelsChange', amounts([change], change)[0]!),
  })}</p>
    <p>${fillWith<unknown>(words.split, { rate: part('channelsOwn', shownRate), mix: part('channelsMix', shownMix) })}</p>
    ${split.reversal ? html`<p class="news">${isWorse(of, change) ? words.worseTogether : words.betterTogether}</p>` : split.mixHides ? html`<p class="news">${words.mixHides}</p>` : nothing}
    <table role="table" class="parts">
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${words.channel}</th>
        <th role="columnheader" scope="col">${words.ownPart}</th>
        <th role="columnheader" scope="col">${words.mixPart}</th>
      </tr></thead>
      <tbody role="rowgroup">${names.map(
        (name, index) => html`<tr role="row">
          <th role="rowheader" scope="row">${named(called.get(name)!)}</th>
          <td role="cell"><bdi translate="no">${own[index]}</bdi></td>
          <td role="cell"><bdi translate="no">${byShare[index]}</bdi></td>
        </tr>`,
      )}</tbody>
    </table>`;
}

/** Costs are the better the lower they are, all others the higher. */
const isWorse = (of: MixRatio, change: Decimal): boolean => of.endsWith('Cost') !== change.lt(0);
