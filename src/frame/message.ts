/** What the framed page calls its only message: `{ type: HEIGHT, height }`, the height in CSS pixels. */
export const HEIGHT = 'funnel-calculator:height';
