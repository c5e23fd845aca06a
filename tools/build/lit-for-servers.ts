import type { Plugin } from 'vite';

const LIT = /^(.*\/node_modules\/(?:lit-html|@lit\/reactive-element)\/)(?!node\/|development\/)(.+\.js)$/;

/**
 * Has the files for servers that aren't Node take lit's build for servers, which can be read without a page. Lit offers
 * it to Node alone; asked for all that is meant for Node, other libraries would bring its built-in modules along.
 */
export const litForServers = (): Plugin => ({
  name: 'lit-for-servers',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'worker',
  async resolveId(id, importer, options) {
    if (!/^(?:lit-html|@lit\/reactive-element)(?:\/|$)/.test(id)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    const [, folder, file] = LIT.exec(found?.id ?? '') ?? [];
    if (!folder) throw new Error(`${id} has no build for servers where it was looked for`);
    return `${folder}node/${file!}`;
  },
});
