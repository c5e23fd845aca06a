// Classes only: importing this defines no element.
export * from './components/index.js';
export { version } from './version.js';
