import { build, type Plugin } from 'vite';
import { trimChart } from '../../tools/build/trim-chart.js';

/**
 * What the scripts carry of chart.js.
 *
 * @param before - changes the library before it is cut
 */
export async function builtChart(...before: readonly Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...before, trimChart()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'src/chart/register.ts', formats: ['es'], fileName: 'chart' },
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
    },
  });
  const [bundle] = output as Extract<typeof output, unknown[]>;
  return bundle!.output[0].code;
}
