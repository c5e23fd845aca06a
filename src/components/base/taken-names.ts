import { version } from '../../version.js';
import { VERSION_KEY } from './version-key.js';

const page = globalThis as { readonly [VERSION_KEY]?: { readonly version?: string } };
const told = new Set<string | undefined>();

/** Says on the console, once, whether a foreign element has one of our names, or another copy of ours runs. */
export function sayOnce(name: string | undefined): void {
  if (told.has(name)) return;
  told.add(name);
  const there = otherVersion(name);
  if (there) console.info(`[funnel-calculator] ${version} is left out: ${there} already runs on this page`);
  else
    console.warn(
      `[funnel-calculator] <${name ?? ''}> is an element of another script on this page, so ours isn't shown, and the page's own content stays; a name of your own: docs/install.md#a-name-of-your-own`,
    );
}

function otherVersion(name: string | undefined): string | undefined {
  const there = page[VERSION_KEY]?.version;
  if (name === undefined) return there;
  const marked = customElements.get(name) as { readonly [VERSION_KEY]?: string } | undefined;
  // Our own version stands on the page once we are about to define the elements.
  return marked?.[VERSION_KEY] ?? (there === version ? undefined : there);
}
