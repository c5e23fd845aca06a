import { takeLitGlobals } from '../components/base/lit-globals.js';
import '../components/base/load-lit.js';
import { fillContainers } from './containers.js';
import { defineElements } from '../components/calculator/define-elements.js';
import { progressiveRender } from '../components/calculator/progressive-render.js';
import { startWhereAllowed } from '../components/calculator/start-where-allowed.js';
import { version } from '../version.js';

/** The page can read here which version runs. */
const PLACE = Symbol.for('funnel-calculator');
const page = globalThis as typeof globalThis & { [PLACE]?: { version?: string } };

takeLitGlobals();
if (customElements.get('funnel-calculator') || page[PLACE]?.version) {
  console.info(
    `[funnel-calculator] ${version} is left out: ${page[PLACE]?.version ?? 'another version'} already runs on this page`,
  );
} else {
  const isModule = !document.currentScript;
  void startWhereAllowed(() => {
    (page[PLACE] ??= {}).version = version;
    fillContainers();
    // A classic script must have defined the elements when it ends. A module may pause between steps, so that the page
    // stays responsive.
    return isModule ? progressiveRender(defineElements) : defineElements();
  });
}
