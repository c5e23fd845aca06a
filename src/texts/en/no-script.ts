/** What is read where no script of ours runs, by who writes it. */
export const noScript = {
  /** The framed page. */
  frame: 'The calculator needs JavaScript and a recent browser.',
  /** A page with a calculator that was rendered beforehand. */
  prerendered: 'These are the figures to start with: without JavaScript they don’t follow what you type.',
};

export type NoScriptTexts = typeof noScript;
