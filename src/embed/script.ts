import { fillContainers } from './containers.js';
import { defineElements } from '../components/define-elements.js';
import { version } from '../version.js';

/** Readable from outside: which version runs on this page. */
const PLACE = Symbol.for('funnel-calculator');
const page = globalThis as typeof globalThis & { [PLACE]?: { version?: string } };

if (customElements.get('funnel-calculator')) {
  console.info(`[funnel-calculator] ${version} is left out: ${page[PLACE]?.version ?? 'another version'} already runs on this page`);
} else {
  (page[PLACE] ??= {}).version = version;
  defineElements();
  fillContainers();
}
