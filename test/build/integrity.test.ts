import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hashOf, integrityFindings, isPinned, pin, readIntegrity } from '../../tools/integrity.js';

const BUILT = {
  'funnel-calculator.js': "import('./funnel-chart-c806loba.js')",
  'funnel-calculator.all.js': 'all',
  'funnel-calculator.frame.html': 'frame',
  'funnel-chart-c806loba.js': 'chart',
  'funnel-explanations-en-bswmv6qy.js': 'words',
  'funnel-tabs.styles-m6iyvr42.js': 'styles',
  'index.js': 'npm',
};

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));

function dist(files: Record<string, string> = BUILT): string {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const [file, code] of Object.entries(files)) writeFileSync(join(folder, file), code);
  return folder;
}

const pinnedDist = (): string => {
  const built = dist();
  pin(built, '1.2.3');
  return built;
};

describe('pinning a build', () => {
  it('gives what pages name a name with the version beside the one without, and leaves the rest alone', () => {
    expect(readdirSync(pinnedDist()).sort()).toEqual([
      'funnel-calculator-1.2.3.js',
      'funnel-calculator.all-1.2.3.js',
      'funnel-calculator.all.js',
      'funnel-calculator.frame-1.2.3.html',
      'funnel-calculator.frame.html',
      'funnel-calculator.js',
      'funnel-chart-c806loba.js',
      'funnel-explanations-en-bswmv6qy.js',
      'funnel-tabs.styles-m6iyvr42.js',
      'index.js',
      'integrity.json',
    ]);
  });

  it('keeps the bytes', () => {
    const built = pinnedDist();
    expect(readFileSync(join(built, 'funnel-calculator-1.2.3.js'), 'utf8')).toBe(
      "import('./funnel-chart-c806loba.js')",
    );
    expect(readFileSync(join(built, 'funnel-calculator.all-1.2.3.js'), 'utf8')).toBe('all');
  });

  it('writes the hash of every file that never changes under its name, and of no other', () => {
    const { version, files } = readIntegrity(pinnedDist());
    expect(version).toBe('1.2.3');
    expect(Object.keys(files)).toEqual([
      'funnel-calculator-1.2.3.js',
      'funnel-calculator.all-1.2.3.js',
      'funnel-calculator.frame-1.2.3.html',
      'funnel-chart-c806loba.js',
      'funnel-explanations-en-bswmv6qy.js',
      'funnel-tabs.styles-m6iyvr42.js',
    ]);
  });

  it('done twice leaves the same', () => {
    const built = pinnedDist();
    const before = readIntegrity(built);
    pin(built, '1.2.3');
    expect(readIntegrity(built)).toEqual(before);
    expect(readdirSync(built)).toHaveLength(11);
  });

  it('leaves nothing to find', () => {
    expect(integrityFindings(pinnedDist())).toEqual([]);
  });
});

describe('what a page is told to check', () => {
  it('is SHA-384 in base 64, as browsers read it', () => {
    dist({});
    // FIPS 180-2, appendix D.1: the digest of "abc".
    const abc = 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7';
    expect(hashOf('abc')).toBe(`sha384-${Buffer.from(abc, 'hex').toString('base64')}`);
  });

  it.each([
    [
      'a script that was changed afterwards',
      'funnel-calculator.all-1.2.3.js',
      'other',
      [
        "funnel-calculator.all-1.2.3.js: isn't the file whose hash integrity.json tells",
        "funnel-calculator.all-1.2.3.js: isn't funnel-calculator.all.js byte for byte",
      ],
    ],
    [
      'a lazy part that was changed afterwards',
      'funnel-chart-c806loba.js',
      'other',
      ["funnel-chart-c806loba.js: isn't the file whose hash integrity.json tells"],
    ],
    [
      'an evergreen name that has moved on alone',
      'funnel-calculator.js',
      'newer',
      ["funnel-calculator-1.2.3.js: isn't funnel-calculator.js byte for byte"],
    ],
    [
      'a part that nobody has hashed',
      'funnel-late-00000000.js',
      'late',
      ['funnel-late-00000000.js: has no hash in integrity.json'],
    ],
  ])('finds %s', (_what, file, content, findings) => {
    const built = pinnedDist();
    writeFileSync(join(built, file), content);
    expect(integrityFindings(built)).toEqual(findings);
  });

  it('finds a file that is gone', () => {
    const built = pinnedDist();
    rmSync(join(built, 'funnel-chart-c806loba.js'));
    expect(integrityFindings(built)).toEqual([
      "funnel-chart-c806loba.js: isn't the file whose hash integrity.json tells",
    ]);
  });
});

it('a pinned name is one with a version, also of a preview', () => {
  dist({});
  const names = [
    'funnel-calculator-0.1.0.js',
    'funnel-calculator.all-10.0.0-beta.1.js',
    'funnel-calculator.js',
    'funnel-calculator.all.js',
    'funnel-chart-c806loba.js',
  ];
  expect(names.filter(isPinned)).toEqual(['funnel-calculator-0.1.0.js', 'funnel-calculator.all-10.0.0-beta.1.js']);
});
