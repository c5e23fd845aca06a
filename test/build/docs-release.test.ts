import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lowest, usedIn, type Feature } from '../../tools/docs/browsers.js';
import { apache, nginx } from '../../tools/docs/headers.js';
import { importMap, pinnedTags } from '../../tools/docs/pinned.js';
import { strictest } from '../../tools/docs/policy.js';

interface Block {
  readonly files: RegExp;
  readonly headers: Record<string, string>;
  readonly types: string;
}

/** The first block that a file name falls under, as nginx goes through locations of regular expressions. */
function nginxBlocks(): Block[] {
  return [...nginx().matchAll(/^location ~ "(.+)" \{\n([^]*?)^\}/gm)].map(([, pattern, body]) => ({
    files: new RegExp(pattern!),
    headers: Object.fromEntries(
      [...body!.matchAll(/add_header (\S+) "(.+)";/g)].map(([, name, value]) => [name!, value!]),
    ),
    types: `${/types \{ (.+) \}/.exec(body!)![1]!} ${/charset (\S+);/.exec(body!)![1]!}`,
  }));
}

function apacheBlocks(): Block[] {
  return [...apache().matchAll(/^<FilesMatch "(.+)">\n([^]*?)^<\/FilesMatch>/gm)].map(([, pattern, body]) => ({
    files: new RegExp(pattern!),
    headers: Object.fromEntries(
      [...body!.matchAll(/Header set (\S+) "(.+)"/g)].map(([, name, value]) => [name!, value!]),
    ),
    types: [...body!.matchAll(/AddType (.+)/g)].map(([, type]) => type!).join(' '),
  }));
}

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const FOR_MINUTES = 'public, max-age=600, must-revalidate';

describe.each([
  ['nginx', nginxBlocks, (file: string) => `/widgets/${file}`],
  ['Apache', apacheBlocks, (file: string) => file],
])('the headers for %s', (_server, blocks, asked) => {
  const blocksOf = (file: string): Block[] => blocks().filter(({ files }) => files.test(asked(file)));

  it.each([
    ['funnel-calculator-0.1.0.js', FOR_A_YEAR],
    ['funnel-calculator.all-12.0.3.js', FOR_A_YEAR],
    ['funnel-chart-c806loba.js', FOR_A_YEAR],
    ['funnel-explanations-en-bswmv6qy.js', FOR_A_YEAR],
    ['funnel-calculator.frame-0.1.0.html', FOR_A_YEAR],
    ['funnel-calculator.js', FOR_MINUTES],
    ['funnel-calculator.all.js', FOR_MINUTES],
    ['funnel-calculator.lite.js', FOR_MINUTES],
    ['funnel-calculator.frame.html', FOR_MINUTES],
  ])('keep %s: %s', (file, caching) => {
    expect(blocksOf(file).map(({ headers }) => headers)).toEqual([
      {
        'Cache-Control': caching,
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
      },
    ]);
  });

  it('say what a script is and how it is written', () => {
    expect(blocksOf('funnel-calculator.js')[0]!.types).toMatch(/text\/javascript.*utf-8/);
  });

  it.each(['index.html', 'funnel.js', 'jquery-3.7.1.js', 'my-funnel-calculator.js', 'funnel-calculator.js.map'])(
    'leave %s alone',
    (file) => {
      expect(blocksOf(file)).toEqual([]);
    },
  );
});

it('the strictest policy names the three things that a calculator needs', () => {
  expect(strictest()).toBe(
    "Content-Security-Policy: default-src 'none'; script-src https://files.example; img-src https://logo.example; trusted-types lit-html 'allow-duplicates'; require-trusted-types-for 'script'",
  );
});

describe('tags that pin', () => {
  const files = {
    'funnel-calculator-0.1.0.js': 'sha384-ENTRY',
    'funnel-calculator.all-0.1.0.js': 'sha384-ALL',
    'funnel-calculator.frame-0.1.0.js': 'sha384-FRAME',
    'funnel-chart-c806loba.js': 'sha384-CHART',
  };

  it('carry the hash of their own file, and ask without credentials, else no hash is checked', () => {
    expect(pinnedTags(files)).toContain(
      '<script defer src="https://files.example/funnel-calculator.all-0.1.0.js"\n  integrity="sha384-ALL" crossorigin="anonymous"></script>',
    );
    expect(pinnedTags(files)).toContain(
      '<script type="module" src="https://files.example/funnel-calculator-0.1.0.js"\n  integrity="sha384-ENTRY" crossorigin="anonymous"></script>',
    );
  });

  it('leave the lazy parts to an import map', () => {
    expect(importMap(files)).toBe(
      '<script type="importmap">\n{\n  "integrity": {\n    "https://files.example/funnel-chart-c806loba.js": "sha384-CHART"\n  }\n}\n</script>',
    );
  });

  it('are refused where nothing was built', () => {
    expect(() => pinnedTags({})).toThrow('No built file is called');
  });
});

describe('the browsers that the files need', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('follow from what the scripts for pages use, and from nothing else in the folder', () => {
    folder = mkdtempSync(join(tmpdir(), 'dist-'));
    writeFileSync(join(folder, 'funnel-calculator.js'), 'class A{static{}}css`@container (width>1px){}`');
    writeFileSync(join(folder, 'index.js'), 'new Intl.ListFormat()');
    expect(usedIn(folder).map(({ what }) => what)).toEqual(['class static blocks', 'container queries']);
  });

  it('are the latest of the first versions, as numbers, of what nothing runs without', () => {
    const feature = (since: Feature['since'], without: string | null): Feature => ({
      what: '',
      found: /x/,
      since,
      without,
    });
    expect(
      lowest([
        feature(['94', '93', '16.4'], null),
        feature(['101', '78', '9.1'], null),
        feature(['200', '200', '26'], 'less'),
      ]),
    ).toEqual(['101', '93', '16.4']);
  });
});
