import { html, render } from 'lit';

/**
 * Runs what defines the elements, where the page lets templates and style sheets be made. Elsewhere the page keeps its
 * own content, and one error on the console says what to allow.
 */
export async function startWhereAllowed(start: () => void | Promise<void>): Promise<void> {
  // On a server there is no page.
  if (typeof document === 'undefined') return;
  try {
    // Tried before the page's own content is hidden: a page may forbid what templates are made with.
    render(html``, document.createElement('p'));
    // Where style sheets can't be created, the page keeps its own content too.
    new CSSStyleSheet().replaceSync('');
    await start();
  } catch (error) {
    console.error(`[funnel-calculator] ${String(error)}; allow by CSP: trusted-types lit-html 'allow-duplicates'`);
  }
}
