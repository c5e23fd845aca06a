import { createBuilder, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { compileHint, HINT } from '../../tools/build/compile-hint.js';

/** What is built of one module under a name, in an environment. */
async function built(environment: string, fileName: string): Promise<string> {
  const source = {
    name: 'source',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id.endsWith('entry') ? '\0entry' : null),
    load: (id: string) => (id === '\0entry' ? 'export const one = 1;' : null),
  };
  const builder = await createBuilder({
    configFile: false,
    logLevel: 'silent',
    plugins: [source, compileHint(/^early/)],
    builder: {},
    environments: {
      [environment]: {
        consumer: 'client',
        build: { write: false, lib: { entry: 'entry', formats: ['es'], fileName: () => fileName } },
      },
    },
  });
  const [bundle] = (await builder.build(builder.environments[environment]!)) as Rolldown.RolldownOutput[];
  return bundle!.output[0].code;
}

describe('the hint to compile while downloading', () => {
  it('is the first line of the files that the first look needs', async () => {
    expect(await built('client', 'early.js')).toMatch(new RegExp(`^${HINT}`));
  });

  it('is kept from other files, and from other environments', async () => {
    expect(await built('client', 'rare.js')).not.toContain(HINT.trim());
    expect(await built('other', 'early.js')).not.toContain(HINT.trim());
  });
});
