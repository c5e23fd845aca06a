import { build, type Plugin, type Rolldown } from 'vite';
import { isSingleFile } from './single-files.js';

const WORKER = 'src/import-file/worker.ts';

/**
 * Puts the code of the worker that reads tables into the part that starts it, as text.
 *
 * A file of its own would be out of reach from pages that take the calculator from another host. The single files go
 * without: they would carry the same code twice, 5 kB, and read tables on the page.
 */
export const workerSource = (): Plugin => {
  let code: Promise<string> | undefined;
  return {
    name: 'worker-source',
    apply: 'build',
    applyToEnvironment: (environment) => !isSingleFile(environment),
    transform: {
      filter: { id: /\/src\/import-file\/worker-source\.ts$/ },
      // One text for all builds of a run.
      handler: async () => ({
        code: `export const workerSource = ${JSON.stringify(await (code ??= bundledWorker()))};`,
        map: null,
      }),
    },
  };
};

/** The worker with all that it imports, as a classic script: engines start these everywhere. */
export async function bundledWorker(): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: WORKER, formats: ['iife'], name: 'worker' },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  })) as Rolldown.RolldownOutput[];
  return result!.output[0].code;
}
