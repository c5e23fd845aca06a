import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { SessionStore } from '../../src/store/session-store.js';

const open = (): { store: FunnelStore; session: SessionStore<{ readonly note: string }>; heard: string[] } => {
  const store = new FunnelStore();
  const session = new SessionStore({ note: '' });
  const heard: string[] = [];
  return { store, session, heard };
};

describe('what stands in a panel beside the numbers', () => {
  it('starts anew with them already for those who hear of the start first', () => {
    const { store, session, heard } = open();
    store.subscribe(() => heard.push(session.state.note));
    session.followStarts(store);
    session.change({ note: 'mine' });
    store.type('leads', '5');
    store.reset();
    store.undo();
    expect(heard).toEqual(['mine', '', 'mine']);
  });

  it('comes with the numbers that it was given for, and is told once', () => {
    const { store, session, heard } = open();
    session.followStarts(store);
    session.change({ note: 'mine' });
    session.subscribe(() => heard.push(session.state.note));
    const opened = { ...store.state, origin: 'blank' as const };
    session.startWith(opened, { note: 'theirs' });
    expect(session.state.note).toBe('mine');
    store.restore(opened);
    expect(heard).toEqual(['theirs']);
    store.undo();
    expect(heard).toEqual(['theirs', 'mine']);
  });
});
