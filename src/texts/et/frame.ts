import type { FrameTexts } from '../en/frame.js';

export const frame: FrameTexts = {
  title: 'Lehtrikalkulaator',
  stage: 'Etapp {number}',
};
