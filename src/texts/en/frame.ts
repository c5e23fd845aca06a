/** What the framed page says besides its calculator. */
export const frame = {
  /** The document's title: the calculator itself has none. */
  title: 'Funnel calculator',
  /** A stage whose own name the address may not give. */
  stage: 'Stage {number}',
};

export type FrameTexts = typeof frame;
