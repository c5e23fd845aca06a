import { HEIGHT } from './message.js';

/**
 * Tells the page around, whoever it is, how high the content is: a number and nothing else.
 *
 * It is told when it has changed, and once more whenever the frame has got another size: a page whose script came
 * late asks in this way, and one that has answered asks no more. At most one message per drawn frame.
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
    // A hidden frame has no width, and text without width is as long as its letters are many.
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
  // Far below the fold browsers draw no frames, yet the page around is to know how long it will be.
  if (document.readyState === 'complete') postHeight();
  else addEventListener('load', postHeight);
}
