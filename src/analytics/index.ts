// Reports what a person does with the calculator to the statistics programs of the page, where its owner asks for it.
export { StepReporter, type AnalyticsOptions as Wishes } from './reporter.js';
export type { Read } from './figures.js';
export type { Page } from './outbox.js';
