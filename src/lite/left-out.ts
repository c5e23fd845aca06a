/** In place of the panels that the light single file is without: it says where they are. */
console.warn(
  '[funnel-calculator] the panels "plan", "compare", "channels", "clinic", "value" and "months" are in funnel-calculator.all.js, not in this light file',
);

export {};

throw new Error('left out');
