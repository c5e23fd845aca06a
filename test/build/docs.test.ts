import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../tools/manifest.js';
import { nearlyEqual, regenerate, regenerateAll } from '../../tools/docs.js';

const declarations = manifest().modules.flatMap((module) => module.declarations);

describe('the manifest', () => {
  it('knows every input by its tag, with its attributes', () => {
    const check = declarations.find(({ tagName }) => tagName === 'funnel-average-check');
    expect(check?.attributes?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['stage', 'label', 'hint', 'disabled']),
    );
  });

  it('leaves private members out', () => {
    const names = declarations.flatMap(({ members = [] }) => members.map(({ name }) => name));
    expect(names).toContain('reset');
    expect(names.filter((name) => name.startsWith('#') || name === 'render')).toEqual([]);
  });

  it('names published files alone, and elements and their bases alone', () => {
    expect(JSON.stringify(manifest())).not.toMatch(/src\//);
    const bases = declarations.map(({ superclass }) => superclass?.name);
    const others = declarations.filter(({ name, tagName }) => tagName === undefined && !bases.includes(name));
    expect(others.map(({ name }) => name)).toEqual([]);
  });
});

describe('the generated tables of the guide', () => {
  const marked = (content: string): string =>
    `# Title\n\n<!-- generated:elements -->\n${content}<!-- /generated -->\n\nText.\n`;

  it('are filled from the sources between their markers, and nothing else changes', () => {
    const { text, stale } = regenerate(marked('old\n'));
    expect(stale).toEqual(['elements']);
    expect(text).toMatch(
      /^# Title\n\n<!-- generated:elements -->\n\n\| element \| what it is \|\n\|---\|---\|\n\| `<funnel-calculator>` \| /,
    );
    expect(text).toMatch(/\| `<funnel-leads>` \| .+ \|\n/);
    expect(text).toMatch(/<!-- \/generated -->\n\nText\.\n$/);
  });

  it('are not stale once filled', () => {
    expect(regenerate(regenerate(marked('')).text).stale).toEqual([]);
  });

  it('say what the sources say', () => {
    const pages = regenerateAll(null, join(import.meta.dirname, '../../docs'));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter(({ stale }) => stale.length > 0).map(({ path, stale }) => [path, stale])).toEqual([]);
  });

  it('that describe built files are left alone where nothing is built', () => {
    const page = '<!-- generated:sizes -->\nold\n<!-- /generated -->\n';
    expect(regenerate(page, null)).toMatchObject({ text: page, stale: [], otherBytes: [] });
  });

  it('are known by name', () => {
    expect(() => regenerate('<!-- generated:prices -->\n<!-- /generated -->')).toThrow('asks for a table prices');
  });

  it.each([
    ['the last bytes differ', '| `a.js` | 115.3 kB | 36.1 kB |', true],
    ['a file has grown', '| `a.js` | 115.3 kB | 37.9 kB |', false],
    ['a file is another', '| `b.js` | 115.3 kB | 36.0 kB |', false],
    ['a size is gone', '| `a.js` | 115.3 kB |', false],
  ])('hold sizes for equal only where %s', (_what, other, equal) => {
    expect(nearlyEqual('| `a.js` | 115.3 kB | 36.0 kB |', other)).toBe(equal);
  });
});
