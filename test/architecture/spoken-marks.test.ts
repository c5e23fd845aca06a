import { describe, expect, it } from 'vitest';
import { sources } from './sources.js';

/**
 * The first screen's own marks, whose size is at its limit, and which have words beside them that say the same; the mark
 * of a list's item, which is read as its number would be; and one that only paper has.
 */
const ELSEWHERE = [
  'components/diagnosis/evidence.styles.ts',
  'components/clinic/check.styles.ts',
  'components/base/field.styles.ts',
  'components/results/funnel-results.styles.ts',
];

/** A mark before a text that isn't followed by the same mark with an empty text for screen readers. */
const SPOKEN = /content: '(?<mark>(?!\\)[^']*\S[^']*)';(?!\s*content: '\k<mark>' \/ '';)/g;

const spoken = (text: string): string[] => [...text.matchAll(SPOKEN)].map(({ groups }) => groups!['mark']!);

describe('a mark that a style sheet sets before a text', () => {
  it('isn’t read out, in all other panels', () => {
    const files = Object.entries(sources).filter(([path]) => path.endsWith('.styles.ts') && !ELSEWHERE.includes(path));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(([path, text]) => spoken(text).map((mark) => `${path}: ${mark}`))).toEqual([]);
  });

  it('is found without a text for screen readers, and not with one', () => {
    expect(spoken(`a { content: '○'; }`)).toEqual(['○']);
    expect(spoken(`a { content: '○'; content: '○' / ''; }`)).toEqual([]);
    expect(spoken(`a { content: ''; }`)).toEqual([]);
  });
});
