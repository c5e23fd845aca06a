type Part = typeof import('../../options/index.js');

/** The lazy part that reads options written as JSON; undefined until it is loaded, null where it couldn't be. */
export const reader: { part?: Part | null } = {};
let loading: Promise<void> | undefined;

/** Loads it once for all calculators of the page. */
export const loadReader = (): Promise<void> =>
  (loading ??= import('../../options/index.js').then(
    (part) => {
      reader.part = part;
    },
    () => {
      reader.part = null;
      console.warn('[funnel-calculator] the options in JSON could not be loaded');
    },
  ));
