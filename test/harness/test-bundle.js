import { build } from 'esbuild';
import { relative, sep } from 'node:path';

const FOREVER = 'max-age=31536000, immutable';

/**
 * Bundles the tests of the elements with the sources that they import, once for a run.
 *
 * Without it, a test would have its browser ask for some 300 sources one by one, in every engine anew, which was a third of
 * the processor time in Firefox. What several tests share, and what the sources load later, are files of their own, so a
 * source is still there once on a page. Nothing that a source does when it is loaded is left out.
 *
 * @param {string} root of the project; paths of files, and what reports call them, are below it
 * @param {string} tsconfig
 * @param {readonly string[]} files absolute
 * @returns a middleware of the test runner's server, which answers with the bundle where a test or a shared file is asked for
 */
export async function bundleTests(root, tsconfig, files) {
  const { outputFiles } = await build({
    entryPoints: [...new Set(files)],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig,
    conditions: ['production', 'default'],
    mainFields: ['module', 'main'],
    // `sideEffects` says what the product may leave out; a test that imports a file wants all of it.
    ignoreAnnotations: true,
    // The runner's own, on its server.
    external: ['/__web-dev-server__web-socket.js'],
    // Kept in memory, but as if beside the tests: `import.meta.url` and the paths in stack traces are those of the sources.
    write: false,
    outdir: root,
    outbase: root,
    chunkNames: 'shared-by-tests/[name]-[hash]',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  const contents = new Map(
    outputFiles.map(({ path, text }) => [`/${relative(root, path).split(sep).join('/')}`, text]),
  );

  return (context, next) => {
    const text = contents.get(context.path.replace(/\.browser\.ts$/, '.browser.js'));
    if (text === undefined) return next();
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    // What is shared is called after its contents.
    if (context.path.startsWith('/shared-by-tests/')) context.set('Cache-Control', FOREVER);
    context.body = text;
    return undefined;
  };
}
