import type { FrameTexts } from '../en/frame.js';

export const frame: FrameTexts = {
  title: 'Калькулятор воронки',
  stage: 'Этап {number}',
};
