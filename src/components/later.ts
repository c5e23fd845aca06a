// The second wave: asked for right after the first screen has been painted.
export { aboutFigure, returnFigures } from './results-later.js';
export { aboutSpot, withoutSpot } from './verdict-sentences.js';
