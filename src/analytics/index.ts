// What a person does with the calculator, told to the statistics programs that the page already has, where its owner asks for it.
export { StepReporter, type AnalyticsOptions as Wishes } from './reporter.js';
export type { Read } from './figures.js';
export type { Page } from './outbox.js';
