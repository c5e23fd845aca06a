import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_CONFIG, type StudioConfig } from '../../demo/studio/config/config.js';
import { snippetOf } from '../../demo/studio/output/snippet.js';
import { BRANDED, config, LEAD, named, problemsIn } from './studio.js';

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
      norms: { leadsCost: { value: '400' }, primaryRate: { value: '0.45' } },
      panels: ['norms', 'plan'],
      brand: { name: 'Clinic & Co', logo: '', phone: '+372 600 0000' },
      tokens: { accent: '#5c6b2e' },
      lead: { ...LEAD, offer: 'A plan in return' },
      fallback: 'Call us',
    });
    expect(parts(given)['shortcode'])
      .toBe(`[funnel_calculator lang="en" currency="EUR" budget="1800" primary_check="200" norm_leads_cost="400" norm_primary_rate="0.45" panels="norms plan" brand_name="Clinic & Co" brand_phone="+372 600 0000" accent="#5c6b2e" lead_form="yes" offer="A plan in return"]
Call us
[/funnel_calculator]`);
  });

  it('asks for the form that the plugin makes by its own settings', () => {
    const given = config({ delivery: 'wordpress', lead: { ...NEW_CONFIG.lead, on: true, offer: 'A plan' } });
    expect(problemsIn(given)).toEqual([]);
    const { shortcode, page } = parts(given);
    expect(shortcode).toContain(' lead_form="yes" offer="A plan"]');
    expect(page).not.toContain('lead');
    expect(snippetOf(given, []).problems).toEqual([]);
  });

  it('says where a form would be lost, because only the block does it and nobody has said where leads go', () => {
    const given = config({
      delivery: 'wordpress',
      words: { en: { leads: 'Calls' } },
      lead: { ...NEW_CONFIG.lead, on: true },
    });
    expect(named(snippetOf(given, problemsIn(given)).problems)).toEqual(['lead.on: wordpressLead']);
  });

  it.each([
    ['the source of a norm', { norms: { leadsCost: { value: '400', source: 'our clinics' } } }],
    ['stages of one’s own', { stages: BRANDED.stages.slice(0, 2) }],
    ['words of one’s own', { words: { en: { leads: 'Calls' } } }],
    ['a colour that it doesn’t know', { tokens: { weak: '#a00000' } }],
    ['figures of statistics', { statistics: BRANDED.statistics }],
    ['a colour by name', { tokens: { accent: 'teal' } }],
    ['an address that is cut', { brand: { name: '', logo: `https://a.example/${'x'.repeat(500)}`, phone: '' } }],
    ['a bracket', { fallback: 'Call [us]' }],
  ] as const)('isn’t written where it would lose %s; the block says all of it', (_what, part) => {
    const written = parts(config({ ...part, delivery: 'wordpress' }));
    expect(Object.keys(written)).toEqual(['page']);
  });
});

const hasPhp = spawnSync('php', ['-v']).status === 0;

/** The plugin's own reader of settings, with what it uses of WordPress. */
const PLUGIN = `
  define('ABSPATH', '/');
  function wp_specialchars_decode($text) { return htmlspecialchars_decode($text, ENT_QUOTES); }
  function wp_check_invalid_utf8($text) { return $text; }
  function wp_json_encode($value) { return json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES); }
  function wp_kses_post($text) { return $text; }
  function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
  if (!function_exists('mb_substr')) {
    function mb_substr($text, $start, $most) { return implode('', array_slice(preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY), $start, $most)); }
  }
  function esc_url_raw($text) { return $text; }
  require '${join(import.meta.dirname, '../../demo/wordpress/includes/options.php')}';
  preg_match('/^\\[funnel_calculator (.*?)\\]\\n(.*)\\n\\[/su', stream_get_contents(STDIN), $parts);
  preg_match_all('/([a-z_]+)="([^"]*)"/', $parts[1], $pairs);
  echo FunnelCalculator\\calculator_html(FunnelCalculator\\read_options(array_combine($pairs[1], $pairs[2])), $parts[2]);
`;

describe.runIf(hasPhp)('the shortcode, read by the plugin', () => {
  it('makes the element that was set in the studio', () => {
    const given = config({
      delivery: 'wordpress',
      lang: 'ru',
      currency: 'RUB',
      period: 'quarter',
      start: 'own',
      values: { budget: '90000.5', leads: '300', primary: '25%', secondaryCheck: '30000' },
      leadsAre: 'enquiries',
      normsPreset: 'dental-ru',
      norms: { leadsCost: { value: '400' }, primaryRate: { value: '0.45' } },
      panels: ['norms', 'plan'],
      brand: BRANDED.brand,
      scheme: 'dark',
      tokens: { accent: '#8a3b2a', text: '#ffffff' },
      statistics: { gtag: true, dataLayer: false, metrika: '12345678', figures: '' },
      fallback: 'Позвоните нам',
    });
    const { stdout, stderr } = spawnSync('php', ['-r', PLUGIN], {
      input: parts(given)['shortcode']!,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const brand = JSON.stringify(BRANDED.brand).replaceAll('"', '&quot;');
    expect(stdout).toBe(
      '<funnel-calculator lang="ru" currency="RUB" budget="90000.5" leads="300" primary="25%" secondary-check="30000"' +
        ' period="quarter" leads-are="enquiries" norms-preset="dental-ru" panels="norms plan" color-scheme="dark"' +
        ` analytics="gtag ym:12345678" brand="${brand}"` +
        ' norms="{&quot;leadsCost&quot;:&quot;400&quot;,&quot;primaryRate&quot;:&quot;0.45&quot;}"' +
        ' style="--funnel-accent:#8a3b2a;--funnel-text:#ffffff;">Позвоните нам</funnel-calculator>',
    );
  });
});

describe.runIf(hasPhp)('a norm that is typed in WordPress', () => {
  it.each([
    ['primary_rate', '45 %', '0.45'],
    ['primary_rate', '45', '0.45'],
    ['primary_rate', '7,5%', '0.075'],
    ['primary_rate', '0.45', '0.45'],
    ['secondary_rate', '1', '1'],
    ['secondary_rate', '100%', '1.00'],
    ['leads_cost', '1 200,50', '1200.50'],
  ])('%s %s is %s', (name, typed, norm) => {
    const lever = name.replace(/_./, (found) => found[1]!.toUpperCase());
    const { stdout } = spawnSync('php', ['-r', PLUGIN], {
      input: `[funnel_calculator norm_${name}="${typed}"]\nCall\n[/funnel_calculator]`,
      encoding: 'utf8',
    });
    expect(stdout).toContain(`norms="{&quot;${lever}&quot;:&quot;${norm}&quot;}"`);
  });

  it.each([
    ['leads_cost', '45%'],
    ['primary_rate', 'many'],
    ['primary_rate', '-5'],
  ])('%s %s is none', (name, typed) => {
    const { stdout } = spawnSync('php', ['-r', PLUGIN], {
      input: `[funnel_calculator norm_${name}="${typed}"]\nCall\n[/funnel_calculator]`,
      encoding: 'utf8',
    });
    expect(stdout).toBe('<funnel-calculator>Call</funnel-calculator>');
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
    expect(page).toContain('title="Калькулятор воронки"');
  });

  it('that is longer than the frame reads is named', () => {
    const words = { en: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`word${n}`, 'x'.repeat(1900)])) };
    const given = config({ delivery: 'frame', words });
    expect(snippetOf(given, problemsIn(given)).problems.map(({ complaint }) => complaint)).toEqual(['frameLong']);
  });
});
