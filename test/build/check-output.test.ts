import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findings, npmFindings } from '../../tools/build/check-output.js';
import { measure, overBudget } from '../../tools/size.js';

const LIBRARIES = "use('litElementVersions litHtmlVersions reactiveElementVersions [object Decimal]');";
const SOUND = {
  'funnel-calculator.js': `${LIBRARIES} import('./funnel-chart-AbCdEf12.js');`,
  'funnel-chart-AbCdEf12.js': 'export const draw = 1;',
  'funnel-calculator.all.js': `(function(){${LIBRARIES}})();`,
  'funnel-calculator.lite.js': `(function(){${LIBRARIES}})();`,
  'funnel-calculator.frame.js': '(function(){})();',
};

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));

function dist(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(folder, 'parts'));
  for (const [file, code] of Object.entries(files)) writeFileSync(join(folder, file), code);
  return folder;
}

const changed = (file: keyof typeof SOUND, code: string): string[] =>
  findings(dist({ ...SOUND, [file]: SOUND[file] + code }));

describe('the built scripts', () => {
  it('pass where they keep every promise', () => {
    expect(findings(dist(SOUND))).toEqual([]);
  });

  it.each([
    'funnel-analytics-AbCdEf12.js',
    'funnel-lead-form-AbCdEf12.js',
    'funnel-share-link-AbCdEf12.js',
    'funnel-ad-AbCdEf12.js',
    'funnel-tracker-AbCdEf12.js',
  ])('fail where one is called %s', (file) => {
    expect(findings(dist({ ...SOUND, [file]: '' }))).toEqual([
      `${file}: a filter list may keep the browser from loading a file of this name`,
    ]);
  });

  it.each([
    ['funnel-calculator.all.js', "'₽'", 'funnel-calculator.all.js: holds other characters than ASCII'],
    ['funnel-calculator.all.js', "import('./x.js')", 'funnel-calculator.all.js: asks the network for a lazy part'],
    ['funnel-calculator.lite.js', "'₽'", 'funnel-calculator.lite.js: holds other characters than ASCII'],
    ['funnel-calculator.lite.js', "import('./x.js')", 'funnel-calculator.lite.js: asks the network for a lazy part'],
    [
      'funnel-calculator.lite.js',
      "'[object Decimal]'",
      'funnel-calculator.lite.js: [object Decimal] is there 2 times, not once',
    ],
    ['funnel-calculator.frame.js', "'₽'", 'funnel-calculator.frame.js: holds other characters than ASCII'],
    ['funnel-calculator.frame.js', "import('./x.js')", 'funnel-calculator.frame.js: asks the network for a lazy part'],
    ['funnel-calculator.js', "import './x.js'", 'funnel-calculator.js: imports ./x.js'],
    ['funnel-calculator.js', 'export { a }; var a', 'funnel-calculator.js: exports'],
    ['funnel-chart-AbCdEf12.js', "eval('1')", 'funnel-chart-AbCdEf12.js: calls eval'],
    ['funnel-chart-AbCdEf12.js', "new Function('1')", 'funnel-chart-AbCdEf12.js: calls new Function'],
    [
      'funnel-chart-AbCdEf12.js',
      "'litElementVersions'",
      'The entry with its lazy parts: litElementVersions is there 2 times, not once',
    ],
    [
      'funnel-calculator.all.js',
      "'[object Decimal]'",
      'funnel-calculator.all.js: [object Decimal] is there 2 times, not once',
    ],
    ['funnel-calculator.js', "'unsafeHTML'", 'funnel-calculator.js: unsafeHTML turns text into markup'],
    ['funnel-calculator.js', "'Lit is in dev mode'", 'funnel-calculator.js: lit was built for development'],
    [
      'funnel-calculator.js',
      '`<input type="number">`',
      'funnel-calculator.js: type="number" rewrites what people type',
    ],
    [
      'funnel-chart-AbCdEf12.js',
      'Reflect.decorate([])',
      "funnel-chart-AbCdEf12.js: a host's Reflect.decorate reaches our classes",
    ],
    ['funnel-calculator.js', '`a{margin:.5rem}`', "funnel-calculator.js: a host's root font size reaches rem"],
  ] as const)('fail where %s holds %s', (file, code, finding) => {
    expect(changed(file, code)).toEqual([finding]);
  });

  it('fail where one is missing', () => {
    expect(findings(dist({ 'funnel-calculator.js': '' }))).toEqual([
      "funnel-calculator.all.js wasn't built",
      "funnel-calculator.lite.js wasn't built",
    ]);
  });
});

describe('the npm files', () => {
  const NPM = {
    'index.js': "import './parts/load-lit.js';\nexport { a } from './parts/a.js';",
    'define.js': "import './parts/load-lit.js';\nimport { html } from 'lit';",
    'parts/load-lit.js': "import { restore } from './tolerate-refused-policy.js';\nimport 'lit';\nrestore();",
  };

  it('pass where what has to run before lit is imported before it', () => {
    expect(npmFindings(dist(NPM))).toEqual([]);
  });

  it.each([
    ['index.js', "export { a } from './parts/a.js';", './parts/load-lit.js'],
    ['define.js', "import { html } from 'lit';\nimport './parts/load-lit.js';", './parts/load-lit.js'],
    ['parts/load-lit.js', "import 'lit';\nconst restore = () => {};", './tolerate-refused-policy.js'],
  ])('fail where %s imports something else first', (file, code, wanted) => {
    expect(npmFindings(dist({ ...NPM, [file]: code }))).toEqual([`${file}: ${wanted} isn't imported first`]);
  });
});

describe('the size budget', () => {
  it('names each file without its hash, and has a limit for each that pages name', () => {
    expect(measure(dist(SOUND)).map(({ file, limit }) => [file, limit! > 0])).toEqual([
      ['funnel-calculator.js', true],
      ['funnel-calculator.lite.js', true],
      ['funnel-calculator.frame.js', true],
      ['funnel-calculator.all.js', true],
      ['funnel-chart-*.js', true],
    ]);
  });

  it('is broken by one byte too many, and by a file that is missing', () => {
    const size = { file: 'funnel-calculator.js', raw: 0, gzip: 0, brotli: 28_000, limit: 28_000 };
    const others = [
      'funnel-chart-*.js',
      'funnel-calculator.all.js',
      'funnel-calculator.lite.js',
      'funnel-calculator.frame.js',
    ].map((file) => ({ ...size, file, brotli: 1 }));
    dist({});
    expect(overBudget([size, ...others])).toEqual([]);
    expect(overBudget([{ ...size, brotli: 28_001 }, ...others])).toEqual([
      'funnel-calculator.js has 28001 bytes of brotli, 1 too many',
    ]);
    expect(overBudget(others)).toEqual(["funnel-calculator.js wasn't built"]);
  });
});
