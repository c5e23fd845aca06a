import { HEIGHT } from './message.js';

/**
 * Reports the height of the content, and nothing else, to the page around. Any page may read it.
 *
 * The height is sent when it has changed, and again when the frame is resized: that is how a page whose script was
 * loaded late asks for it. At most one message is sent per animation frame.
 *
 * @param content - a box whose height doesn't follow the frame's own
 */
export function reportHeight(content: Element): void {
  let reported = 0;
  let due = false;
  const postHeight = (): void => {
    due = false;
    const { width, height: exact } = content.getBoundingClientRect();
    const height = Math.ceil(exact);
    // A hidden frame has no width, and without width every letter stands in a line of its own.
    if (width === 0 || height === 0 || height === reported) return;
    reported = height;
    parent.postMessage({ type: HEIGHT, height }, '*');
  };
  const postHeightSoon = (): void => {
    if (due) return;
    due = true;
    requestAnimationFrame(postHeight);
  };
  new ResizeObserver(postHeightSoon).observe(content);
  addEventListener('resize', () => {
    reported = 0;
    postHeightSoon();
  });
  // Below the fold browsers run no animation frames, but the page around needs the height there too.
  if (document.readyState === 'complete') postHeight();
  else addEventListener('load', postHeight);
}
