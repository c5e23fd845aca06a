import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { PANEL_WORDS, PANELS } from '../../src/components/calculator/panel-registry.js';
import { ELEMENTS } from '../../src/components/calculator/define-elements.js';
import { MARKET_NAMES } from '../../src/norms/markets.js';
import { LEAD_FORM } from '../../src/prerender/attributes.js';
import { customData, elementsOf, valuesOf, webTypes } from '../../tools/editors.js';
import { manifest } from '../../tools/manifest.js';

const described = manifest();
const elements = elementsOf(described);
const attribute = (tag: string, name: string) =>
  elements.find(({ tagName }) => tagName === tag)?.attributes?.find((each) => each.name === name);

describe('custom-elements.json', () => {
  it('is valid by its schema', () => {
    const path = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object);
    expect([validate(described), validate.errors]).toEqual([true, null]);
  });

  it('names the elements that a page may write, and no others', () => {
    const tags = [...Object.keys(ELEMENTS), ...Object.keys(PANELS).map((name) => `funnel-${name}`)];
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual(tags.sort());
  });

  it('names the events that pages can hear, and none that the analyser only guesses', () => {
    const events = elements.flatMap(({ tagName, events = [] }) => events.map(({ name }) => `${tagName!} ${name}`));
    expect(events.filter((event) => !event.endsWith(' input') && !event.endsWith(' change'))).toEqual([
      'funnel-calculator funnel-change',
      'funnel-calculator funnel-panel',
      'funnel-lead-form funnel-lead',
      'funnel-share funnel-share',
    ]);
    expect(elements.flatMap(({ events = [] }) => events).filter(({ type }) => !type?.text)).toEqual([]);
  });

  it('lists the words of attributes that have some', () => {
    const words = (name: string): string[] => valuesOf(attribute('funnel-calculator', name)!).sort();
    expect(words('color-scheme')).toEqual(['auto', 'dark', 'light']);
    expect(words('leads-are')).toEqual(['ad-leads', 'enquiries', 'mixed']);
    expect(words('period')).toEqual(['month', 'quarter', 'week', 'year']);
    expect(words('panels')).toEqual([...PANEL_WORDS].sort());
    expect(words('norms-preset')).toEqual([...MARKET_NAMES, 'none'].sort());
  });

  it('gives what is written as JSON the type of the public property', () => {
    expect(attribute('funnel-calculator', 'values')).toMatchObject({
      fieldName: 'values',
      type: { text: 'Readonly<Record<string, string>> | string | null' },
    });
    expect(JSON.stringify(described)).not.toMatch(/givenValues|givenTables|"text":"unknown"/);
  });

  it('says which attributes of the lead form stand on a prerendered calculator', () => {
    const form = elements.find(({ tagName }) => tagName === 'funnel-lead-form');
    const own = form?.attributes?.filter(({ inheritedFrom }) => !inheritedFrom).map(({ name }) => name);
    expect([...LEAD_FORM].sort()).toEqual(own?.sort());
  });
});

describe('what editors read', () => {
  it('completes the words of an attribute in VS Code, and knows what needs no value', () => {
    const root = customData(described).tags.find(({ name }) => name === 'funnel-calculator')!;
    const named = (name: string) => root.attributes.find((each) => each.name === name);
    expect(named('color-scheme')?.values).toEqual([{ name: 'light' }, { name: 'dark' }, { name: 'auto' }]);
    expect(named('blank')?.valueSet).toBe('v');
    expect(named('lead-endpoint')?.description).toBe(
      'Of the lead form in `panels`: Address of the server that takes leads.',
    );
  });

  it('completes and checks them in JetBrains', () => {
    const { name, version, contributions } = webTypes(described, '1.2.3');
    expect([name, version]).toEqual(['funnel-calculator', '1.2.3']);
    const root = contributions.html.elements.find((each) => each.name === 'funnel-calculator')!;
    const value = (wanted: string) => root.attributes.find((each) => each.name === wanted)?.value;
    expect(value('color-scheme')).toEqual({ type: ['"light"', '"dark"', '"auto"'], required: true });
    expect(value('period')).toEqual({ type: ['"week"', '"month"', '"quarter"', '"year"', 'string'], required: true });
    expect(value('blank')).toEqual({ kind: 'no-value' });
    expect(root.js.events.map((event) => event.name)).toEqual(['funnel-change', 'funnel-panel']);
  });
});
