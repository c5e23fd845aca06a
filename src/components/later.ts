// The second wave: asked for right after the first screen has been painted.
export { attend } from './attend.js';
export { Announcer } from './announcer.js';
export { brandTemplate } from './brand.js';
export { countedForm } from './counted.js';
export { fieldNote } from './field-note.js';
export { HostForm, restoreFields } from './host-form.js';
export { followAnalytics } from './page-analytics.js';
export { moveOn } from './move-on.js';
export { loadPanels, panelTemplates } from './panels.js';
export { pictureStages } from './picture-stages.js';
export { aboutFigure, returnFigures } from './results-later.js';
export { stepField } from '../store/step.js';
export { aboutSpot, withoutSpot } from './verdict-sentences.js';
