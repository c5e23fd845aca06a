import type { ReactiveControllerHost } from 'lit';
import type { ChannelColumn } from '../../store/channel-ranking.js';
import { EMPTY_ENTRY, entryOf, readEntry, type NumberEntry } from '../../store/number-entry.js';
import { stepValue } from '../../store/step.js';
import { TypingController } from '../base/typing-controller.js';
import type { CalculatorView } from '../base/view.js';

/** What the cells of a table of channels need of the element that they stand in. */
export interface CellsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  calculatorView(): CalculatorView | undefined;
  entryOf(id: number, column: ChannelColumn): NumberEntry | undefined;
  labelOf(id: number, column: ChannelColumn): string;
  enter(id: number, column: ChannelColumn, entry: NumberEntry): void;
  focusBehind(cell: string): void;
}

const COUNTS: readonly ChannelColumn[] = ['leads', 'primary', 'secondary'];

/** How a column's numbers are read and written. */
export const entryKindOf = (column: ChannelColumn): 'count' | 'money' => (COUNTS.includes(column) ? 'count' : 'money');

/** The id of a cell's input. */
export const cellId = (id: number, column: ChannelColumn | 'name'): string => `${column}-${id}`;

/** The typing of all cells: each has a controller as long as its row stands. */
export class ChannelCells {
  readonly #host: CellsHost;
  readonly #typing = new Map<string, TypingController>();

  constructor(host: CellsHost) {
    this.#host = host;
  }

  typingOf(id: number, column: ChannelColumn): TypingController {
    const cell = cellId(id, column);
    let typing = this.#typing.get(cell);
    if (!typing) this.#typing.set(cell, (typing = this.#make(cell, id, column)));
    return typing;
  }

  /** Forgets the cells of rows that are gone. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const [cell, typing] of this.#typing) {
      if (ids.has(cell.slice(cell.indexOf('-') + 1))) continue;
      this.#host.removeController(typing);
      this.#typing.delete(cell);
    }
  }

  #make(cell: string, id: number, column: ChannelColumn): TypingController {
    const host = this.#host;
    const kind = entryKindOf(column);
    const entry = (): NumberEntry => host.entryOf(id, column) ?? EMPTY_ENTRY;
    return new TypingController(host, {
      view: () => host.calculatorView(),
      input: () => (host.renderRoot as ShadowRoot).getElementById(cell) as HTMLInputElement | null,
      kept: entry,
      shown: () => {
        const { text, value, invalid } = entry();
        return invalid ? text : (host.calculatorView()?.editable(value, kind) ?? '');
      },
      label: () => host.labelOf(id, column),
      announcedAs: () => cell,
      type: (text) => host.enter(id, column, readEntry(text, kind, host.calculatorView()!.context)),
      choose: (reading) => host.enter(id, column, entryOf(reading)),
      focusNext: () => host.focusBehind(cell),
      step: (direction, large) => {
        const { value, invalid } = entry();
        const next = stepValue(value, direction, large);
        if (invalid || next === value) return false;
        host.enter(id, column, entryOf(next));
        return true;
      },
    });
  }
}
