import type { Plugin } from 'vite';

/**
 * Leaves out the colour arithmetic of chart.js: only hovering and animation mix colours, and the picture has neither.
 *
 * Whoever asks for it after all gets the colour as it was.
 */
export const plainColours = (): Plugin => ({
  name: 'plain-colours',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  resolveId: { filter: { id: /^@kurkle\/color$/ }, handler: () => '\0plain-colours' },
  load: {
    filter: { id: /^\0plain-colours$/ },
    handler: () => `export class Color {
  constructor(value) { this.value = value; }
  saturate() { return this; }
  darken() { return this; }
  hexString() { return this.value; }
}`,
  },
});
