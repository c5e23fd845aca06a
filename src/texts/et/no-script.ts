import type { NoScriptTexts } from '../en/no-script.js';

export const noScript: NoScriptTexts = {
  frame: 'Kalkulaator vajab JavaScripti ja uuemat brauserit.',
  prerendered: 'Need on algsed näitajad: ilma JavaScriptita ei muutu need koos sisestatuga.',
};
