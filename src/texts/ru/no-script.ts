import type { NoScriptTexts } from '../en/no-script.js';

export const noScript: NoScriptTexts = {
  frame: 'Калькулятору нужны JavaScript и свежий браузер.',
  prerendered: 'Это показатели для начала: без JavaScript они не следуют за тем, что вы вводите.',
};
