import { describe, expect, it } from 'vitest';
import type { Stage } from '../../src/core/index.js';
import { takeAsNorms, typeNorm, withdrawNorms } from '../../src/store/norm-editing.js';
import { FunnelStore, LEADS_ARE, type LeadsAre, type Published } from '../../src/store/index.js';
import shipped from '../norms/bands.json' with { type: 'json' };

/** What a case gives a calculator. */
interface Case {
  currency?: string;
  locale?: string;
  market?: string;
  /** Of the page, by lever. */
  norms?: Readonly<Record<string, string>>;
  own?: Readonly<Record<string, string>>;
  leadsAre?: LeadsAre;
  renames?: boolean;
  example?: boolean;
  stages?: readonly Stage[];
}

function made({
  currency,
  locale = 'en',
  market,
  norms,
  own = {},
  leadsAre,
  renames,
  example,
  stages,
}: Case): FunnelStore {
  const store = new FunnelStore();
  if (stages) store.define(stages);
  store.startBlank(!example);
  store.renamesStages = renames ?? false;
  store.context = { locale, currency };
  const given = norms && Object.fromEntries(Object.entries(norms).map(([lever, value]) => [lever, { value }]));
  store.setPageNorms(given ?? null, market ?? null);
  if (leadsAre) store.setPageLeadsAre(leadsAre);
  for (const [lever, text] of Object.entries(own)) typeNorm(store, lever, text);
  return store;
}

const LEVERS = ['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'] as const;

/** Which norm holds for a lever, found from the list of figures by the words of the specification alone. */
function expected(lever: string, given: Case): [value: number, grade: string | null] | null {
  const typed = given.own?.[lever];
  if (typed !== undefined) return [Number(typed) / 100, null];
  const ofPage = given.norms?.[lever];
  if (ofPage !== undefined) return [Number(ofPage), null];
  if (given.example && !given.norms)
    return ({ primaryRate: [0.35, null], secondaryRate: [0.3, null] }[lever] as never) ?? null;
  if (given.market === 'none' || (given.norms && !given.market)) return null;
  if (!given.market && (given.renames || given.stages?.some(({ label }) => label))) return null;
  if (given.stages && given.stages.map(({ id }) => id).join() !== 'leads,primary,secondary') return null;
  if (lever === 'primaryRate' && given.leadsAre && given.leadsAre !== 'ad-leads') return null;
  const language = (given.locale ?? 'en').slice(0, 2);
  const euro =
    language === 'de' ? 'dental-de' : ['et', 'lv', 'lt', 'ru'].includes(language) ? 'dental-ee' : 'worldwide';
  const byCurrency: Record<string, string> = { RUB: 'dental-ru', USD: 'dental-us', GBP: 'dental-uk', EUR: euro };
  const market = given.market ?? byCurrency[given.currency ?? ''] ?? 'worldwide';
  const band = shipped.bands.find((candidate) => candidate.market === market && candidate.lever === lever);
  if (!band || (lever === 'leadsCost' && band.currency !== given.currency)) return null;
  return [Number(lever === 'leadsCost' ? band.to : band.from), band.grade];
}

const STANDARD = [
  { id: 'leads' },
  { id: 'primary', paid: true },
  { id: 'secondary', paid: true, counts: 'visits' as const },
];
const NAMED = STANDARD.map((stage, index) => (index === 1 ? { ...stage, label: 'Consultations' } : stage));
const OTHER = [{ id: 'leads' }, { id: 'calls' }, { id: 'primary', paid: true }];

const CASES: readonly Case[] = ['RUB', 'USD', 'GBP', 'EUR', 'KZT', undefined].flatMap((currency) =>
  ['en', 'ru', 'de-AT', 'et'].flatMap((locale) => {
    const place = { locale, ...(currency && { currency }) };
    return [
      place,
      { ...place, market: 'none' },
      { ...place, market: 'dental-us' },
      { ...place, market: 'dental-ru', norms: { primaryRate: '0.5' } },
      { ...place, norms: { secondaryRate: '0.4' } },
      { ...place, norms: {} },
      { ...place, own: { primaryRate: '45' } },
      { ...place, own: { primaryRate: '45' }, norms: { primaryRate: '0.5', secondaryRate: '0.2' } },
      { ...place, leadsAre: 'enquiries' as const },
      { ...place, leadsAre: 'mixed' as const, market: 'dental-uk' },
      { ...place, renames: true },
      { ...place, renames: true, market: 'dental-ru' },
      { ...place, stages: STANDARD },
      { ...place, stages: NAMED },
      { ...place, stages: NAMED, market: 'dental-us' },
      { ...place, stages: OTHER },
      { ...place, stages: OTHER, market: 'dental-ru' },
      { ...place, example: true },
      { ...place, example: true, market: 'dental-ru' },
      { ...place, example: true, norms: { primaryRate: '0.5' } },
      { ...place, example: true, own: { primaryRate: '45' } },
    ];
  }),
);

describe('the norm of a lever', () => {
  it.each(CASES)('is the visitor’s, else the page’s, else the published one: %j', (given) => {
    const { norms, diagnosis } = made(given).snapshot;
    for (const lever of LEVERS.filter((id) => diagnosis.levers.some((known) => known.id === id))) {
      const norm = norms[lever]?.value ? norms[lever] : undefined;
      const found = norm && [Number(norm.value), norm.grade ?? null];
      expect([lever, found ?? null]).toEqual([lever, expected(lever, given)]);
    }
  });
});

describe('a published figure', () => {
  it('says its band, grade and year at once, and that it is published', () => {
    const { norms } = made({ currency: 'USD' }).snapshot;
    expect(norms['leadsCost']).toEqual({
      value: '84',
      from: '43',
      to: '84',
      grade: 'A',
      date: '2026',
      origin: 'published',
    });
  });

  it.each<[Published, Case]>([
    ['applies', {}],
    ['replaced', { own: { primaryRate: '45' } }],
    ['example', { example: true }],
    ['leads-are', { leadsAre: 'mixed' }],
    ['page-norms', { norms: { leadsCost: '3' } }],
    ['page-norms', { market: 'dental-ru', norms: { primaryRate: '0.4' } }],
    ['other-stages', { renames: true }],
    ['none', { market: 'none' }],
  ])('of the first conversion is “%s” with %j', (state, given) => {
    expect(made({ currency: 'RUB', ...given }).snapshot.published['primaryRate']).toBe(state);
  });

  it('is “unpublished” for the levers that nobody has measured', () => {
    expect(made({ currency: 'USD' }).snapshot.published).toEqual({
      leadsCost: 'applies',
      primaryRate: 'applies',
      secondaryRate: 'unpublished',
      primaryCheck: 'unpublished',
      secondaryCheck: 'unpublished',
    });
  });

  it('applies as soon as the last number of the example is replaced', () => {
    const store = made({ currency: 'RUB', example: true });
    const names = ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'];
    for (const name of names.slice(1)) store.type(name, '10');
    expect(store.snapshot.norms['primaryRate']?.origin).toBe('example');
    store.type('budget', '10');
    expect(store.snapshot.norms['primaryRate']).toMatchObject({ origin: 'published', value: '0.3' });
  });

  it('holds again when the visitor’s norm is taken back, and the norm when that is undone', () => {
    const store = made({ currency: 'RUB', own: { primaryRate: '45' } });
    withdrawNorms(store, ['primaryRate']);
    expect(store.snapshot.norms['primaryRate']?.origin).toBe('published');
    store.undo();
    expect(store.snapshot.norms['primaryRate']).toMatchObject({ origin: 'visitor', value: '0.45' });
  });

  it('of grade C is neither judged nor ranked, and names nothing the weakest', () => {
    const store = made({ currency: 'EUR' });
    for (const [name, text] of Object.entries({ budget: '9000', leads: '1000', primary: '20' })) store.type(name, text);
    const { diagnosis } = store.snapshot;
    expect(diagnosis.levers.find(({ id }) => id === 'primaryRate')).toMatchObject({
      label: 'possibly_low',
      grade: 'C',
    });
    expect(diagnosis).toMatchObject({ verdict: 'none_proven', judged: 0, ranking: [], weakest: null, suspect: null });
  });

  it('of grade B judges by its weak end: below all that others publish', () => {
    const store = made({ currency: 'RUB' });
    for (const [name, text] of Object.entries({ leads: '1000', primary: '310' })) store.type(name, text);
    expect(store.snapshot.diagnosis.levers.find(({ id }) => id === 'primaryRate')?.label).toBe('at_norm');
    store.type('primary', '200');
    expect(store.snapshot.diagnosis.levers.find(({ id }) => id === 'primaryRate')?.label).toBe('weak');
  });
});

describe('what the leads are', () => {
  it.each(LEADS_ARE)('is as the page says, until a person says otherwise: %s', (leadsAre) => {
    const store = made({ leadsAre });
    expect(store.snapshot.leadsAre).toBe(leadsAre);
    store.setLeadsAre('mixed');
    expect(store.snapshot.leadsAre).toBe('mixed');
    store.setPageLeadsAre('enquiries');
    expect(store.snapshot.leadsAre).toBe('mixed');
  });

  it('can be undone, outlives a blank start and the example, and not a reset', () => {
    const store = new FunnelStore();
    store.setLeadsAre('enquiries');
    store.undo();
    expect(store.snapshot.leadsAre).toBe('ad-leads');
    store.setLeadsAre('enquiries');
    store.clear();
    store.showExample();
    expect(store.snapshot.leadsAre).toBe('enquiries');
    store.reset();
    expect(store.snapshot.leadsAre).toBe('ad-leads');
    store.undo();
    expect(store.snapshot.leadsAre).toBe('enquiries');
  });
});

describe('norms of an earlier period', () => {
  it('are its numbers, stand in place of the published ones, and say where they come from', () => {
    const store = made({ currency: 'RUB' });
    const before = made({ currency: 'RUB' });
    for (const [name, text] of Object.entries({ leads: '100', primary: '40' })) before.type(name, text);
    takeAsNorms(store, before.snapshot);
    expect(store.snapshot.norms['primaryRate']).toMatchObject({ value: '0.4', origin: 'earlier' });
    expect(store.snapshot.published['primaryRate']).toBe('replaced');
    typeNorm(store, 'primaryRate', '50');
    expect(store.snapshot.norms['primaryRate']).toMatchObject({ value: '0.5', origin: 'visitor' });
  });
});
