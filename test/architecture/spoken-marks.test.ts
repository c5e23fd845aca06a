import { describe, expect, it } from 'vitest';
import { sources } from './sources.js';

/**
 * The mark of a list's item, which is read as its number would be; one that only paper has; and the sign of a button, which
 * has a name of its own.
 */
const READ_OR_NAMED = [
  'components/diagnosis/evidence.styles.ts: ▸ ',
  'components/clinic/check.styles.ts: – ',
  'components/base/field.styles.ts: ?',
];

/** A mark before a text that isn't followed by the same mark with an empty text for screen readers. */
const SPOKEN = /content: '(?<mark>(?!\\)[^']*\S[^']*)';(?!\s*content: '\k<mark>' \/ '';)/g;

const spoken = (text: string): string[] => [...text.matchAll(SPOKEN)].map(({ groups }) => groups!['mark']!);

describe('a mark that a style sheet sets before a text', () => {
  it('isn’t read out', () => {
    const files = Object.entries(sources).filter(([path]) => path.endsWith('.styles.ts'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(([path, text]) => spoken(text).map((mark) => `${path}: ${mark}`)).sort()).toEqual(
      READ_OR_NAMED.sort(),
    );
  });

  it('is found without a text for screen readers, and not with one', () => {
    expect(spoken(`a { content: '○'; }`)).toEqual(['○']);
    expect(spoken(`a { content: '○'; content: '○' / ''; }`)).toEqual([]);
    expect(spoken(`a { content: ''; }`)).toEqual([]);
  });
});
