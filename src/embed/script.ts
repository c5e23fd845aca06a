import { html, render } from 'lit';
import { fillContainers } from './containers.js';
import { defineElements } from '../components/define-elements.js';
import { version } from '../version.js';

/** Readable from outside: which version runs on this page. */
const PLACE = Symbol.for('funnel-calculator');
const page = globalThis as typeof globalThis & { [PLACE]?: { version?: string } };

if (customElements.get('funnel-calculator')) {
  console.info(`[funnel-calculator] ${version} is left out: ${page[PLACE]?.version ?? 'another version'} already runs on this page`);
} else {
  try {
    // Before anything of the page is covered up: a page may forbid what templates are made with.
    render(html``, document.createElement('p'));
    // Where there are none to be made, the page keeps its own content too.
    new CSSStyleSheet();
    (page[PLACE] ??= {}).version = version;
    defineElements();
    fillContainers();
  } catch (error) {
    console.error(`[funnel-calculator] ${String(error)}; allow by CSP: trusted-types lit-html 'allow-duplicates'`);
  }
}
