import './components/base/load-lit.js';

// Classes only: importing this defines no element.
export * from './components/calculator/index.js';
export { version } from './version.js';
