import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rolldown } from 'vite';
import { PAGE, pageWith } from './frame-page.js';

const SCRIPT = 'funnel-calculator.frame.js';

/**
 * Has `npm start` answer for the framed page and the script of the page around it, made from the sources when first
 * asked for: in a sandbox, modules of a development server are out of reach.
 */
export const serveFramePage = (template: string): Plugin => ({
  name: 'serve-frame-page',
  apply: 'serve',
  configureServer(server) {
    const made = new Map<string, Promise<string>>();
    const make = async (file: string): Promise<string> =>
      file === SCRIPT
        ? bundled('src/frame/parent.ts')
        : pageWith(readFileSync(template, 'utf8'), [
            await bundled('src/embed/script.ts'),
            await bundled('src/frame/page.ts'),
          ]);
    // What was made is of the sources as they were.
    server.watcher.on('change', () => made.clear());
    server.middlewares.use((request, response, next) => {
      const file = /\/demo\/(funnel-calculator\.frame\.(?:html|js))(?:\?|$)/.exec(request.url ?? '')?.[1];
      if (!file) return next();
      const text = made.get(file) ?? make(file);
      made.set(file, text);
      text.then(
        (body) =>
          response
            .setHeader('Content-Type', file === PAGE ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8')
            .end(body),
        (error: unknown) => next(error),
      );
    });
  },
});

/** One source with all that it imports, as a classic script. */
async function bundled(entry: string): Promise<string> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    // As visitors get it, though the process serves for development.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry, formats: ['iife'], name: 'FunnelCalculator' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return result!.output[0].code;
}
