import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { plainColours } from '../tools/build/plain-colours.js';

const SOURCE = "import { Color } from '@kurkle/color'; export const hovered = new Color('#123456').saturate(0.5).darken(0.1).hexString();";

/** What is built of a module that mixes colours. */
async function built(): Promise<string> {
  const source = { name: 'source', enforce: 'pre' as const, resolveId: (id: string) => (id.endsWith('entry') ? '\0entry' : null), load: (id: string) => (id === '\0entry' ? SOURCE : null) };
  const output = await build({ configFile: false, logLevel: 'silent', plugins: [source, plainColours()], build: { write: false, minify: false, lib: { entry: 'entry', formats: ['es'], fileName: 'x' } } });
  const [bundle] = output as Extract<typeof output, unknown[]>;
  return bundle!.output[0].code;
}

describe('colours in the built picture', () => {
  it('stay as they are written, without the arithmetic that would mix them', async () => {
    const code = await built();
    const { hovered } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { hovered: string };
    expect(hovered).toBe('#123456');
    expect(code.length).toBeLessThan(600);
  });
});
