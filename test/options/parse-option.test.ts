import { describe, expect, it } from 'vitest';
import { hear } from './heard.js';

const said = (...parameters: Parameters<typeof hear>): unknown => {
  const { said, heard } = hear(...parameters);
  expect(heard).toEqual([]);
  return said;
};

describe('an option in JSON', () => {
  it.each([
    [
      'stages',
      '[{"id":"calls","label":{"en":"Calls","pt-BR":"Ligações"}},{"id":"visits","paid":true,"counts":"visits","slots":1.5,"label":"Visits"}]',
      [
        { id: 'calls', label: { en: 'Calls', 'pt-BR': 'Ligações' } },
        { id: 'visits', paid: true, counts: 'visits', slots: '1.5', label: 'Visits' },
      ],
    ],
    ['values', '{"calls": 600, "visits": "25%"}', { calls: '600', visits: '25%' }],
    [
      'norms',
      '{"callsCost": 300, "visitsRate": {"value": "0.35", "from": 0.3, "to": 0.4, "source": "clinics.example", "date": 2026}}',
      {
        callsCost: { value: '300' },
        visitsRate: { value: '0.35', from: '0.3', to: '0.4', source: 'clinics.example', date: '2026' },
      },
    ],
    ['capacity', '{"slots": 220, "maxOccupancy": "0.95"}', { slots: '220', maxOccupancy: '0.95' }],
    [
      'texts',
      '{"en": {"leads": "Calls"}, "ru": {"leads": "Звонки"}}',
      { en: { leads: 'Calls' }, ru: { leads: 'Звонки' } },
    ],
    [
      'brand',
      '{"name": "A & B", "logo": "/logo.svg", "phone": "+7 495 000-00-00"}',
      { name: 'A & B', logo: '/logo.svg', phone: '+7 495 000-00-00' },
    ],
  ] as const)('is understood as text and as an object alike: %s', (option, text, meaning) => {
    expect(said(option, text)).toEqual(meaning);
    expect(said(option, JSON.parse(text))).toEqual(meaning);
  });

  it.each(['', null, undefined, 'null', '{}'])('says nothing where nothing is written: %s', (given) => {
    expect(said('norms', given) ?? {}).toEqual({});
  });

  it('takes numbers of every kind as decimal text', () => {
    expect(said('values', { a: 600, b: 0.1, c: 1e21, d: 1e-7, e: 12345678901234567890n })).toEqual({
      a: '600',
      b: '0.1',
      c: '1000000000000000000000',
      d: '0.0000001',
      e: '12345678901234567890',
    });
  });

  it('leaves out what is null', () => {
    expect(said('norms', { leadsCost: null, primaryRate: '0.35' })).toEqual({ primaryRate: { value: '0.35' } });
  });

  it('is frozen all through, and inherits nothing', () => {
    const stages = hear('stages', '[{"id":"calls","label":{"en":"Calls"}}]').said!;
    const tables = [stages, stages[0]!, stages[0]!.label as object];
    expect(tables.map((table) => Object.isFrozen(table))).toEqual([true, true, true]);
    expect(tables.slice(1).map((table) => Object.getPrototypeOf(table) as unknown)).toEqual([null, null]);
  });

  it('doesn’t follow the page’s object afterwards', () => {
    const brand = { name: 'A' };
    const { said } = hear('brand', brand);
    brand.name = 'B';
    expect(said!.name).toBe('A');
  });
});

describe('what an option can’t mean', () => {
  it.each([
    [
      'brand',
      '{"name": {"en": "A"}, "phone": "1"}',
      { phone: '1' },
      'brand.name: write a text of at most 200 characters; left out',
    ],
    ['brand', '{"nmae": "A", "phone": "1"}', { phone: '1' }, 'brand.nmae: known here: name, logo, phone; left out'],
    [
      'norms',
      '{"leadsCost": {"value": "300", "form": "200"}}',
      { leadsCost: { value: '300' } },
      'norms.leadsCost.form: known here: value, from, to, source, date, grade, what, url; left out',
    ],
    [
      'norms',
      '{"leadsCost": true, "primaryRate": "0.3"}',
      { primaryRate: { value: '0.3' } },
      'norms.leadsCost: write "0.35" or {"value": "0.35"}; left out',
    ],
    ['values', '{"leads": "600", "a b": "1"}', { leads: '600' }, 'values.a b: names have letters and digits; left out'],
    [
      'capacity',
      '{"slots": 220, "maxOccupancy": 95}',
      { slots: '220' },
      "capacity.maxOccupancy: write a ratio such as '0.8'; left out",
    ],
    [
      'texts',
      '{"en": "Calls", "ru": {"leads": "Звонки"}}',
      { ru: { leads: 'Звонки' } },
      'texts.en: write texts by name; left out',
    ],
    [
      'stages',
      '[{"id": "calls", "label": 5.5}, {"id": "visits", "label": {"en": {}}}]',
      [{ id: 'calls', label: '5.5' }, { id: 'visits' }],
      'stages[1].label: write a short text, or one per language; left out',
    ],
    [
      'stages',
      '[{"id": "calls", "payed": true}]',
      [{ id: 'calls' }],
      'stages[0].payed: known here: id, paid, counts, slots, label; left out',
    ],
  ] as const)(
    'is left out with its place, what is accepted, and what happens: %s %s',
    (option, text, meaning, warning) => {
      expect(hear(option, text)).toEqual({ said: meaning, heard: [warning] });
    },
  );

  it.each([
    ['[{"id": "calls", "paid": "yes"}]', 'stages[0].paid: write true or false; the standard funnel is shown'],
    [
      '[{"id": "calls"}, {"counts": "pets"}]',
      'stages[1].id: write {"id": "calls", "paid": true}; the standard funnel is shown',
    ],
    ['[{"id": "calls"}, null]', 'stages[1]: write {"id": "calls", "paid": true}; the standard funnel is shown'],
    ['{"id": "calls"}', 'stages: write a list of stages; the standard funnel is shown'],
    ['[{"id": "calls"', 'stages: write JSON of at most 100,000 characters; the standard funnel is shown'],
    [
      JSON.stringify(Array.from({ length: 51 }, (_, index) => ({ id: `s${String(index)}` }))),
      'stages: write at most 50 stages; the standard funnel is shown',
    ],
  ])('makes no other funnel of one with a wrong stage: %s', (text, warning) => {
    expect(hear('stages', text)).toEqual({ said: null, heard: [warning] });
  });

  it.each([
    ['values', '"600"', 'values: write {"leads": "600"}; left out'],
    ['values', '{', 'values: write JSON of at most 100,000 characters; left out'],
    ['capacity', '220', 'capacity: write {"slots": "220"}; left out'],
  ] as const)('is left out as a whole where nothing of it fits: %s=%s', (option, text, warning) => {
    expect(hear(option, text)).toEqual({ said: null, heard: [warning] });
  });
});

describe('a secret', () => {
  it.each(['token', 'apiToken', 'client_secret', 'password', 'api-key', 'apiKey', 'privateKey', 'credentials'])(
    'is refused wherever it stands: %s',
    (key) => {
      expect(hear('brand', { name: 'A', [key]: 'x' })).toEqual({
        said: { name: 'A' },
        heard: [`brand.${key}: it looks like a secret, and everybody can read this page; left out`],
      });
    },
  );
});

describe('what the page gives to be read beside figures', () => {
  it.each([
    ['brand', { name: 'A\u202e B', phone: '\u2066+7 495' }, { name: 'A B', phone: '+7 495' }],
    [
      'norms',
      { primaryRate: { value: '0.35', source: '\u202eclinics.example', date: '2026\u2069', what: 'calls\u202e' } },
      { primaryRate: { value: '0.35', source: 'clinics.example', date: '2026', what: 'calls' } },
    ],
  ] as const)(
    'loses the controls of the writing’s direction, which would mirror them: %s',
    (option, given, meaning) => {
      expect(said(option, given)).toEqual(meaning);
    },
  );
});
