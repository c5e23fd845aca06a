import { describe, expect, it } from 'vitest';
import { openFragment, writeFragment } from '../../demo/studio/config/config-fragment.js';
import { openJson, writeJson } from '../../demo/studio/config/config-json.js';
import { NEW_CONFIG } from '../../demo/studio/config/config.js';
import { changeTo, redo, startHistory, undo } from '../../demo/studio/config/history.js';
import { movedStage, renamedStage, withNewStage } from '../../demo/studio/config/stage-list.js';
import { asked, withAsked } from '../../demo/studio/config/asked-contacts.js';
import { typeNumber } from '../../demo/studio/config/typed-number.js';
import { BRANDED, config } from './studio.js';

describe('a configuration as a file', () => {
  it('comes back as it was saved, with every word and what was typed by half', () => {
    const whole = { ...BRANDED, unread: { 'values.leads': '1.200 ?' } };
    expect(openJson(writeJson(whole))).toEqual({ ok: true, config: whole, refused: [] });
  });

  it('holds nothing but what was changed', () => {
    expect(JSON.parse(writeJson(config({ lang: 'ru', brand: { ...NEW_CONFIG.brand, name: 'A' } })))).toEqual({
      format: 'funnel-calculator-studio',
      version: 1,
      lang: 'ru',
      brand: { name: 'A' },
    });
  });

  it.each([
    ['more than anybody writes', `{"format": "${'x'.repeat(1_000_000)}"}`, 'too_long'],
    ['a file of another program', '{"lang": "ru"}', 'not_ours'],
    ['a list', '[1]', 'not_ours'],
    ['a later version', '{"format":"funnel-calculator-studio","version":2}', 'newer'],
    ['a version that is none', '{"format":"funnel-calculator-studio","version":"1"}', 'not_ours'],
  ])('takes nothing of %s, and says why', (_what, text, reason) => {
    expect(openJson(text)).toEqual({ ok: false, reason });
  });

  it('that is no JSON is taken nowhere, and the line is named where the browser says it', () => {
    expect(openJson('{\n  "lang": "ru",\n}')).toEqual({ ok: false, reason: 'no_json', line: 3 });
    expect(openJson('')).toEqual({ ok: false, reason: 'no_json', line: null });
  });

  it('has numbers that are none in their fields, as if they had been typed there', () => {
    const opened = openJson(
      JSON.stringify({
        format: 'funnel-calculator-studio',
        version: 1,
        values: { budget: '-5000', leads: 'abc', primary: '25%', secondary: '12.5', margin: '1.4' },
        norms: { primaryRate: { value: '1.4', from: '0.2', source: 'ours' }, leadsCost: { value: '50%' } },
      }),
    );
    expect(opened.ok && opened.config).toEqual(
      config({
        values: { primary: '25%', secondary: '12.5' },
        norms: { primaryRate: { from: '0.2', source: 'ours' } },
        unread: {
          'values.budget': '-5000',
          'values.leads': 'abc',
          'values.margin': '140%',
          'norms.primaryRate.value': '140%',
          'norms.leadsCost.value': '50%',
        },
      }),
    );
    expect(opened.ok && opened.refused).toEqual([]);
  });

  it('is taken as far as it is right, and names the rest', () => {
    const text = JSON.stringify({
      format: 'funnel-calculator-studio',
      version: 1,
      lang: 'ru',
      stages: 'three',
      colour: 'red',
      brand: { name: 'A', logo: 7 },
      lead: [],
      delivery: 'post',
    });
    expect(openJson(text)).toEqual({
      ok: true,
      config: config({ lang: 'ru', brand: { ...NEW_CONFIG.brand, name: 'A' } }),
      refused: ['stages', 'colour', 'delivery', 'brand.logo', 'lead'],
    });
  });

  it('isn’t led astray by names that every object has', () => {
    const text =
      '{"format":"funnel-calculator-studio","version":1,"__proto__":{"lang":"ru"},"constructor":1,"values":{"__proto__":"1"}}';
    const opened = openJson(text);
    expect(opened.ok && opened.refused).toEqual(['__proto__', 'constructor']);
    expect(opened.ok && opened.config.lang).toBe('');
  });
});

describe('a configuration as a link', () => {
  const link = writeFragment(BRANDED);

  it('comes back whole', () => {
    expect(openFragment(link)).toEqual({ ok: true, config: BRANDED, refused: [] });
  });

  it('has signs only that no program breaks or encodes', () => {
    expect(link).toMatch(/^#studio=1\.[a-z\d]+\.[\w-]+$/);
  });

  it('is no concern of the studio under another name', () => {
    expect([openFragment(''), openFragment('#funnel-v1;lang=ru'), openFragment('#calculator')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([1, 5, 9, 20, 200])('that was cut off %i characters before its end gives nothing', (missing) => {
    expect(openFragment(link.slice(0, -missing))).toEqual({ ok: false, reason: 'cut' });
  });

  it.each(['#studio=', '#studio=1', '#studio=1.abc', '#studio=1..', '#studio=x.y.z', '#studio=0.1.a'])(
    '%s gives nothing',
    (hash) => {
      expect(openFragment(hash)).toEqual({ ok: false, reason: 'cut' });
    },
  );

  it('of a newer studio says that it is newer, however it goes on', () => {
    expect(openFragment('#studio=2.abc.def')).toEqual({ ok: false, reason: 'newer' });
    expect(openFragment('#studio=12')).toEqual({ ok: false, reason: 'newer' });
  });
});

describe('going back and forth', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];

  it('takes each change back, and does it again', () => {
    const done = changeTo(changeTo(startHistory(a), b, null), c, null);
    expect(undo(done).present).toBe(b);
    expect(undo(undo(done)).present).toBe(a);
    expect(redo(undo(done)).present).toBe(c);
  });

  it('stays where it is at either end', () => {
    const start = startHistory(a);
    expect([undo(start).present, redo(start).present]).toEqual([a, a]);
  });

  it('takes back a word and not a letter', () => {
    const done = changeTo(changeTo(startHistory(a), b, 'brand.name'), c, 'brand.name');
    expect(undo(done).present).toBe(a);
  });

  it('begins a new step in another field, and after an undo', () => {
    expect(undo(changeTo(changeTo(startHistory(a), b, 'brand.name'), c, 'brand.phone')).present).toBe(b);
    const again = changeTo(undo(changeTo(changeTo(startHistory(a), b, null), c, 'x')), { n: 4 }, 'x');
    expect(undo(again).present).toBe(b);
  });

  it('forgets what was taken back once something else is changed', () => {
    const other = changeTo(undo(changeTo(startHistory(a), b, null)), c, null);
    expect(redo(other).present).toBe(c);
  });
});

describe('stages', () => {
  const { stages } = NEW_CONFIG;
  const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join();

  it('move up and down, and never out of the list', () => {
    expect(ids(movedStage(stages, 0, 2))).toBe('primary,secondary,leads');
    expect(ids(movedStage(stages, 2, 0))).toBe('secondary,leads,primary');
    expect([movedStage(stages, 0, -1), movedStage(stages, 2, 3), movedStage(stages, 1, 1)]).toEqual([
      stages,
      stages,
      stages,
    ]);
  });

  it('get a name that nobody has', () => {
    const four = withNewStage(stages, 'New');
    expect(
      ids(
        withNewStage(
          four.filter(({ id }) => id !== 'leads'),
          'New',
        ),
      ),
    ).toBe('primary,secondary,stage4,stage5');
    expect(ids(withNewStage(four.slice(1), 'New'))).toBe('primary,secondary,stage4,stage5');
  });

  it('take their numbers and norms along to another name', () => {
    const given = config({
      values: { leads: '1', primary: '2', primaryCheck: '3' },
      norms: { primaryRate: { value: '0.3' } },
    });
    const { values, norms } = renamedStage(given, 1, 'came');
    expect({ values, norms }).toEqual({
      values: { leads: '1', came: '2', cameCheck: '3' },
      norms: { cameRate: { value: '0.3' } },
    });
  });

  it('leave the numbers of another stage alone while two have the same name', () => {
    const given = config({ values: { leads: '1', primary: '2' } });
    expect(renamedStage(given, 1, 'leads').values).toEqual({ leads: '1', primary: '2' });
  });
});

describe('what a form asks for', () => {
  it.each([
    ['name phone! email', 'name', 'no', 'phone! email'],
    ['phone! email', 'name', 'yes', 'name phone! email'],
    ['email phone', 'phone', 'required', 'email phone!'],
    ['', 'email', 'required', 'email!'],
  ] as const)('%j with %s %s is %j', (fields, contact, how, expected) => {
    expect(withAsked(fields, contact, how)).toBe(expected);
    expect(asked(expected, contact)).toBe(how);
  });
});

describe('a number that is typed', () => {
  it('becomes canonical in the language in which it is typed', () => {
    expect(
      typeNumber(NEW_CONFIG, 'values.budget', '180 000,5 ₽', 'money', { locale: 'ru', currency: 'RUB' }).values,
    ).toEqual({
      budget: '180000.5',
    });
    expect(typeNumber(NEW_CONFIG, 'values.primary', '25 %', 'count', { locale: 'ru' }).values).toEqual({
      primary: '25%',
    });
    expect(typeNumber(NEW_CONFIG, 'norms.primaryRate.value', '35', 'percent', { locale: 'en' }).norms).toEqual({
      primaryRate: { value: '0.35' },
    });
  });

  it('is kept as it was typed while it is none, and no old number stands in its place', () => {
    const before = config({ values: { leads: '600' } });
    const typed = typeNumber(before, 'values.leads', '1.200', 'count', { locale: 'en' });
    expect(typed.values).toEqual({});
    expect(typed.unread).toEqual({ 'values.leads': '1.200' });
    expect(typeNumber(typed, 'values.leads', '1200', 'count', { locale: 'en' })).toEqual(
      config({ values: { leads: '1200' } }),
    );
  });

  it('leaves nothing behind where it is deleted', () => {
    const norms = { leadsCost: { value: '400' } };
    expect(typeNumber(config({ norms }), 'norms.leadsCost.value', '', 'money', { locale: 'en' })).toEqual(NEW_CONFIG);
  });
});
