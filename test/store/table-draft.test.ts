import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/store/number-entry.js';
import { FunnelStore } from '../../src/store/index.js';
import { cellOf, TableDraft } from '../../src/store/table-draft.js';
import { setTable } from '../../src/store/set-table.js';

const made = (): { store: FunnelStore; draft: TableDraft } => {
  const store = new FunnelStore();
  return { store, draft: new TableDraft(store, 'staff', ['calls', 'booked']) };
};

const typed = (text: string) => readEntry(text, 'count', { locale: 'en' });
const stored = (store: FunnelStore): unknown => store.snapshot.tables.staff;

describe('a table while somebody types', () => {
  it('begins with one empty row, which is no table yet', () => {
    const { store, draft } = made();
    expect(draft.rows).toHaveLength(1);
    expect(stored(store)).toBeUndefined();
  });

  it('gives the store what can be calculated with, and keeps every text', () => {
    const { store, draft } = made();
    const { id } = draft.rows[0]!;
    draft.rename(id, ' Anna ');
    draft.enter(id, 'calls', typed('200'));
    draft.enter(id, 'booked', typed('many'));
    expect(stored(store)).toEqual([{ name: 'Anna', calls: '200' }]);
    expect(draft.rows[0]!.name).toBe(' Anna ');
    expect(cellOf(draft.rows[0]!, 'booked')).toMatchObject({ text: 'many', invalid: 'not_a_number' });
  });

  it('shows the texts to those who are told of the change', () => {
    const { store, draft } = made();
    const seen: string[] = [];
    store.subscribe(() => seen.push(cellOf(draft.rows[0]!, 'calls').text));
    draft.enter(draft.rows[0]!.id, 'calls', typed('x'));
    expect(seen).toEqual(['x']);
  });

  it('adds, moves and removes rows', () => {
    const { store, draft } = made();
    draft.rename(draft.rows[0]!.id, 'Anna');
    const second = draft.add();
    draft.rename(second, 'Bella');
    draft.move(second, -1);
    expect(stored(store)).toEqual([{ name: 'Bella' }, { name: 'Anna' }]);
    draft.move(second, -1);
    expect(stored(store)).toEqual([{ name: 'Bella' }, { name: 'Anna' }]);
    draft.remove(second);
    expect(stored(store)).toEqual([{ name: 'Anna' }]);
    draft.remove(draft.rows[0]!.id);
    expect(stored(store)).toBeUndefined();
    expect(draft.rows).toHaveLength(1);
  });

  it('brings back what was typed when the removal of a row is undone', () => {
    const { store, draft } = made();
    const { id } = draft.rows[0]!;
    draft.enter(id, 'calls', typed('x'));
    draft.add();
    draft.remove(id);
    store.undo();
    expect(cellOf(draft.rows[0]!, 'calls').text).toBe('x');
  });

  it('follows a reset, and the page', () => {
    const { store, draft } = made();
    draft.rename(draft.rows[0]!.id, 'Anna');
    store.reset();
    expect(draft.rows.map(({ name }) => name)).toEqual(['']);
    setTable(store, 'staff', [{ name: 'Clara', calls: '5', salary: '7' }], false);
    expect(draft.rows[0]).toMatchObject({ name: 'Clara', rest: { salary: '7' } });
    draft.enter(draft.rows[0]!.id, 'booked', typed('2'));
    expect(stored(store)).toEqual([{ name: 'Clara', calls: '5', salary: '7', booked: '2' }]);
  });

  it('leaves a name that the store would refuse out of the table, and says why', () => {
    const { store, draft } = made();
    draft.rename(draft.rows[0]!.id, 'Anna');
    const second = draft.add();
    draft.rename(second, 'Anna ');
    expect(draft.nameProblem(draft.rows[0]!)).toBeNull();
    expect(draft.nameProblem(draft.rows[1]!)).toBe('equal_names');
    expect(stored(store)).toEqual([{ name: 'Anna' }, { name: '' }]);
    draft.rename(second, 'A'.repeat(81));
    expect(draft.nameProblem(draft.rows[1]!)).toBe('long_name');
    expect(draft.rows[1]!.name).toHaveLength(81);
  });

  it('takes as many rows as a table has', () => {
    const { draft } = made();
    for (let row = draft.rows.length; row < draft.most; row++) draft.add();
    expect(draft.rows).toHaveLength(50);
    expect(draft.hasRoom).toBe(false);
  });
});
