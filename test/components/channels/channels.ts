/** The words in which tests speak of the table of channels. */
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { VIEW } from '../../../src/components/base/element.js';
import { mount, settled, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

export type Row = Readonly<Record<string, string>>;

export interface OpenTable {
  readonly calculator: FunnelCalculator;
  readonly root: ShadowRoot;
}

/** Four channels of a clinic, of which the second brings less than the others, hardly by chance. */
export const CLINIC: readonly Row[] = [
  { name: 'Direct', budget: '120000', leads: '410', primary: '140', revenue: '6160000' },
  { name: 'VK', budget: '90000', leads: '390', primary: '41', revenue: '1250000' },
  { name: 'SEO', kind: 'fee', budget: '60000', leads: '110', primary: '48', revenue: '2100000' },
  { name: 'Friends', kind: 'free', leads: '50', primary: '22', revenue: '1000000' },
];

/** As many channels as a table takes, and more. */
export const manyChannels = (count: number): Row[] =>
  Array.from({ length: count }, (_row, index) => ({
    name: `Channel of number ${index + 1}`,
    budget: String(12_000 + ((index * 7919) % 60_000)),
    leads: String(40 + ((index * 37) % 160)),
    primary: String(6 + ((index * 13) % 40)),
    revenue: String(150_000 + ((index * 130_363) % 1_900_000)),
  }));

/** A calculator with the panel and these channels in it. */
export async function openTable(
  lang: string,
  channels: readonly Row[] | null,
  { more = '', before = null as readonly Row[] | null } = {},
): Promise<OpenTable> {
  const calculator = await mount(`<funnel-calculator lang="${lang}" ${more} panels="channels"></funnel-calculator>`);
  calculator.tables = { channels, channelsBefore: before };
  const rows = (): ShadowRoot | null | undefined => findWithin(calculator, 'funnel-channels-rows')[0]?.shadowRoot;
  await until(() => Boolean(rows()?.querySelector('.box button')));
  return { calculator, root: rows()! };
}

export const said = ({ root }: OpenTable): string => plain(allText(root));
export const rowsOf = ({ root }: OpenTable): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.channel')];
export const namesOf = (table: OpenTable): string[] =>
  rowsOf(table).map((row) => row.querySelector<HTMLInputElement>('input.text')!.value);
export const labelsOf = (table: OpenTable): string[] =>
  rowsOf(table).map((row) => plain(row.querySelector('.label')!.textContent));
export const notesOf = (table: OpenTable, row = 0): string =>
  plain(rowsOf(table)[row]!.querySelector('.notes')!.textContent);
export const inputOf = (table: OpenTable, row: number, column: string): HTMLInputElement =>
  rowsOf(table)[row]!.querySelector<HTMLInputElement>(`input[id^="${column}-"]`)!;
export const headline = ({ root }: OpenTable): string => plain(root.querySelector('.headline')?.textContent ?? '');
export const figureIn = (place: ParentNode, name: string): string =>
  plain(place.querySelector(`[data-figure="${name}"]`)?.textContent ?? '');

export async function type(table: OpenTable, row: number, column: string, text: string): Promise<void> {
  const input = inputOf(table, row, column);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await rested(table);
}

/** Waits until the ranking has followed. */
export async function rested({ calculator }: OpenTable): Promise<void> {
  await calculator[VIEW].updates.rest();
  await settled();
}

export async function press(table: OpenTable, text: string): Promise<void> {
  const button = [...table.root.querySelectorAll<HTMLElement>('button')].find(
    (candidate) => plain(candidate.textContent) === text,
  );
  if (!button) throw new Error(`No button “${text}” in: ${said(table)}`);
  button.click();
  await rested(table);
}

/** Opens a row, where its kind and what is done to it stand. */
export async function openRow(table: OpenTable, row: number): Promise<HTMLElement> {
  rowsOf(table)[row]!.querySelector<HTMLElement>('.dots')!.click();
  await settled();
  return rowsOf(table)[row]!;
}

/** Pastes as a spreadsheet's copy arrives; says whether the browser would still paste by itself. */
export async function pasteInto(table: OpenTable, row: number, column: string, text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (kind: string) => (kind === 'text/plain' ? text : '') },
  });
  const native = inputOf(table, row, column).dispatchEvent(event);
  await rested(table);
  return native;
}
