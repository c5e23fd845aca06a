import { describe, expect, it } from 'vitest';
import { recorder, watch } from './watched.js';

const panels = ['norms', 'plan', 'share'];

describe('a program that isn’t there yet', () => {
  it('is told in order once it has come', () => {
    const { calls, call } = recorder();
    const { send, pass, globals, lines } = watch({ analytics: 'gtag' });
    for (const panel of panels) send('funnel-panel', { panel });
    pass(5);
    globals['gtag'] = call;
    pass(1);
    expect(calls.map(([, , details]) => details)).toEqual(panels.map((panel) => ({ panel })));
    expect(lines).toEqual([]);
  });

  it('is told with the next step, however soon that is', () => {
    const { calls, call } = recorder();
    const { send, globals } = watch({ analytics: 'ym:7' });
    send('funnel-panel', { panel: 'norms' });
    globals['ym'] = call;
    send('funnel-panel', { panel: 'plan' });
    expect(calls.map(([, , , parameters]) => parameters)).toEqual([
      { funnel: { panel: 'norms' } },
      { funnel: { panel: 'plan' } },
    ]);
  });

  it('is waited for half a minute; then the console says so, once, and nothing waits any longer', () => {
    const { send, pass, lines, waiting } = watch({ analytics: 'dataLayer' });
    send('funnel-panel', { panel: 'norms' });
    pass(29.5);
    expect(lines).toEqual([]);
    pass(1);
    expect(lines).toEqual([
      '[funnel-calculator] analytics="dataLayer": dataLayer is not on this page; what it missed is dropped',
    ]);
    send('funnel-panel', { panel: 'plan' });
    pass(60);
    expect(lines).toHaveLength(1);
    expect(waiting()).toBe(0);
  });

  it('hears what comes after it, though it came late', () => {
    const { calls, call } = recorder();
    const { send, pass, globals } = watch({ analytics: 'gtag' });
    send('funnel-panel', { panel: 'norms' });
    pass(60);
    globals['gtag'] = call;
    send('funnel-panel', { panel: 'plan' });
    expect(calls).toEqual([['event', 'funnel_panel', { panel: 'plan' }]]);
  });

  it('is kept no more than fifty steps', () => {
    const { send, lines, waiting } = watch({ analytics: 'gtag' });
    for (let time = 0; time < 51; time++) send('funnel-share', { way: 'copy' });
    expect(lines).toHaveLength(1);
    expect(waiting()).toBe(0);
  });

  it('is never created', () => {
    const { send, pass, globals } = watch({ analytics: 'gtag dataLayer ym:1' });
    send('funnel-panel', { panel: 'norms' });
    pass(60);
    expect(Object.keys(globals)).toEqual([]);
  });
});

describe('a program that breaks', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('blocked');
      },
    ],
    [
      'throws something else',
      () => {
        throw null as unknown as Error;
      },
    ],
  ])('and %s reaches neither the calculator nor the other programs', (_what, gtag) => {
    const { calls, call } = recorder();
    const { send, lines } = watch({ analytics: 'gtag ym:1' }, { gtag, ym: call });
    for (const panel of panels) send('funnel-panel', { panel });
    expect(calls).toHaveLength(3);
    expect(lines).toEqual([
      '[funnel-calculator] analytics="gtag": gtag has thrown an error; what it missed is dropped',
    ]);
  });

  it.each([
    ['an element of that name', { gtag: { nodeName: 'FORM' } }],
    ['a text', { gtag: 'gtag' }],
    ['null', { gtag: null }],
  ])('or is %s counts as not there', (_what, globals) => {
    const { send, pass, lines } = watch({ analytics: 'gtag' }, globals);
    send('funnel-panel', { panel: 'norms' });
    pass(60);
    expect(lines).toEqual([expect.stringContaining('gtag is not on this page')]);
  });

  it('is found through a getter that throws without harm', () => {
    const globals = Object.defineProperty({}, 'gtag', {
      get: () => {
        throw new Error('no');
      },
    });
    const { send, lines } = watch({ analytics: 'gtag' }, globals);
    expect(() => send('funnel-panel', { panel: 'norms' })).not.toThrow();
    expect(lines).toHaveLength(1);
  });
});

describe('the data layer', () => {
  it('is told by its own push, which a tag manager has replaced', () => {
    const pushed: unknown[] = [];
    const dataLayer = {
      entries: pushed,
      push(this: { entries: unknown[] }, entry: unknown) {
        this.entries.push(entry);
      },
    };
    watch({ analytics: 'dataLayer' }, { dataLayer }).send('funnel-panel', { panel: 'norms' });
    expect(pushed).toEqual([{ event: 'funnel_panel', panel: 'norms' }]);
  });
});

describe('the attribute', () => {
  it('says in the console which of its words it doesn’t understand, and follows the others', () => {
    const { calls, call } = recorder();
    const { send, lines } = watch({ analytics: 'gtag ga4 ym ym:12x' }, { gtag: call });
    send('funnel-panel', { panel: 'norms' });
    expect(calls).toHaveLength(1);
    expect(lines).toEqual([
      '[funnel-calculator] analytics: "ga4", "ym", "ym:12x" is not understood, left out: write gtag, dataLayer or ym: with the number of the counter',
    ]);
  });

  it('tells nobody anything while it isn’t there', () => {
    const { calls, call } = recorder();
    const { send, typeOwnNumbers, pass, waiting } = watch({}, { gtag: call, ym: call, dataLayer: { push: call } });
    typeOwnNumbers();
    send('funnel-panel', { panel: 'norms' });
    expect(waiting()).toBe(0);
    pass(60);
    expect(calls).toEqual([]);
  });

  it('may come when the visitor has agreed: what they do from then on is told', () => {
    const { calls, call } = recorder();
    const { send, follow } = watch({}, { gtag: call });
    send('funnel-panel', { panel: 'norms' });
    follow({ analytics: 'gtag' });
    send('funnel-panel', { panel: 'norms' });
    expect(calls).toEqual([['event', 'funnel_panel', { panel: 'norms' }]]);
  });

  it('may come back: what nobody heard in between is not counted as told', () => {
    const { calls, call } = recorder();
    const { typeOwnNumbers, type, follow, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    typeOwnNumbers();
    follow({ analytics: null });
    pass(60);
    follow({ analytics: 'gtag' });
    type({ budget: '190000' });
    pass(3);
    expect(calls.map(([, name]) => name)).toContain('funnel_result');
  });

  it('may be taken away: nothing more is told, not even what was waiting', () => {
    const { calls, call } = recorder();
    const { send, typeOwnNumbers, follow, pass, globals, waiting } = watch({ analytics: 'gtag' });
    typeOwnNumbers();
    send('funnel-panel', { panel: 'norms' });
    follow({ analytics: null });
    globals['gtag'] = call;
    pass(60);
    expect(calls).toEqual([]);
    expect(waiting()).toBe(0);
  });
});
