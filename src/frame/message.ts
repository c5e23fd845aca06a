/** The type of the only message that the framed page sends: `{ type: HEIGHT, height }`, the height in CSS pixels. */
export const HEIGHT = 'funnel-calculator:height';
