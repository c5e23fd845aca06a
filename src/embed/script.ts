import { takeLitGlobals } from '../components/base/lit-globals.js';
import '../components/base/load-lit.js';
import { fillContainers } from './containers.js';
import { isTaken, sayTaken } from '../components/base/define-if-free.js';
import { VERSION_KEY } from '../components/base/version-key.js';
import { defineElements, ELEMENTS } from '../components/calculator/define-elements.js';
import { progressiveRender } from '../components/calculator/progressive-render.js';
import { startWhereAllowed } from '../components/calculator/start-where-allowed.js';
import { version } from '../version.js';

const page = globalThis as typeof globalThis & { [VERSION_KEY]?: { version?: string } };

takeLitGlobals();
if (page[VERSION_KEY]?.version) sayTaken();
else if (!isTaken(ELEMENTS)) {
  const isModule = !document.currentScript;
  void startWhereAllowed(() => {
    (page[VERSION_KEY] ??= {}).version = version;
    fillContainers();
    // A classic script must have defined the elements when it ends. A module may pause between steps, so that the page
    // stays responsive.
    return isModule ? progressiveRender(defineElements) : defineElements();
  });
}
