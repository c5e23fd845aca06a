// The second wave: asked for right after the first screen has been painted.
export { startDeferredServices } from './deferred-services.js';
export { Announcer } from '../base/announcer.js';
export { brandTemplate } from './brand.js';
export { countedForm } from '../base/plural.js';
export { fieldNote } from '../base/field-message.js';
export { HostForm, restoreFields } from '../base/host-form.js';
export { followAnalytics } from './page-analytics.js';
export { focusNextField } from '../fields/focus-next-field.js';
export { loadPanels, panelTemplates } from './panel-registry.js';
export { pictureStages } from '../results/chart-stages.js';
export { aboutFigure, returnFigures } from '../results/deferred-figures.js';
export { stepField } from '../../store/step.js';
export { aboutSpot, withoutSpot } from '../diagnosis/verdict-sentences.js';
