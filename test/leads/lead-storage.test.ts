import { describe, expect, it } from 'vitest';
import { SessionLeadStorage } from '../../src/leads/lead-storage.js';
import { aLead } from './leads.js';

const CREATED = Date.parse(aLead().createdAt);
const HOUR = 3_600_000;
const NOTHING = { leads: [], expired: false };

function storage(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    get length() {
      return map.size;
    },
    key: (index: number) => [...map.keys()][index] ?? null,
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
    expect(leadStorage(store, 23.9).kept()).toEqual({ leads: [aLead()], expired: false });
    for (const other of ['https://elsewhere.example/', 'https://leads.example/', 'https://leads.example/in/2'])
      expect(leadStorage(store, 0, other).kept()).toEqual(NOTHING);
  });

  it('keeps the leads of two forms that send to one place, the older one first', () => {
    const store = storage();
    const later = aLead({
      leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10',
      createdAt: new Date(CREATED + 1000).toISOString(),
    });
    leadStorage(store).keep(later);
    leadStorage(store).keep(aLead());
    expect(leadStorage(store).kept().leads).toEqual([aLead(), later]);
    leadStorage(store).forget(aLead());
    expect(leadStorage(store).kept().leads).toEqual([later]);
  });

  it('forgets it when told, and leaves nothing behind', () => {
    const store = storage();
    leadStorage(store).keep(aLead());
    leadStorage(store).forget(aLead());
    expect([...store.map]).toEqual([]);
  });

  it.each([24, 1000])('throws away what is older than a day, and says so: %s hours', (hours) => {
    const store = storage();
    leadStorage(store).keep(aLead());
    expect(leadStorage(store, hours).kept()).toEqual({ leads: [], expired: true });
    expect([...store.map]).toEqual([]);
  });

  it.each([-0.1, -1000])('keeps what is of tomorrow, because the clock was set back: %s hours', (hours) => {
    const store = storage();
    leadStorage(store).keep(aLead());
    expect(leadStorage(store, hours).kept()).toEqual({ leads: [aLead()], expired: false });
  });

  it.each(['', '{', '{"v":2}', '[1]'])('throws away what somebody else has written: %s', (text) => {
    const store = storage({ 'funnel-calculator:lead:https://leads.example/in#x': text });
    expect(leadStorage(store).kept()).toEqual(NOTHING);
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
    refusing.forget(aLead());
    expect(refusing.kept()).toEqual(NOTHING);
  });
});
