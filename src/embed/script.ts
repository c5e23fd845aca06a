import { html, render } from 'lit';
import { fillContainers } from './containers.js';
import { defineElements } from '../components/calculator/define-elements.js';
import { progressiveRender } from '../components/calculator/progressive-render.js';
import { version } from '../version.js';

/** Readable from outside: which version runs on this page. */
const PLACE = Symbol.for('funnel-calculator');
const page = globalThis as typeof globalThis & { [PLACE]?: { version?: string } };

if (customElements.get('funnel-calculator') || page[PLACE]?.version) {
  console.info(
    `[funnel-calculator] ${version} is left out: ${page[PLACE]?.version ?? 'another version'} already runs on this page`,
  );
} else void begin(!document.currentScript);

/** A classic script has done its work when it ends. A module takes its time: between its steps the page answers taps. */
async function begin(isModule: boolean): Promise<void> {
  try {
    // Before anything of the page is covered up: a page may forbid what templates are made with.
    render(html``, document.createElement('p'));
    // Where there are none to be made, the page keeps its own content too.
    new CSSStyleSheet();
    (page[PLACE] ??= {}).version = version;
    fillContainers();
    if (isModule) await progressiveRender(defineElements);
    else defineElements();
  } catch (error) {
    console.error(`[funnel-calculator] ${String(error)}; allow by CSP: trusted-types lit-html 'allow-duplicates'`);
  }
}
