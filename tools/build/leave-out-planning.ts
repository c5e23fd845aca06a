import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The light single file: what is left out, and what stands in its place. */
const INSTEAD: Readonly<Record<string, string>> = {
  'plan/funnel-plan.js': 'src/lite/left-out.ts',
  'compare/funnel-compare.js': 'src/lite/left-out.ts',
  'channels/funnel-channels.js': 'src/lite/left-out.ts',
  'clinic/funnel-clinic.js': 'src/lite/left-out.ts',
  'value/funnel-value.js': 'src/lite/left-out.ts',
  'months/funnel-months.js': 'src/lite/left-out.ts',
  'plan-actions.js': 'src/lite/plan-actions.ts',
  'clinic-actions.js': 'src/lite/clinic-actions.ts',
  'compare-action.js': 'src/lite/compare-action.ts',
  'channels-action.js': 'src/lite/channels-action.ts',
  'value-action.js': 'src/lite/value-action.ts',
};

/** Their words, as a language's index names them. */
const WORDS = /^\.\/(?:plan|compare|channels(?:-import)?|clinic|value|months(?:-file|-kept)?)\.js$/;

/** Builds the single file without the panels that plan and compare, and without the ways to them. */
export const leaveOutPlanning = (): Plugin => ({
  name: 'leave-out-planning',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'lite',
  resolveId(source, importer) {
    if (WORDS.test(source) && importer?.includes('/src/texts/')) return resolve('src/lite/left-out.ts');
    const left = Object.keys(INSTEAD).find((path) => source.endsWith(`/${path}`));
    return left ? resolve(INSTEAD[left]!) : null;
  },
});
