import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateFunnel } from '../../src/core/index.js';
import { resolveLocale } from '../../src/format/index.js';
import { linkTo } from '../../src/share/address.js';
import { readFragment, writeFragment } from '../../src/share/fragment.js';
import { readInputs } from '../../src/share/inputs.js';
import { FunnelStore } from '../../src/store/index.js';
import { everywhere, mutated } from '../fuzz/mutator.js';

const store = new FunnelStore();
const { definition } = store.snapshot;
const PAIRS: readonly (readonly [string, string])[] = [
  ['lang', 'ru'],
  ['cur', 'RUB'],
  ['budget', '180000.5'],
  ['leads', '600'],
  ['primary.share', '0.25'],
  ['secondary', '30'],
  ['primaryCheck', '20000'],
  ['secondaryCheck', '120000'],
  ['margin', '0.3'],
  ['example', 'budget,leads'],
  ['primaryRate.norm', '0.35'],
  ['leadsCost.norm', 'none'],
  ['id', 'clinic'],
];
const RIGHT = [
  writeFragment(PAIRS),
  `/prices?${writeFragment(PAIRS.slice(0, 4))}`,
  encodeURIComponent(writeFragment(PAIRS.slice(3))),
  // As version 1 wrote it.
  'funnel=v1;lang=ru;cur=RUB;budget=777;leads=600;A=budget,250000;E=;O=0.4,;id=my-calc_1;sum=ov91ml',
];

/** For a hundred thousand links on a busy machine, ms. */
const PATIENCE = 120_000;

/** Whether everything that is read is a number that could have been typed. */
function isHarmless(fragment: string): boolean {
  const reading = readFragment(fragment);
  if (!reading?.ok) return reading === null || reading.problem === 'damaged' || reading.problem === 'newer';
  const { state, locale, currency, id } = readInputs(reading.pairs, store);
  const numbers: Record<string, string> = {};
  for (const [name, { value, share }] of state.entries) {
    if (share === undefined) numbers[name] = value;
    else if (!/^\d{1,15}(\.\d{1,40})?$/.test(share)) return false;
  }
  // The core refuses what is out of range by throwing.
  calculateFunnel(numbers, { definition });
  const norms = [...state.norms.values()].every(({ value }) => value === '' || /^\d{1,15}(\.\d{1,40})?$/.test(value));
  return (
    norms &&
    resolveLocale(locale) !== null &&
    (currency === undefined || /^[A-Z]{3}$/.test(currency)) &&
    /^[\w-]{0,64}$/.test(id)
  );
}

describe('a hundred thousand changed links', () => {
  it(
    'throw nothing and bring nothing but numbers in their range, or a notice',
    () => {
      everywhere(mutated(...RIGHT), 60_000, (text) => isHarmless(`#${text}`));
    },
    PATIENCE,
  );

  it(
    'do so too where the sum is right, because whoever changed them has counted it anew',
    () => {
      const pair = fc.tuple(
        fc.oneof(fc.constantFrom(...PAIRS.map(([name]) => name)), mutated('primaryRate.norm', 'primary.share')),
        mutated('180000.5', '0.25', 'RUB', 'ru-RU', 'none', 'budget,leads'),
      );
      everywhere(fc.array(pair, { maxLength: 8 }), 40_000, (pairs) => isHarmless(`#${writeFragment(pairs)}`));
    },
    PATIENCE,
  );

  it("lead to the page's own site alone", () => {
    everywhere(mutated('https://clinic.example/prices?p=7#/route?x=1'), 2000, (address) => {
      if (!URL.canParse(address)) return true;
      const link = linkTo(address, 'funnel=v1;sum=1');
      return new URL(link).host === new URL(address).host && new URL(link).protocol === new URL(address).protocol;
    });
  });

  it('were right once', () => {
    expect(RIGHT.map((text) => readFragment(`#${text}`)?.ok)).toEqual([true, true, true, true]);
  });
});
