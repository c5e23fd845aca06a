import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { GivenOptions, type Given } from '../../src/options/index.js';
import { readJson } from '../../src/options/json.js';
import { SCHEMAS, type OptionName } from '../../src/options/schema.js';
import { parseOption } from '../../src/options/parse-option.js';
import { FunnelStore } from '../../src/store/index.js';
import { anyValue, everywhere, mutated } from './mutator.js';

// So many inputs take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const RIGHT: Readonly<Record<OptionName, readonly string[]>> = {
  stages: ['[{"id":"calls","label":{"en":"Calls"}},{"id":"visits","paid":true,"counts":"visits","slots":1.5}]'],
  values: ['{"budget":180000,"leads":"600","primary":"25%","margin":0.3}'],
  norms: ['{"primaryRate":"0.35","leadsCost":{"value":300,"from":"250","to":"350","source":"A","date":"2026"}}'],
  capacity: ['{"slots":220,"maxOccupancy":"0.95"}', '{"occupancy":"0.8"}'],
  texts: ['{"en":{"leads":"Calls"},"ru":{"leads":"Звонки"}}'],
  brand: ['{"name":"A","logo":"/a.svg","phone":"+7 495"}'],
};
const NAMES = Object.keys(SCHEMAS) as OptionName[];
const HOSTILE = ['__proto__', 'constructor', 'prototype', 'password'];

/** Frozen tables of harmless names that inherit nothing; leaves of text, true and false. */
function isSealed(said: unknown): boolean {
  if (typeof said !== 'object' || said === null) return typeof said === 'string' || typeof said === 'boolean';
  const bare = Array.isArray(said) || Object.getPrototypeOf(said) === null;
  return (
    bare &&
    Object.isFrozen(said) &&
    Object.entries(said).every(([key, entry]) => !HOSTILE.includes(key) && isSealed(entry))
  );
}

/** What is no JSON for nothing, and isn't understood, is told of: where it stands, and what to write. */
function law(name: OptionName, given: unknown): boolean {
  const heard: string[] = [];
  const said = parseOption(name, given, (path, _given, advice) => heard.push(`${path}: ${advice}`));
  const silent =
    given === null ||
    given === undefined ||
    ['', 'null', 'function', 'symbol'].includes(typeof given === 'string' ? given.trim() : typeof given);
  return (
    heard.every((line) => line.startsWith(name) && /: .+/.test(line)) &&
    (said === null ? silent || heard.length > 0 : isSealed(said))
  );
}

describe('options of every kind', () => {
  it.each(NAMES)('as text near to %s throw nowhere, and end frozen or told of', (name) => {
    everywhere(mutated(...RIGHT[name]), 4000, (given) => law(name, given));
  });

  it.each(NAMES)('as any value for %s throw nowhere', (name) => {
    everywhere(anyValue, 2000, (given) => law(name, given));
  });

  it('in JSON are what JSON says, with numbers as text', () => {
    everywhere(fc.json({ maxDepth: 4 }), 4000, (text) => isSame(readJson(text), JSON.parse(text)));
  });
});

/** The same tree; a number stands there as text of the same size. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof theirs === 'number') return typeof ours === 'string' && Number(ours) === theirs;
  if (typeof theirs !== 'object' || theirs === null) return ours === theirs;
  const entries = Object.entries(theirs);
  return (
    Object.keys(ours as object).join() === Object.keys(theirs).join() &&
    entries.every(([key, entry]) => isSame((ours as Record<string, unknown>)[key], entry))
  );
}

/** Every number that the core gives, wherever it stands. */
function figures(value: unknown): Decimal[] {
  if (Decimal.isDecimal(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figures) : [];
}

describe('a calculator with any options', () => {
  it('has figures within bounds, a funnel, and norms that the core accepts', () => {
    const given = fc.record(
      Object.fromEntries(
        NAMES.map((name) => [name, fc.oneof(mutated(...RIGHT[name]), fc.constant(null), anyValue)]),
      ) as Record<OptionName, fc.Arbitrary<unknown>>,
    );
    everywhere(given, 3000, (options) => {
      const store = new FunnelStore();
      let texts = true;
      const reader = new GivenOptions(
        { store, market: null, period: { name: 'month', days: 30 } as const },
        () => undefined,
        (_path, field, value) => {
          texts &&= typeof field === 'string' && typeof value === 'string';
        },
      );
      const page: Given = { ...options, normsPreset: 'dental-us', period: 'month' };
      const all = { has: () => true };
      reader.update(page, all, options.values);
      store.context = { locale: 'en', currency: 'USD' };
      reader.applyNorms(page, all);
      const { result, diagnosis, definition } = store.snapshot;
      return (
        texts &&
        definition.stages.length > 0 &&
        figures({ result, diagnosis }).every((figure) => figure.isFinite()) &&
        (diagnosis.capacity?.occupancy?.lt(2) ?? true) &&
        diagnosis.levers.every(({ id, norm }) => norm === null || (norm.gt(0) && (id !== 'primaryRate' || norm.lte(1))))
      );
    });
  });
});
