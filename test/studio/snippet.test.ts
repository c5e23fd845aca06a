import { describe, expect, it } from 'vitest';
import type { StudioConfig } from '../../demo/studio/config.js';
import { snippetOf } from '../../demo/studio/snippet.js';
import { BRANDED, config, LEAD, problemsIn } from './studio.js';

const parts = (given: StudioConfig): Record<string, string> =>
  Object.fromEntries(snippetOf(given, problemsIn(given)).parts.map(({ place, text }) => [place, text]));

describe('what an owner writes', () => {
  const nasty = `"><script>alert('x')</script>{{ 1 }} \${2} </script>`;
  const given = config({
    brand: { name: nasty, logo: '', phone: '' },
    fallback: nasty,
    address: `https://a.example/"><b>`,
  });

  it.each(['module', 'file', 'frame', 'wordpress', 'tag-manager', 'vue'] as const)(
    'never becomes markup: %s',
    (delivery) => {
      const all = snippetOf({ ...given, delivery }, []).parts.map(({ text }) => text);
      for (const text of all) expect(text).not.toMatch(/<script>alert|"><b>|<\/script>\{\{/);
    },
  );

  it('never becomes a program: React', () => {
    const { component } = parts({ ...given, delivery: 'react' });
    expect(component).toContain(`<p>{${JSON.stringify(nasty)}}</p>`);
    expect(component).toContain(`brand={JSON.stringify(${JSON.stringify({ name: nasty })})}`);
  });
});

describe('the shortcode of the plugin', () => {
  it('is written where the plugin has a setting for everything', () => {
    const given = config({
      delivery: 'wordpress',
      lang: 'en',
      currency: 'EUR',
      start: 'own',
      values: { budget: '1800', primaryCheck: '200' },
      panels: ['norms', 'plan'],
      brand: { name: 'Clinic & Co', logo: '', phone: '+372 600 0000' },
      tokens: { accent: '#5c6b2e' },
      lead: { ...LEAD, offer: 'A plan in return' },
      fallback: 'Call us',
    });
    expect(parts(given)['shortcode'])
      .toBe(`[funnel_calculator lang="en" currency="EUR" budget="1800" primary_check="200" panels="norms plan" brand_name="Clinic & Co" brand_phone="+372 600 0000" accent="#5c6b2e" lead_form="yes" offer="A plan in return"]
Call us
[/funnel_calculator]`);
  });

  it.each([
    ['norms of one’s own', { norms: { leadsCost: { value: '400' } } }],
    ['stages of one’s own', { stages: BRANDED.stages.slice(0, 2) }],
    ['words of one’s own', { words: { en: { leads: 'Calls' } } }],
    ['a colour that it doesn’t know', { tokens: { weak: '#a00000' } }],
    ['a counter', { statistics: BRANDED.statistics }],
    ['a bracket', { fallback: 'Call [us]' }],
  ] as const)('isn’t written where it would lose %s; the block says all of it', (_what, part) => {
    const written = parts(config({ ...part, delivery: 'wordpress' }));
    expect(Object.keys(written)).toEqual(['page']);
  });
});

describe('an address of a frame', () => {
  it('holds the options and tokens that the framed page takes, and nothing of statistics', () => {
    const { page } = parts({ ...BRANDED, delivery: 'frame' });
    const fragment = /#([^"]*)"/.exec(page!)![1]!.replaceAll('&amp;', '&');
    expect(fragment.split('&').map((pair) => pair.split('=')[0])).toEqual([
      'lang',
      'currency',
      'color-scheme',
      'budget',
      'leads',
      'primary',
      'norms',
      'panels',
      'texts',
      'brand',
      '--funnel-accent',
      '--funnel-radius',
    ]);
    expect(decodeURIComponent(fragment)).toContain('primary=25%');
  });

  it('that is longer than the frame reads is named', () => {
    const words = { en: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`word${n}`, 'x'.repeat(1900)])) };
    const given = config({ delivery: 'frame', words });
    expect(snippetOf(given, problemsIn(given)).problems.map(({ complaint }) => complaint)).toEqual(['frameLong']);
  });
});
