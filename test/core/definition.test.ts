import { describe, expect, it } from 'vitest';
import {
  calculateFunnel,
  defineFunnel,
  DENTAL_STAGES,
  type FunnelDefinition,
  type Stage,
} from '../../src/core/index.js';
import { everyObjectIn } from './figures.js';

describe('the dental funnel', () => {
  // A list that isn't frozen is derived anew in each test.
  const dental = (): FunnelDefinition => defineFunnel([...DENTAL_STAGES]);

  it('is leads → primary → secondary, the last counted in visits', () => {
    expect(dental().stages).toEqual([
      { id: 'leads' },
      { id: 'primary', paid: true },
      { id: 'secondary', paid: true, counts: 'visits' },
    ]);
  });
  it('has the six fields and the margin', () => {
    expect(dental().fields.map(({ name, kind, stage }) => `${name} ${kind} ${stage}`)).toEqual([
      'budget budget -1',
      'leads count 0',
      'primary count 1',
      'secondary count 2',
      'primaryCheck check 1',
      'secondaryCheck check 2',
      'margin margin -1',
    ]);
  });
  it('has five levers: cost, conversions, checks', () => {
    expect(dental().levers.map(({ id, kind, stage }) => `${id} ${kind} ${stage}`)).toEqual([
      'leadsCost cost 0',
      'primaryRate rate 1',
      'secondaryRate rate 2',
      'primaryCheck check 1',
      'secondaryCheck check 2',
    ]);
  });
});

describe('a definition', () => {
  it('is frozen, and apart from the list that it was made of', () => {
    const given = [
      { id: 'calls', label: { en: 'Calls' } },
      { id: 'visits', paid: true },
    ];
    const definition = defineFunnel(given);
    given[0]!.id = 'changed';
    expect(definition.stages[0]?.id).toBe('calls');
    const { stages, fields, levers } = definition;
    expect(
      [definition, stages, fields, levers, ...stages, ...fields, ...levers].every((part) => Object.isFrozen(part)),
    ).toBe(true);
    expect(everyObjectIn(fields).every((object) => Object.isFrozen(object))).toBe(true);
  });
  it('is the same object for the same frozen list, and passes through', () => {
    const list = Object.freeze([{ id: 'calls' }]);
    expect(defineFunnel(list)).toBe(defineFunnel(list));
    expect(defineFunnel(defineFunnel(list))).toBe(defineFunnel(list));
    expect(defineFunnel()).toBe(defineFunnel(DENTAL_STAGES));
    expect(everyObjectIn(DENTAL_STAGES).every((object) => Object.isFrozen(object))).toBe(true);
  });
  it('is derived afresh from a list that can still change', () => {
    const list: Stage[] = [{ id: 'calls' }];
    expect(defineFunnel(list).stages).toHaveLength(1);
    list.push({ id: 'visits' });
    expect(defineFunnel(list).stages).toHaveLength(2);
  });
  it('is derived from the stages of a copy', () => {
    const { levers } = defineFunnel({ ...defineFunnel([{ id: 'calls' }, { id: 'visits' }]) });
    expect(levers.map(({ id }) => id)).toEqual(['callsCost', 'visitsRate']);
  });
  it.each([0, 3, 0.5, '0', '12', '123456789', '0.123456', '123456789.123456'])('takes slots of %j', (slots) => {
    expect(defineFunnel([{ id: 'calls', slots }]).stages[0]?.slots).toBe(slots);
  });
  it('takes ids of one and of 32 characters', () => {
    expect(defineFunnel([{ id: 'a' }, { id: `b${'9'.repeat(31)}` }]).stages).toHaveLength(2);
  });
});

describe('a definition is refused', () => {
  const refused = (stages: unknown): unknown => {
    try {
      return defineFunnel(stages as Stage[]);
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['without stages', []],
    ['of null', null],
    ['of a string', 'leads'],
    ['of an object without stages', {}],
    ['with a stage that is no object', ['leads']],
    ['with null for a stage', [null]],
    ['without an id', [{}]],
    ['with a numeric id', [{ id: 5 }]],
    ['with an empty id', [{ id: '' }]],
    ['with a capital', [{ id: 'Leads' }]],
    ['with a hyphen', [{ id: 'first-visit' }]],
    ['with a leading digit', [{ id: '1st' }]],
    ['with another alphabet', [{ id: 'лиды' }]],
    ['with an id of 33 characters', [{ id: 'a'.repeat(33) }]],
    ['with a line break behind the id', [{ id: 'leads\n' }]],
    ['with the same id twice', [{ id: 'leads' }, { id: 'leads' }]],
    ['with an id that another one’s figure has', [{ id: 'leads' }, { id: 'leadsCost' }]],
    ['with an id that a later one’s figure has', [{ id: 'leadsRate' }, { id: 'leads' }]],
    ['with two ids that derive one name', [{ id: 'x' }, { id: 'xRevenue' }, { id: 'xRevenueShare' }]],
    ['with unknown counts', [{ id: 'leads', counts: 'heads' }]],
    ['with paid as text', [{ id: 'leads', paid: 'yes' }]],
    ['with negative slots', [{ id: 'leads', slots: -1 }]],
    ['with slots that are no number', [{ id: 'leads', slots: 'two' }]],
    ['with a number among words for slots', [{ id: 'leads', slots: 'x1' }]],
    ['with words behind the slots', [{ id: 'leads', slots: '1x' }]],
    ['with slots of ten digits', [{ id: 'leads', slots: '1234567890' }]],
    ['with slots to seven places', [{ id: 'leads', slots: '1.2345678' }]],
    ['with slots that end in a point', [{ id: 'leads', slots: '1.' }]],
    ['with slots that begin with a point', [{ id: 'leads', slots: '.5' }]],
    ['with slots that have another sign for a point', [{ id: 'leads', slots: '1,5' }]],
  ])('%s', (_what, stages) => {
    expect(refused(stages)).toMatchObject({ name: 'RangeError', field: 'definition', rule: 'invalid_definition' });
  });

  it.each<[unknown, string]>([
    [[], 'needs a list of at least one stage'],
    [null, 'does not define a funnel, got null'],
    [['leads'], 'needs an object for every stage, got "leads"'],
    [[{ id: '1st' }], 'needs stage ids like /^[a-z][a-zA-Z0-9]{0,31}$/, got "1st"'],
    [[{ id: 'leads', counts: 'heads' }], "needs counts: 'people' or 'visits' at leads, got \"heads\""],
    [[{ id: 'leads', paid: 'yes' }], 'needs paid: true or false at leads, got "yes"'],
    [[{ id: 'leads', slots: -1 }], 'needs slots of 0 or more at leads, got -1'],
    [[{ id: 'leads' }, { id: 'leads' }], 'derives the name leads twice, or a reserved one, got "leads"'],
  ])('in words: %j', (stages, words) => {
    expect(String(refused(stages))).toContain(`[funnel-calculator] definition ${words}`);
  });

  it.each([
    'Cost',
    'Rate',
    'TotalRate',
    'Lost',
    'Check',
    'Revenue',
    'RevenueShare',
    'RevenuePerPerson',
    'BreakEvenCost',
  ])('with an id that is another one’s %s', (figure) => {
    expect(refused([{ id: 'leads' }, { id: `leads${figure}` }])).toMatchObject({
      rule: 'invalid_definition',
      value: `leads${figure}`,
    });
  });

  it.each([
    'budget',
    'margin',
    'revenue',
    'averageCheck',
    'roas',
    'romi',
    'romiByRevenue',
    'adShare',
    'netOfAds',
    'payback',
    'repeatVisitsToPayback',
    'allChecks',
    'stages',
    'unavailable',
    'warnings',
    'capacity',
    'values',
    'norms',
    'shares',
    'existing',
    'constructor',
    'toString',
    'valueOf',
  ])('with the reserved id %s', (id) => {
    expect(refused([{ id: 'leads' }, { id }])).toMatchObject({ rule: 'invalid_definition', value: id });
  });

  it('before anything is calculated', () => {
    expect(() => calculateFunnel({}, { definition: [] })).toThrow(RangeError);
  });
});
