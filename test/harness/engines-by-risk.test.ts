import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../tools/browsers.js';
import { ALL_ENGINES, enginesOf, GROUPS, isDecided, nameOf, testFilesIn } from '../engines-by-risk.js';

const FILES = [...testFilesIn('components'), ...testFilesIn('embed')];
const of = (name: string): string => FILES.find((path) => nameOf(path) === name)!;
const MAP = { everything: false, only: undefined };

describe('the map of engines', () => {
  it('holds a decision for every test file that runs in a browser', () => {
    expect(FILES.map(nameOf).filter((name) => !isDecided(name))).toEqual([]);
  });

  it('names no file that isn’t there, and none twice', () => {
    expect(GROUPS.flatMap(({ files }) => files).sort()).toEqual(FILES.map(nameOf).sort());
  });

  it('runs every file in Chromium', () => {
    expect(GROUPS.filter(({ engines }) => !engines.includes('chromium'))).toEqual([]);
  });

  it('stands in the README, with the reasons', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const rows = GROUPS.map(({ risk, engines, files, why }) => {
      const names =
        engines.length === ALL_ENGINES.length ? 'all' : engines.map((engine) => ENGINES[engine].title).join(', ');
      return `| ${risk} | ${names} | ${files.map((file) => `\`${file}\``).join(', ')} | ${why} |`;
    });
    const table = readme.split('\n').filter((line) => /^\| .+ \| (all|Chromium.*) \| `/.test(line));
    expect(table).toEqual(rows);
  });
});

describe('a test of the elements', () => {
  it('stands in a folder that is called as the room that it tests', () => {
    const rooms = testFilesIn('components').map((path) => nameOf(path).split('/'));
    const astray = rooms.filter(
      ([, room, name]) => !name || !existsSync(join(import.meta.dirname, `../../src/components/${room!}`)),
    );
    expect(astray).toEqual([]);
  });
});

describe('a test file', () => {
  it('runs in the engines of its group', () => {
    expect(enginesOf(of('components/calculator/keyboard'), ALL_ENGINES, MAP)).toEqual([
      'chromium',
      'firefox',
      'webkit',
    ]);
    expect(enginesOf(of('components/base/counted'), ALL_ENGINES, MAP)).toEqual(['chromium']);
    expect(enginesOf(of('embed/pages'), ALL_ENGINES, MAP)).toEqual(['chromium']);
  });

  it('that nobody has decided on runs in all', () => {
    const path = of('components/calculator/keyboard').replace('keyboard', 'brand-new');
    expect(enginesOf(path, ALL_ENGINES, MAP)).toEqual(ALL_ENGINES);
  });

  it('runs in all where everything is asked for', () => {
    expect(enginesOf(of('components/base/counted'), ALL_ENGINES, { ...MAP, everything: true })).toEqual(ALL_ENGINES);
  });

  it('runs in the engine that is installed where its own isn’t', () => {
    expect(enginesOf(of('components/base/counted'), ['firefox'], MAP)).toEqual(['firefox']);
  });

  it('is kept to what the person who runs it has asked for', () => {
    const only = ['firefox'];
    expect(enginesOf(of('components/calculator/keyboard'), ALL_ENGINES, { ...MAP, only })).toEqual(['firefox']);
    expect(enginesOf(of('components/base/counted'), ALL_ENGINES, { ...MAP, only })).toEqual([]);
  });
});
