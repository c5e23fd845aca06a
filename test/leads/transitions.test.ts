import { describe, expect, it } from 'vitest';
import { transition, type DeliveryEvent, type State } from '../../src/leads/transitions.js';

const STATES: readonly State[] = [
  'ready',
  'sending',
  'slow',
  'sendingNoCors',
  'slowNoCors',
  'waiting',
  'offline',
  'accepted',
  'unconfirmed',
  'failed',
  'refused',
  'forbidden',
];

/** The whole machine as its specification has it: state, event → state, effects; what isn't listed changes nothing. */
const TABLE = `
ready send → sending: keep try
sending accepted → accepted: forget
sending opaque → unconfirmed: forget
sending refusal → refused: forget
sending forbidden → forbidden: forget
sending lost → sendingNoCors: sendNoCors
sending unanswered → waiting: schedule
sending exhausted → failed:
sending unplugged → offline:
sending slow → slow:
sending leave → sending: beacon
slow accepted → accepted: forget
slow opaque → unconfirmed: forget
slow refusal → refused: forget
slow forbidden → forbidden: forget
slow lost → sendingNoCors: sendNoCors
slow unanswered → waiting: schedule
slow exhausted → failed:
slow unplugged → offline:
slow leave → slow: beacon
sendingNoCors accepted → accepted: forget
sendingNoCors opaque → unconfirmed: forget
sendingNoCors forbidden → forbidden: forget
sendingNoCors exhausted → failed:
sendingNoCors unplugged → offline:
sendingNoCors slow → slowNoCors:
sendingNoCors leave → sendingNoCors: beacon
slowNoCors accepted → accepted: forget
slowNoCors opaque → unconfirmed: forget
slowNoCors forbidden → forbidden: forget
slowNoCors exhausted → failed:
slowNoCors unplugged → offline:
slowNoCors leave → slowNoCors: beacon
waiting accepted → accepted: forget
waiting timer → sending: try
waiting send → sending: try
waiting leave → waiting: beacon
offline accepted → accepted: forget
offline send → sending: try
offline online → sending: try
offline back → sending: try
offline leave → offline: beacon
failed accepted → accepted: forget
failed send → sending: restart try
failed online → sending: restart try
failed back → sending: try
failed leave → failed: beacon
refused accepted → accepted: forget
refused send → sending: restart keep try
forbidden send → sending: restart keep try
unconfirmed accepted → accepted: forget
unconfirmed send → sending: restart try
`
  .trim()
  .split('\n');

const EVENTS: readonly DeliveryEvent[] = [
  'send',
  'accepted',
  'opaque',
  'refusal',
  'forbidden',
  'lost',
  'slow',
  'unanswered',
  'exhausted',
  'unplugged',
  'timer',
  'online',
  'back',
  'leave',
];

describe('the way of a lead', () => {
  it('is this table, every state with every event', () => {
    const rows = STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        const move = transition(state, event);
        return move ? [`${state} ${event} → ${move.to}: ${move.effects.join(' ')}`.trim()] : [];
      }),
    );
    expect(rows.sort()).toEqual([...TABLE].sort());
  });

  it('has no way out of accepted, and into it by an answer that says yes alone', () => {
    expect(EVENTS.filter((event) => transition('accepted', event))).toEqual([]);
    const ways = STATES.flatMap((state) => EVENTS.filter((event) => transition(state, event)?.to === 'accepted'));
    expect(new Set(ways)).toEqual(new Set(['accepted']));
  });

  it('lets a person send again from every state in which nothing is under way and nothing is certain', () => {
    expect(STATES.filter((state) => transition(state, 'send'))).toEqual([
      'ready',
      'waiting',
      'offline',
      'unconfirmed',
      'failed',
      'refused',
      'forbidden',
    ]);
  });

  it('hands over to the browser when the page goes away from every state in which a lead may not have arrived', () => {
    expect(STATES.filter((state) => transition(state, 'leave')?.effects.includes('beacon'))).toEqual([
      'sending',
      'slow',
      'sendingNoCors',
      'slowNoCors',
      'waiting',
      'offline',
      'failed',
    ]);
  });

  it('begins no request while another one is under way', () => {
    const underWay: readonly State[] = ['sending', 'slow', 'sendingNoCors', 'slowNoCors'];
    const begun = underWay.flatMap((state) =>
      EVENTS.filter((event) => transition(state, event)?.effects.some((effect) => /^(try|sendNoCors)$/.test(effect))),
    );
    // The one that was cut off is over.
    expect(new Set(begun)).toEqual(new Set(['lost']));
  });
});
