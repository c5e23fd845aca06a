import { describe, expect, it } from 'vitest';
import { withoutWords } from '../../src/frame/wordless.js';

const left = (given: Record<string, string>) => {
  const { options, lost } = withoutWords(given);
  return { options: { ...options }, lost };
};

describe('the options of a page opened without one around it', () => {
  it('are numbers and looks: nobody is to speak in the name of the site', () => {
    const given = {
      lang: 'ru',
      budget: '1',
      '--funnel-accent': 'red',
      texts: '{"ru":{"leads":"x"}}',
      brand: '{"name":"x"}',
    };
    expect(left(given)).toEqual({
      options: { lang: 'ru', budget: '1', '--funnel-accent': 'red' },
      lost: ['texts', 'brand'],
    });
  });

  it('are the stages, without which there would be another funnel, by their number and not by a name', () => {
    const stages = [
      { id: 'leads' },
      { id: 'call89991234567', label: 'Call 8 999', slots: '2', onclick: 'x' },
      { id: 'primary', paid: true, label: { ru: 'x' } },
    ];
    const { options, lost } = left({ stages: JSON.stringify(stages) });
    expect(JSON.parse(options['stages']!)).toEqual([
      { id: 'leads' },
      { id: 'call89991234567', slots: '2', label: { en: 'Stage 2', ru: 'Этап 2', et: 'Etapp 2' } },
      { id: 'primary', paid: true, label: { en: 'Stage 3', ru: 'Этап 3', et: 'Etapp 3' } },
    ]);
    expect(lost).toEqual(['stages']);
  });

  it('are the norms without where they come from', () => {
    const norms = { primaryRate: '0.35', leadsCost: { value: '300', from: '200', source: 'Call 8 999', date: '2026' } };
    const { options, lost } = left({ norms: JSON.stringify(norms) });
    expect(JSON.parse(options['norms']!)).toEqual({
      primaryRate: { value: '0.35' },
      leadsCost: { value: '300', from: '200' },
    });
    expect(lost).toEqual(['norms']);
    expect(left({ norms: '{"primaryRate":"0.35"}' }).lost).toEqual([]);
  });

  it.each([
    ['stages', '[]'],
    ['stages', '{}'],
    ['stages', '[null]'],
    ['stages', 'Call 8 999'],
    ['norms', '{}'],
    ['norms', '[]'],
    ['norms', 'Call 8 999'],
    ['texts', '{'],
  ])('are nothing of what is no %s: %s', (name, value) => {
    expect(left({ [name]: value })).toEqual({ options: {}, lost: name === 'norms' && value === '{}' ? [] : [name] });
  });

  it('inherit nothing', () => {
    expect(Object.getPrototypeOf(withoutWords({ lang: 'ru' }).options)).toBeNull();
    const { options } = left({ norms: '{"__proto__":{"value":"1"},"primaryRate":"0.35"}' });
    expect(JSON.parse(options['norms']!)).toHaveProperty('primaryRate', { value: '0.35' });
    expect('value' in {}).toBe(false);
  });
});
