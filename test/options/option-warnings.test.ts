import { describe, expect, it } from 'vitest';
import { optionWarning } from '../../src/components/base/option-warnings.js';
import { PANEL_WORDS } from '../../src/components/calculator/panel-registry.js';

describe('the warning about a word of `panels`', () => {
  it('proposes the nearest panel', () => {
    expect(optionWarning('panels', 'nroms', 'panel', 'norms')).toBe(
      '[funnel-calculator] panels="nroms" is not understood: did you mean norms? Left out',
    );
  });

  it('names every panel that there is where none is near', () => {
    const [, known] = /: write ([^;]+);/.exec(optionWarning('panels', 'x', 'panel', null))!;
    expect(known!.split(/, | or /).sort()).toEqual([...PANEL_WORDS].sort());
  });
});
