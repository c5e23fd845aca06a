import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { questionAt } from '../../src/store/typed-question.js';

function made(texts: Readonly<Record<string, string>>): FunnelStore {
  const store = new FunnelStore();
  store.startBlank(true);
  store.context = { locale: 'en', currency: 'GBP' };
  for (const [name, text] of Object.entries(texts)) store.type(name, text);
  return store;
}
const asked = (texts: Readonly<Record<string, string>>, name: string): unknown =>
  JSON.parse(JSON.stringify(questionAt(made(texts).snapshot, name)));

describe('what is worth asking about a typed number', () => {
  it('a percentage whose digits may be people: 600 leads, 150 first visits and 30 %', () => {
    expect(asked({ leads: '600', primary: '150', secondary: '30%' }, 'secondary')).toEqual({
      rule: 'share_or_people',
      share: '0.3',
      means: '45',
      people: '30',
      is: '0.2',
    });
  });

  it.each([
    ['far apart from what they would be as people', { leads: '600', primary: '25%' }, 'primary'],
    ['that are no whole people', { leads: '600', primary: '150', secondary: '30.5%' }, 'secondary'],
    ['the same either way', { leads: '100', primary: '30%' }, 'primary'],
    ['of nobody', { leads: '0', primary: '30%' }, 'primary'],
    ['of a number that isn’t there', { primary: '30%' }, 'primary'],
  ])('but no percentages %s', (_which, texts, name) => {
    expect(asked(texts, name)).toBe(null);
  });

  it('a percentage once, until it was answered', () => {
    const store = made({ leads: '600', primary: '150', secondary: '30%' });
    store.choose('secondary', '30%');
    expect(questionAt(store.snapshot, 'secondary')).toBe(null);
    expect(store.snapshot.values['secondary']).toBe('45');
  });

  it('more people than at the stage before: the other way round, or a percentage', () => {
    expect(asked({ leads: '20', primary: '25' }, 'primary')).toEqual({
      rule: 'more_than_before',
      previous: 'leads',
      count: '25',
      all: '20',
      asShare: '0.25',
    });
    expect(asked({ leads: '150', primary: '600' }, 'primary')).toMatchObject({ asShare: null });
  });

  it('not more visits than patients, nor what is no number', () => {
    expect(asked({ leads: '600', primary: '30', secondary: '40' }, 'secondary')).toBe(null);
    expect(asked({ leads: '20', primary: 'many' }, 'primary')).toBe(null);
  });
});
