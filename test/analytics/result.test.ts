import { describe, expect, it } from 'vitest';
import { recorder, watch } from './watched.js';
import { keepNorms } from '../../src/store/keep-norms.js';

const names = (calls: readonly (readonly unknown[])[]): unknown[] => calls.map(([, name]) => name);

describe('the first result', () => {
  it('is told once the visitor has stopped typing numbers of their own, with the weakest stage beside it', () => {
    const { calls, call } = recorder();
    const { store, typeOwnNumbers, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    keepNorms(store);
    typeOwnNumbers();
    expect(names(calls)).toEqual(['funnel_started']);
    pass(1.9);
    expect(names(calls)).toEqual(['funnel_started']);
    pass(0.2);
    expect(calls.slice(1)).toEqual([
      ['event', 'funnel_result', {}],
      ['event', 'funnel_weakest', { lever: 'primaryRate', verdict: 'weakest' }],
    ]);
  });

  it('is not that of the example, nor of the example in part', () => {
    const { calls, call } = recorder();
    const { type, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    type({ leads: '700' });
    pass(60);
    expect(names(calls)).toEqual(['funnel_started']);
  });

  it('is not there while a number is missing', () => {
    const { calls, call } = recorder();
    const { typeOwnNumbers, type, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    typeOwnNumbers();
    type({ primaryCheck: '' });
    pass(60);
    expect(names(calls)).toEqual(['funnel_started']);
  });

  it('is told before the page goes away', () => {
    const { calls, call } = recorder();
    const { typeOwnNumbers, leave, pass, waiting } = watch({ analytics: 'gtag' }, { gtag: call });
    typeOwnNumbers();
    leave();
    expect(names(calls)).toContain('funnel_result');
    pass(60);
    expect(names(calls).filter((name) => name === 'funnel_result')).toHaveLength(1);
    expect(waiting()).toBe(0);
  });

  it('waits again with every change: what is half typed isn’t judged', () => {
    const { calls, call } = recorder();
    const { store, typeOwnNumbers, type, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    keepNorms(store);
    typeOwnNumbers();
    type({ primary: '5' });
    pass(1.5);
    type({ primary: '50' });
    pass(1.5);
    type({ primary: '500' });
    pass(1.5);
    expect(names(calls)).toEqual(['funnel_started']);
    pass(1);
    expect(calls.at(-1)).toEqual(['event', 'funnel_weakest', { lever: 'secondaryRate', verdict: 'weakest' }]);
  });
});

describe('the weakest stage', () => {
  it('is told anew when it is another one, and not when it is the same', () => {
    const { calls, call } = recorder();
    const { store, typeOwnNumbers, type, pass } = watch({ analytics: 'gtag' }, { gtag: call });
    keepNorms(store);
    typeOwnNumbers();
    pass(3);
    type({ budget: '190000' });
    pass(3);
    type({ primary: '300' });
    pass(3);
    expect(calls.filter(([, name]) => name === 'funnel_weakest').map(([, , details]) => details)).toEqual([
      { lever: 'primaryRate', verdict: 'weakest' },
      { lever: 'secondaryRate', verdict: 'weakest' },
    ]);
    expect(names(calls).filter((name) => name === 'funnel_result')).toHaveLength(1);
  });
});
