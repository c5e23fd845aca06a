import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_CONFIG, stagesOf, type StudioConfig } from '../../demo/studio/config/config.js';
import { sentenceOf } from '../../demo/studio/sections/form-controls.js';
import { DEFAULTS } from '../../demo/studio/problems/look-problems.js';
import { settingsOf } from '../../demo/studio/output/settings.js';
import { withNewStage } from '../../demo/studio/config/stage-list.js';
import { STUDIO_WORDS } from '../../demo/studio/words/index.js';
import { BRANDED, config, LEAD, named, problemsIn } from './studio.js';

const attributes = (given: StudioConfig): Record<string, string> =>
  Object.fromEntries(settingsOf(given, problemsIn(given)).attributes);

it('nothing is wrong with what the studio begins with, nor with a whole configuration', () => {
  expect([...problemsIn(NEW_CONFIG), ...problemsIn(BRANDED)]).toEqual([]);
});

describe('stages', () => {
  const many = (count: number): StudioConfig => {
    let { stages } = NEW_CONFIG;
    while (stages.length < count) stages = withNewStage(stages, `Stage ${stages.length}`);
    return config({ stages });
  };

  it('may be forty, and not fifty-one', () => {
    expect(problemsIn(many(40))).toEqual([]);
    expect(JSON.parse(attributes(many(40))['stages']!)).toHaveLength(40);
    expect(named(problemsIn(many(51)))).toEqual(['stages: stagesMany']);
    expect(attributes(many(51))).not.toHaveProperty('stages');
  });

  it('of one name are told apart by nobody, which is said of the later one', () => {
    const [first, second, third] = NEW_CONFIG.stages;
    const stages = [{ ...first!, label: 'Visit' }, second!, { ...third!, label: ' visit' }];
    const problems = problemsIn(config({ stages }));
    expect(named(problems)).toEqual(['stages.2.label: stageNameTwice?']);
    expect(problems[0]!.gaps).toEqual({ given: 'visit' });
  });

  it('need to be one at least', () => {
    expect(named(problemsIn(config({ stages: [] })))).toEqual(['stages: stagesNone']);
  });

  it.each(['leads', 'Calls', 'budget', '', 'звонки'])('can’t be called %j beside the standard ones', (id) => {
    const [first, second, third] = NEW_CONFIG.stages;
    const given = config({ stages: [first!, { ...second!, id }, third!] });
    expect(named(problemsIn(given))).toEqual(['stages.1.id: stageIdRefused']);
    expect(attributes(given)).not.toHaveProperty('stages');
  });

  it('with a name of 5,000 letters lose nothing of it, and it isn’t written', () => {
    const given = config({ stages: NEW_CONFIG.stages.map((stage) => ({ ...stage, label: 'x'.repeat(5000) })) });
    expect(named(problemsIn(given))[0]).toBe('stages.0.label: stageNameLong');
    expect(stagesOf(given.stages)[0]!.label).toHaveLength(5000);
    expect(attributes(given)).not.toHaveProperty('stages');
  });
});

describe('words and brand', () => {
  it('of 5,000 letters are left out alone', () => {
    const given = config({ words: { en: { leads: 'x'.repeat(5000), primary: 'Came' } } });
    expect(named(problemsIn(given))).toEqual(['words.en.leads: wordLong']);
    expect(attributes(given)['texts']).toBe('{"en":{"primary":"Came"}}');
  });

  it('a logo without https is shown, and told to be none on most pages', () => {
    const given = config({ brand: { name: 'A', logo: 'http://clinic.example/logo.svg', phone: '' } });
    expect(named(problemsIn(given))).toEqual(['brand.logo: logoInsecure?']);
    expect(attributes(given)['brand']).toContain('http://clinic.example/logo.svg');
  });

  it('a logo needs an address that pictures can have', () => {
    const given = config({ brand: { name: 'A', logo: 'javascript:alert(1)', phone: '' } });
    expect(named(problemsIn(given))).toEqual(['brand.logo: logoRefused']);
    expect(attributes(given)['brand']).toBe('{"name":"A"}');
    const bare = config({ brand: { name: 'A', logo: 'clinic.com/logo.svg', phone: '' } });
    expect(named(problemsIn(bare))).toEqual(['brand.logo: addressBare']);
    expect(problemsIn(config({ brand: { name: 'A', logo: 'logo.svg', phone: '' } }))).toEqual([]);
  });

  it('a phone needs digits', () => {
    expect(named(problemsIn(config({ brand: { name: '', logo: '', phone: 'call us' } })))).toEqual([
      'brand.phone: phoneRefused',
    ]);
  });
});

describe('numbers and norms', () => {
  it('that aren’t read yet are asked about, with what they may mean', () => {
    const unread = { 'values.leads': '1.200', 'values.budget': 'much', 'norms.primaryRate.value': '-3' };
    const problems = problemsIn(config({ unread }));
    expect(named(problems)).toEqual([
      'values.leads: numberTwo',
      'values.budget: numberUnread',
      'norms.primaryRate.value: numberNegative',
    ]);
    expect(problems[0]!.gaps).toEqual({ readings: '1.2 / 1,200' });
  });

  it('a share of more than all is said to be one', () => {
    const unread = { 'norms.primaryRate.value': '140', 'values.margin': '101%' };
    expect(named(problemsIn(config({ unread })))).toEqual([
      'norms.primaryRate.value: numberShare',
      'values.margin: numberShare',
    ]);
  });

  it.each([
    ['without a value', { from: '0.3' }],
    ['above one', { value: '1.2' }],
    ['with its ends swapped', { value: '0.3', from: '0.5', to: '0.2' }],
  ])('a norm %s is left out, and the others stay', (_what, norm) => {
    const given = config({ norms: { primaryRate: norm, leadsCost: { value: '400' } } });
    expect(named(problemsIn(given))).toEqual(['norms.primaryRate: normRefused']);
    expect(attributes(given)['norms']).toBe('{"leadsCost":"400"}');
  });
});

describe('colours', () => {
  it('without contrast are named with what they lack, and used all the same', () => {
    const given = config({ scheme: 'light', tokens: { text: '#aaaaaa' } });
    const problems = problemsIn(given);
    expect(named(problems)).toEqual(['tokens.text: contrast?']);
    expect(problems[0]!.gaps).toEqual({ tokens: 'text', scheme: 'light', ratio: '2.3', needed: '4.5' });
    expect(settingsOf(given, problems).tokens).toEqual([['--funnel-text', '#aaaaaa']]);
  });

  it('are looked at in the scheme in which they may be seen', () => {
    const tokens = { accent: '#0b3d4a' };
    expect(named(problemsIn(config({ scheme: 'light', tokens })))).toEqual([]);
    expect(named(problemsIn(config({ scheme: '', tokens })))).toEqual(['tokens.accent: contrast?']);
  });

  it('are told in one sentence for a scheme, with the way out, in the numbers of the language', () => {
    const told = (tokens: StudioConfig['tokens'], scheme: StudioConfig['scheme'] = ''): string[] =>
      problemsIn(config({ scheme, tokens })).map((problem) =>
        sentenceOf({ words: STUDIO_WORDS['ru']!, locale: 'ru' }, problem),
      );
    expect(told({ surface: '#fff8f0' })).toEqual([
      'Плохо видно на фоне (тёмный вид): «Текст», «Мелкий текст», «Слабое место», «Хорошо». Контраст 1, нужен 4,5. Или выберите выше «светлый».',
      'Плохо видно на фоне (тёмный вид): «Основной: полосы, выделение». Контраст 2, нужен 3. Или выберите выше «светлый».',
    ]);
    expect(told({ text: '#aaaaaa' }, 'light')).toEqual([
      'Плохо видно на фоне (светлый вид): «Текст». Контраст 2,3, нужен 4,5.',
    ]);
  });

  it('of a background are held against the calculator’s own text', () => {
    const problems = problemsIn(config({ scheme: 'light', tokens: { surface: '#333333' } }));
    expect(problems.map(({ place, gaps }) => `${place}: ${gaps!['tokens']!}`)).toEqual([
      'tokens.surface: text muted weak good',
      'tokens.surface: accent',
    ]);
  });

  it('that hide something, or are none, are left out', () => {
    const given = config({ tokens: { accent: 'url(https://x.example)', radius: '1em' } });
    expect(named(problemsIn(given))).toEqual(['tokens.accent: colourRefused', 'tokens.radius: lengthRefused']);
    expect(settingsOf(given, problemsIn(given)).tokens).toEqual([]);
  });

  it('are compared with those that the calculator really has', () => {
    const theme = readFileSync(join(import.meta.dirname, '../../src/components/base/theme.styles.ts'), 'utf8');
    const own = [...theme.matchAll(/--funnel-(\w+), light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
      name,
      light,
      dark,
    ]);
    expect(own).toEqual(Object.keys(DEFAULTS.light).map((name) => [name, DEFAULTS.light[name], DEFAULTS.dark[name]]));
  });
});

describe('a lead form', () => {
  const form = (part: Partial<typeof LEAD>): StudioConfig => config({ lead: { ...LEAD, ...part } });

  it.each([
    ['an address', { endpoint: '' }, 'lead.endpoint: noEndpoint'],
    ['an address that is safe', { endpoint: 'https://x.example/?token=1' }, 'lead.endpoint: badEndpoint'],
    ['a whole address', { endpoint: 'https:' }, 'lead.endpoint: badEndpoint'],
    ['an address that is one', { endpoint: 'our CRM' }, 'lead.endpoint: badEndpoint'],
    ['the beginning of its address', { endpoint: 'agency.com/leads' }, 'lead.endpoint: addressBare'],
    ['a whole policy', { policyUrl: 'https:/' }, 'lead.policyUrl: badAddress'],
    ['the beginning of its policy', { policyUrl: 'www.clinic.com/privacy' }, 'lead.policyUrl: addressBare'],
    ['an address of its policy', { policyUrl: 'privacy policy' }, 'lead.policyUrl: badAddress'],
    ['a name', { controller: ' ' }, 'lead.controller: noController'],
    ['a policy', { policyUrl: '' }, 'lead.policyUrl: noPolicy'],
    ['a policy that can be opened', { policyUrl: 'javascript:1' }, 'lead.policyUrl: badAddress'],
    ['a way to answer', { fields: 'name' }, 'lead.fields: noContact'],
  ])('isn’t there without %s', (_what, part, problem) => {
    const given = form(part);
    expect(named(problemsIn(given))).toEqual([problem]);
    expect(settingsOf(given, problemsIn(given)).lead).toBeNull();
  });

  it.each([
    ['', 'badConsentUrl'],
    ['our policy', 'badAddress'],
    ['clinic.com/consent', 'addressBare'],
  ])('isn’t there while a consent has “%s” for a document', (url, complaint) => {
    const consent = { id: 'processing', text: 'Yes', version: '1', url, required: true };
    const given = form({ consents: [consent] });
    expect(named(problemsIn(given))).toEqual([`lead.consents.0.url: ${complaint}`]);
    expect(settingsOf(given, problemsIn(given)).lead).toBeNull();
  });

  it.each(['http://127.0.0.1:8080/', 'http://localhost:8080', 'http://[::1]:8080/leads'])(
    'may be tried with a receiver at %s, and is told to be for this computer alone',
    (endpoint) => {
      const given = form({ endpoint });
      expect(named(problemsIn(given))).toEqual(['lead.endpoint: endpointLocal?']);
      expect(settingsOf(given, problemsIn(given)).lead).toContainEqual(['endpoint', endpoint]);
    },
  );

  it('isn’t there with an address without https elsewhere, nor with a key in one of this computer', () => {
    for (const endpoint of [
      'http://agency.example/leads',
      'http://localhost.agency.example/',
      'http://127.0.0.1/?token=1',
    ])
      expect(named(problemsIn(form({ endpoint })))).toEqual(['lead.endpoint: badEndpoint']);
  });

  it('is asked about links that lack their beginning, and has a policy beside its page', () => {
    expect(named(problemsIn(form({ messenger: 't.me/clinic', thanksUrl: 'clinic.com/thanks' })))).toEqual([
      'lead.messenger: addressBare?',
      'lead.thanksUrl: addressBare?',
    ]);
    for (const policyUrl of ['/privacy', 'privacy.html', 'docs/policy.v2/', 'politika?id=1', '#privacy'])
      expect(problemsIn(form({ policyUrl }))).toEqual([]);
  });

  it('isn’t asked about while it is switched off', () => {
    expect(problemsIn(form({ on: false, endpoint: '' }))).toEqual([]);
  });

  it('and statistics aren’t there in a frame, and that is said', () => {
    const given = config({ delivery: 'frame', lead: LEAD, statistics: { ...NEW_CONFIG.statistics, gtag: true } });
    expect(named(problemsIn(given))).toEqual(['lead.on: frameLead', 'statistics.gtag: frameStatistics']);
  });
});

it.each(['clinic.com/calc', 'WWW.Clinic.com', 'клиника.рф', 'clinic.com:8080/x', 'a.b.co.uk?x=1'])(
  'the address of the files lacks its beginning in %s, and the one that is meant is named',
  (address) => {
    const problems = problemsIn(config({ address }));
    expect(named(problems)).toEqual(['address: addressBare?']);
    expect(problems[0]!.gaps).toEqual({ address: `https://${address}` });
  },
);

it('a counter’s number, figures, currency, language and address are looked at', () => {
  const given = config({
    lang: '???',
    currency: 'XXXX',
    address: 'http://',
    statistics: { ...NEW_CONFIG.statistics, metrika: '12a', figures: 'revenue Bad-name' },
  });
  expect(named(problemsIn(given))).toEqual([
    'lang: langUnknown',
    'currency: currencyUnknown',
    'address: addressRefused?',
    'statistics.metrika: badMetrika',
    'statistics.figures: badFigures',
  ]);
  expect(attributes(given)).toEqual({});
});
