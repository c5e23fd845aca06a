import { describe, expect, it } from 'vitest';
import { SessionLeadStorage } from '../../src/leads/lead-storage.js';
import { aLead } from './leads.js';

const CREATED = Date.parse(aLead().createdAt);
const HOUR = 3_600_000;

function storage(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  };
}
const leadStorage = (store: ReturnType<typeof storage>, hours = 0, endpoint = 'https://leads.example/in') =>
  new SessionLeadStorage(
    () => store,
    endpoint,
    () => CREATED + hours * HOUR,
  );

describe('the lead kept in a tab', () => {
  it('keeps a lead over a reload, for its own endpoint', () => {
    const store = storage();
    leadStorage(store).keep(aLead());
    expect(leadStorage(store, 23.9).kept()).toEqual(aLead());
    expect(leadStorage(store, 0, 'https://elsewhere.example/').kept()).toBe(null);
  });

  it('forgets it when told, and leaves nothing behind', () => {
    const store = storage();
    leadStorage(store).keep(aLead());
    leadStorage(store).forget();
    expect([...store.map]).toEqual([]);
  });

  it.each([24, 1000, -1])('throws away what is older than a day, or of tomorrow: %s hours', (hours) => {
    const store = storage();
    leadStorage(store).keep(aLead());
    expect(leadStorage(store, hours).kept()).toBe(null);
    expect([...store.map]).toEqual([]);
  });

  it.each(['', '{', '{"v":2}', '[1]'])('throws away what somebody else has written: %s', (text) => {
    const store = storage({ 'funnel-calculator:lead:https://leads.example/in': text });
    expect(leadStorage(store).kept()).toBe(null);
    expect([...store.map.values()].filter(Boolean)).toEqual([]);
  });

  it('is none where the browser refuses', () => {
    const refusing = new SessionLeadStorage(
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      'https://leads.example/in',
      () => 0,
    );
    refusing.keep(aLead());
    refusing.forget();
    expect(refusing.kept()).toBe(null);
  });
});
