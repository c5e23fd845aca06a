/** In place of `funnel-plan.ts` and `funnel-compare.ts`: the light single file is without them, and says where they are. */
console.warn(
  '[funnel-calculator] the panels "plan" and "compare" are in funnel-calculator.all.js, not in this light file',
);

export {};

throw new Error('left out');
