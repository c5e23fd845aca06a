import { describe, expect, it } from 'vitest';
import { findBrokenImports, type Tree } from './imports.js';
import { sources } from './sources.js';

/** A house in order, to which each case below does one wrong thing. */
const house: Tree = {
  'core/decimal.ts': "import { Decimal } from 'decimal.js';\nexport { Decimal };",
  'core/funnel.ts': "import { Decimal } from './decimal.js';\nexport const zero = new Decimal(0);",
  'core/index.ts': "export { zero } from './funnel.js';",
  'format/number.ts': "import { zero } from '../core/index.js';\nexport const text = String(zero);",
  'store/store.ts': "import { text } from '../format/number.js';\nexport const state = text;",
  'texts/en.ts': "export const en = { revenue: 'Revenue' };",
  'chart/picture.ts':
    "import { Chart } from 'chart.js';\nimport { zero } from '../core/index.js';\nexport { Chart, zero };",
  'components/calculator/root.ts':
    "import { LitElement } from 'lit';\nimport { state } from '../../store/store.js';\nexport class Root extends LitElement { state = state; draw = () => import('../../chart/picture.js'); }",
  'components/base/element.ts': "import { LitElement } from 'lit';\nexport class Element extends LitElement {}",
  'components/fields/field.ts': "import { Element } from '../base/element.js';\nexport class Field extends Element {}",
  'components/results/results.ts':
    "import { Element } from '../base/element.js';\nexport class Results extends Element {}",
  'define.ts': "import { Root } from './components/calculator/root.js';\ncustomElements.define('x-root', Root);",
  'embed/script.ts': "import '../define.js';",
};

const withFile = (path: string, text: string): string[] =>
  findBrokenImports({ ...house, [path]: `${house[path] ?? ''}\n${text}` });

describe('the direction of imports', () => {
  it('holds in all sources', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(20);
    expect(findBrokenImports(sources)).toEqual([]);
  });

  it('holds in the model house', () => {
    expect(findBrokenImports(house)).toEqual([]);
  });

  it.each([
    [
      'core that leans on format',
      'core/funnel.ts',
      "import { text } from '../format/number.js';",
      'no arrow leads from core to format',
    ],
    [
      'a re-export that leans back',
      'core/funnel.ts',
      "export { text } from '../format/number.js';",
      'no arrow leads from core to format',
    ],
    [
      'a store that imports an element',
      'store/store.ts',
      "import { Root } from '../components/calculator/root.js';",
      'no arrow leads from store to components',
    ],
    [
      'a store that imports an element lazily',
      'store/store.ts',
      "export const later = () => import('../components/calculator/root.js');",
      'no arrow leads from store to components',
    ],
    [
      'texts that import anything',
      'texts/en.ts',
      "import { zero } from '../core/index.js';",
      'no arrow leads from texts to core',
    ],
    [
      'the chart in the first screen',
      'components/calculator/root.ts',
      "import { Chart } from '../../chart/picture.js';",
      'at once, not with import()',
    ],
    [
      'a part that leans on components',
      'chart/picture.ts',
      "import { Root } from '../components/calculator/root.js';",
      'no arrow leads from chart to components',
    ],
    [
      'decimal.js outside the core',
      'format/number.ts',
      "import { Decimal } from 'decimal.js';",
      'decimal.js, which is only for core',
    ],
    [
      'a value taken past the door of the core',
      'store/store.ts',
      "import { zero } from '../core/funnel.js';",
      'store/store.ts imports core/funnel.ts: other rooms import from core/index.ts',
    ],
    [
      'a type taken past the door of the core',
      'format/number.ts',
      "export type Zero = typeof import('../core/funnel.js');",
      'format/number.ts imports core/funnel.ts: other rooms import from core/index.ts',
    ],
    ['lit in the core', 'core/funnel.ts', "import { html } from 'lit';", 'lit, which is only for'],
    [
      'a directive of lit in the store',
      'store/store.ts',
      "import { repeat } from 'lit/directives/repeat.js';",
      'which is only for',
    ],
    [
      'all of chart.js',
      'chart/picture.ts',
      "import Chart from 'chart.js/auto';",
      'neither a source nor an allowed package',
    ],
    [
      'an unknown package',
      'components/calculator/root.ts',
      "import { map } from 'lodash';",
      'neither a source nor an allowed package',
    ],
    ['a room without a rule', 'utils/things.ts', "import { zero } from '../core/index.js';", 'a room that has no rule'],
    [
      'a mixed import of type and value',
      'core/funnel.ts',
      "import { type A, text } from '../format/number.js';",
      'no arrow leads from core to format',
    ],
    [
      'a circle',
      'core/decimal.ts',
      "import { zero } from './funnel.js';",
      'A circle: core/decimal.ts → core/funnel.ts → core/decimal.ts',
    ],
  ])('finds %s', (_fault, path, text, sentence) => {
    expect(withFile(path, text)).toContainEqual(expect.stringContaining(sentence));
  });

  it('lets a component that itself comes later import the lazy parts at once', () => {
    const panel = {
      'components/panel/panel.ts':
        "import { Chart } from '../../chart/picture.js';\nexport class Panel extends Chart {}",
    };
    const root = (way: string): Tree => ({
      'components/calculator/root.ts': `${house['components/calculator/root.ts']!}\n${way}`,
    });
    expect(
      findBrokenImports({ ...house, ...panel, ...root("export const open = () => import('../panel/panel.js');") }),
    ).toEqual([]);
    expect(
      findBrokenImports({ ...house, ...panel, ...root("export { Panel } from '../panel/panel.js';") }),
    ).toContainEqual(expect.stringContaining('at once, not with import()'));
  });

  it.each([
    [
      'a room of components that imports another',
      'components/fields/field.ts',
      "import { Results } from '../results/results.js';",
      'no arrow leads from fields to results',
    ],
    [
      'a room of components that imports another lazily',
      'components/fields/field.ts',
      "export const open = () => import('../results/results.js');",
      'no arrow leads from fields to results',
    ],
    [
      'a room of components that imports a type of another',
      'components/fields/field.ts',
      "import type { Results } from '../results/results.js';",
      'no arrow leads from fields to results',
    ],
    [
      'the base that imports a room',
      'components/base/element.ts',
      "import type { Field } from '../fields/field.js';",
      'no arrow leads from base to fields',
    ],
    [
      'a file that stands in no room of components',
      'components/loose.ts',
      "import { zero } from '../core/index.js';\nexport const loose = zero;",
      'components/loose.ts stands in no room of components',
    ],
    [
      'a type that leans back',
      'core/funnel.ts',
      "import type { text } from '../format/number.js';",
      'no arrow leads from core to format',
    ],
    [
      'an inline type that leans back',
      'core/funnel.ts',
      "export type Text = typeof import('../format/number.js');",
      'no arrow leads from core to format',
    ],
    [
      'a circle that a type closes',
      'core/decimal.ts',
      "import type { zero } from './funnel.js';",
      'A circle: core/decimal.ts → core/funnel.ts → core/decimal.ts',
    ],
    [
      'a circle that import() closes',
      'core/decimal.ts',
      "export const later = () => import('./funnel.js');",
      'A circle: core/decimal.ts → core/funnel.ts → core/decimal.ts',
    ],
  ])('finds %s', (_fault, path, text, sentence) => {
    expect(withFile(path, text)).toContainEqual(expect.stringContaining(sentence));
  });

  it.each([
    ['an import in a comment', 'core/funnel.ts', "// import { text } from '../format/number.js';"],
    [
      'the types of a part that comes later',
      'components/base/element.ts',
      "import type { Chart } from '../../chart/picture.js';",
    ],
    [
      'the calculator that imports a room',
      'components/calculator/root.ts',
      "import { Field } from '../fields/field.js';\nexport { Field };",
    ],
  ])('lets %s pass', (_kind, path, text) => {
    expect(withFile(path, text)).toEqual([]);
  });
});
