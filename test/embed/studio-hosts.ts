import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';
import { DIST } from './host-page.js';

const ROOT = join(import.meta.dirname, '../..');

/** A file that somebody has made of what the studio wrote, under its own name. */
const file = (name: string, contents: string, loader: 'jsx' | 'ts'): Plugin => ({
  name: 'written-file',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/component$/ }, () => ({ path: name, namespace: 'written' }));
    bundle.onLoad({ filter: /.*/, namespace: 'written' }, () => ({ contents, loader, resolveDir: ROOT }));
  },
});

async function bundle(main: string, plugin: Plugin, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: main, resolveDir: ROOT, loader: 'jsx' },
    bundle: true,
    write: false,
    format: platform === 'node' ? 'cjs' : 'iife',
    platform,
    jsx: 'automatic',
    plugins: [plugin],
    alias: { 'funnel-calculator/define': join(DIST, 'define.js') },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    charset: 'ascii',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** The program of a React page on which the component stands. */
export const reactApp = (component: string): Promise<string> =>
  bundle(
    `import { createRoot } from 'react-dom/client';
     import { FunnelCalculator } from './component';
     createRoot(document.querySelector('#app')).render(<FunnelCalculator />);`,
    file('FunnelCalculator.jsx', component, 'jsx'),
    'browser',
  );

/** What a server of React's draws of the component, and the program that takes it over, as Next does with both. */
export async function serverApp(component: string): Promise<{ readonly html: string; readonly script: string }> {
  const plugin = file('FunnelCalculator.jsx', component, 'jsx');
  const server = await bundle(
    `import { renderToString } from 'react-dom/server';
     import { FunnelCalculator } from './component';
     exports.html = renderToString(<FunnelCalculator />);`,
    plugin,
    'node',
  );
  const drawn = { html: '' };
  const { createRequire } = await import('node:module');
  new Function('exports', 'require', server)(drawn, createRequire(join(ROOT, 'package.json')));
  const script = await bundle(
    `import { hydrateRoot } from 'react-dom/client';
     import { FunnelCalculator } from './component';
     hydrateRoot(document.querySelector('#app'), <FunnelCalculator />, {
       onRecoverableError: (error) => console.error(String(error)),
     });`,
    plugin,
    'browser',
  );
  return { html: drawn.html, script };
}

/** The program of a Vue page on which the component stands, compiled as its Vite plugin would with those settings. */
export function vueApp(component: string, isCustomElement: (tag: string) => boolean): Promise<string> {
  // Both are given by the plugin: which tags are elements is decided while the template is parsed.
  const compilerOptions = { isCustomElement };
  const { descriptor, errors } = parse(component, {
    filename: 'FunnelCalculator.vue',
    templateParseOptions: compilerOptions,
  });
  if (errors[0]) throw errors[0];
  const { content } = compileScript(descriptor, {
    id: 'funnel-calculator',
    inlineTemplate: true,
    templateOptions: { compilerOptions },
  });
  return bundle(
    `import { createApp } from 'vue';
     import FunnelCalculator from './component';
     createApp(FunnelCalculator).mount('#app');`,
    file('FunnelCalculator.vue', content, 'ts'),
    'browser',
  );
}
